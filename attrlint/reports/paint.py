"""Colour, where the reader's terminal wants it."""

from collections.abc import Callable
from typing import Final, Literal

Style = Literal[
    "error", "warning", "info", "rule", "place", "quiet", "good",
    "named", "document", "unnamed", "nobody", "cue",
    "source-named", "source-document", "source-unnamed", "source-nobody",
]  # fmt: skip
CODES: Final[dict[str, str]] = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "rule": "1",
    "place": "1",
    "quiet": "2",
    "good": "32",
    "named": "32",
    "document": "36",
    "unnamed": "33",
    "nobody": "31",
    "cue": "4;35",
    "source-named": "1;32",
    "source-document": "1;36",
    "source-unnamed": "1;33",
    "source-nobody": "1;31",
}
Paint = Callable[[str, str], str]


def painter(colour: bool) -> Paint:
    """A function of words and the name of their style; without colour it gives the words back."""
    return _coloured if colour else _plain


def is_coloured(paint: Paint) -> bool:
    """True for a painter that colours: a report that must do without has to tell the same in other ways."""
    return paint is _coloured


def _coloured(words: str, style: str) -> str:
    code = CODES.get(style)
    return f"\x1b[{code}m{words}\x1b[0m" if code and words else words


def _plain(words: str, style: str) -> str:  # noqa: ARG001
    return words
