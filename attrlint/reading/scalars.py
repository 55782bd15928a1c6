"""Values of front matter: their words, and the words' true places between quotes and escapes."""

import re
from typing import Literal, NamedTuple

from attrlint.reading.canvas import Canvas
from attrlint.reading.inline import show_marked, show_text
from attrlint.span import Span

Style = Literal["plain", "single", "escaped"]

_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|\r\n|[\s\S])"
)
_DOUBLED = re.compile(r"''")
_BLANKS = {"n": " ", "t": " ", "r": " ", "N": " ", "_": " ", "L": " ", "P": " ", "\n": " ", "\r": " "}
_NEVER = re.compile(r"(?!)")
_MARKS = {"plain": _NEVER, "single": _DOUBLED, "escaped": _ESCAPE}


class Scalar(NamedTuple):
    """A value as written: the span between its quotes, and how characters are escaped in it.

    "plain": not at all; "single": a quote is doubled, as in YAML; "escaped": with backslashes.
    """

    span: Span
    style: Style

    def words(self, text: str) -> str:
        """The value, its blanks and line breaks folded to single spaces."""
        raw = self.span.cut(text)
        return " ".join(_MARKS[self.style].sub(lambda mark: _decoded(mark.group()), raw).split())

    def show(self, canvas: Canvas) -> None:
        """Show the words of the value, without escapes and tags."""
        if self.style == "plain":
            show_marked(canvas, *self.span)
        else:
            show_marked(canvas, *self.span, show=self._show_unescaped)

    def _show_unescaped(self, canvas: Canvas, start: int, end: int, *, entities: bool, glued: bool) -> None:
        for mark in _MARKS[self.style].finditer(canvas.text, start, end):
            show_text(canvas, start, mark.start(), entities=entities, glued=glued)
            decoded = _decoded(mark.group())
            if decoded == mark.group()[1]:
                # the escaped character itself stands there: only the mark before it goes
                start, glued = mark.start() + 1, True
                if mark.start() + 1 < mark.end():
                    canvas.show(start, mark.end(), glued=True)
            elif not decoded.isspace():
                canvas.show(mark.start(), mark.end(), decoded, glued=glued)
            start, glued = mark.end(), not decoded.isspace()
        show_text(canvas, start, end, entities=entities, glued=glued)


class Field(NamedTuple):
    """One key of the front matter and its values: one, or several where the value is a list.

    `parent` is the key that a nested one stands under, empty at the top.
    """

    key: str
    parent: str
    values: tuple[Scalar, ...]


def _decoded(mark: str) -> str:
    """What an escape stands for: one character, a blank for all that leaves no ink."""
    code = mark[1:]
    if len(code) > 9:
        high, low = int(code[1:5], 16), int(code[7:11], 16)
        return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    if len(code) > 1 and code[0] in "uUx":
        point = int(code[1:], 16)
        readable = 0x20 <= point < 0xD800 or 0xE000 <= point <= 0x10FFFF
        return chr(point) if readable else " "
    return _BLANKS.get(code[0], code[0])
