"""The marks of an example: `The plan will fail, [[sources say]].` shows the words to be found."""

import re
from typing import NamedTuple

from attrlint.span import Span

_BRACKETS = re.compile(r"\[{2,}|\]{2,}")


class Marked(NamedTuple):
    """A text without its marks, and where they stood, in the order in which they end."""

    text: str
    marks: tuple[Span, ...]


class MarkError(ValueError):
    """A mark that is never opened or never closed, at `offset` in the marked text."""

    def __init__(self, offset: int, message: str) -> None:
        super().__init__(message)
        self.offset = offset


def unmark(marked: str) -> Marked:
    """Take the marks out. Square brackets of the text itself stay innermost: in `[[[source?]]]` the
    words `[source?]` are marked.

    Raises MarkError for a mark without its other half, and for one around nothing.
    """
    pieces: list[str] = []
    length = at = 0
    opened: list[tuple[int, int]] = []
    marks: list[Span] = []
    for run in _BRACKETS.finditer(marked):
        pieces.append(marked[at : run.start()])
        length += run.start() - at
        at = run.end()
        width = at - run.start()
        if run[0][0] == "[":
            opened.extend([(length, run.start())] * (width // 2))
            literal = "[" * (width % 2)
        else:
            closing = min(len(opened), width // 2)
            if not closing:
                raise MarkError(run.start(), "']]' closes a mark that was never opened")
            literal = "]" * (width - 2 * closing)
            for _ in range(closing):
                marks.append(Span(opened.pop()[0], length + len(literal)))
                if marks[-1].start == marks[-1].end:
                    raise MarkError(run.start(), "a mark stands around no words")
        pieces.append(literal)
        length += len(literal)
    if opened:
        raise MarkError(opened[-1][1], "'[[' opens a mark that is never closed")
    pieces.append(marked[at:])
    return Marked("".join(pieces), tuple(marks))


def mark(text: str, spans: tuple[Span, ...]) -> str:
    """The text with `[[…]]` around each span; spans may nest or touch, repeated ones count once."""
    opens = sorted({(span.start, -span.end) for span in spans})
    closes = sorted({(span.end, -span.start) for span in spans})
    events = sorted([(end, 0, start, "]]") for end, start in closes] + [(s, 1, e, "[[") for s, e in opens])
    pieces: list[str] = []
    at = 0
    for offset, _, _, bracket in events:
        pieces += [text[at:offset], bracket]
        at = offset
    return "".join([*pieces, text[at:]])
