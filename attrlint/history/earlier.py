"""The draft as it was in an older version."""

from attrlint.reading.draft import Draft


def earlier(_draft: Draft) -> Draft | None:
    """The older version of a draft, None where none is known; a layer that is told from outside."""
    return None
