"""One sanitiser for everything that is printed: what a terminal would obey or hide is spelled out.

Drafts, paths and rules come from strangers. An escape sequence could rewrite what a reader
sees, a right-to-left override could turn a sentence round, a zero-width space could hide in a name.
"""

from typing import Final

BLANKS: Final = frozenset(
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
"""Spaces of other widths: they print as blanks and do no harm."""


def visible(text: str) -> str:
    r"""`text` on one line, with control, bidi, zero-width and unassigned characters as `\x1b`, `\u202e`."""
    return text if text.isprintable() else "".join(map(shown, text))


def shown(character: str) -> str:
    """One character as `visible` prints it."""
    if character.isprintable() or character in BLANKS:
        return character
    # a name of a file that is not UTF-8 comes as lone surrogates, one for each byte
    if "\udc80" <= character <= "\udcff":
        return f"\\x{ord(character) - 0xDC00:02x}"
    return character.encode("unicode_escape").decode("ascii")


def encodable(text: str) -> str:
    """`text` unchanged save for lone surrogates, which no UTF-8 file and no JSON reader can hold."""
    return text if text.isascii() else "".join(shown(c) if "\ud800" <= c <= "\udfff" else c for c in text)
