"""Not read as such yet: as plain text for now."""

from attrlint.reading.plain import read_plain as read_markdown

__all__ = ["read_markdown"]
