"""Comments of a word processor, which stand beside the text."""

import re
from typing import Final

from attrlint.span import Span

AUTHOR: Final = "attrlint"
"""Who writes attrlint's own comments; they are no part of a draft, and are replaced by later ones."""

_MARKED: Final = re.compile(r"\s*<!\s*[-–—]+\s*(.*?)\s*(?:[-–—]+\s*>)?\s*\Z", re.DOTALL)


def without_marks(words: str) -> str:
    """What a comment says, without `<!-- -->` around it, of which a word processor makes dashes."""
    marked = _MARKED.match(words)
    return marked[1] if marked else words.strip()


def trimmed(text: str, span: Span) -> Span:
    """The span without the blanks at its edges."""
    words = span.cut(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def attached(text: str, line: Span, span: Span) -> Span:
    """The words of one paragraph, `line`, that a comment is attached to; where there are none, the place."""
    words = trimmed(text, line)
    start = min(max(span.start, words.start), words.end)
    return trimmed(text, Span(start, min(max(start, span.end), words.end)))
