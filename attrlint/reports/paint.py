"""Colour, where the reader's terminal wants it."""

from collections.abc import Callable
from typing import Final, Literal

Style = Literal["error", "warning", "info", "rule", "place", "quiet", "good"]
CODES: Final[dict[str, str]] = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "rule": "1",
    "place": "1",
    "quiet": "2",
    "good": "32",
}
Paint = Callable[[str, str], str]


def painter(colour: bool) -> Paint:
    """A function of words and the name of their style; without colour it gives the words back."""
    return _coloured if colour else _plain


def _coloured(words: str, style: str) -> str:
    code = CODES.get(style)
    return f"\x1b[{code}m{words}\x1b[0m" if code and words else words


def _plain(words: str, style: str) -> str:  # noqa: ARG001
    return words
