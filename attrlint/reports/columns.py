"""How wide text stands on a terminal, and lines broken to fit."""

from typing import Final
from unicodedata import category, east_asian_width

from attrlint.reports.visible import shown, visible

TAB: Final = "    "
"""A tab in an excerpt: its true stops would depend on what a window cut off before it."""


def cell(character: str) -> tuple[str, int]:
    """What stands for one character of a draft in an excerpt, and how many columns that takes."""
    if character == "\t":
        return TAB, len(TAB)
    piece = shown(character)
    if piece != character:
        return piece, len(piece)
    if character < "\u0300":
        return character, 1
    if category(character) in ("Mn", "Me"):
        return character, 0
    return character, 2 if east_asian_width(character) in "WF" else 1


def columns(text: str) -> int:
    """The columns that `text` takes on a terminal, tabs and unseen characters as `cell` shows them."""
    return len(text) if text.isascii() and text.isprintable() else sum(cell(c)[1] for c in text)


def wrapped(text: str, width: int, indent: str = "", used: int = 0) -> str:
    """`text` made visible, broken at blanks into lines of `width` columns or less, later ones indented.

    `used` columns of the first line are taken already. A word wider than a line stays whole: a path
    or an address must be copied in one piece.
    """
    lines: list[str] = []
    line, room = "", width - used
    for word in visible(" ".join(text.split())).split(" "):
        longer = f"{line} {word}" if line else word
        if line and columns(longer) > room:
            lines.append(line)
            line, room = word, width
        else:
            line = longer
    return f"\n{indent}".join([*lines, line])


def opening(text: str, width: int) -> str:
    """The first sentences of `text`: as many as fit in `width` columns, and the first one always, whole."""
    kept, sentences = "", ""
    for word in text.split():
        kept = f"{kept} {word}" if kept else word
        if sentences and columns(kept) > width:
            break
        if word.rstrip('"”’)').endswith((".", "!", "?")):
            sentences = kept
    return sentences or kept
