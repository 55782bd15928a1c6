"""Drafts for the register, written in a line."""

from attrlint.reading.draft import Draft
from attrlint.reading.reader import read_draft
from attrlint.register.beside import beside
from attrlint.register.elsewhere import Elsewhere


def draft(text: str, day: str = "", path: str = "a.md") -> Draft:
    """A draft of this text that bears a day."""
    return read_draft(f"---\ndate: {day}\n---\n{text}" if day else text, path)


def asked(text: str, *others: str) -> Elsewhere:
    """What these other drafts say of the things in a text."""
    return beside(draft(text), others)
