"""The block that a reader of markup is in the middle of: its words so far, and what hangs in them."""

import re
from collections.abc import Sequence
from typing import Final

from attrlint.reading.canvas import Canvas
from attrlint.reading.draft import BlockKind
from attrlint.reading.inline import show_marked, show_text
from attrlint.span import Span

FOREIGN: Final = "\x01"
"""Stands in a source for each character of markup that is not the format's own, such as a shortcode."""

_CELL_WORDS: Final = 4
_NATIVE = re.compile(f"[^{FOREIGN}]+")


class Leaf:
    """Collects the words of one block; spans handed in are spans in the source, which begins at `base`."""

    def __init__(self, canvas: Canvas, source: str, base: int) -> None:
        self.kind: BlockKind = "paragraph"
        self._canvas = canvas
        self._source = source
        self._base = base
        self._runs: list[tuple[int, int, bool]] = []
        self._cell = False
        self._wide = True
        self._breaks = 0
        self._link = ""
        self._link_words: Span | None = None
        self._captions: list[Sequence[Span]] = []

    @property
    def words(self) -> str:
        """The words collected so far, their markup left out."""
        return " ".join(" ".join(self._source[start:end] for start, end, _ in self._runs).split())

    @property
    def begun(self) -> bool:
        """True where the block has words already."""
        return bool(self._runs)

    def text(self, start: int, end: int, kind: BlockKind, *, cell: bool = False) -> None:
        """Words of the block; `kind` counts where they are its first. `cell`: they stand in a table."""
        if self._breaks > 1:
            self.close()
        raw = self._source[start:end]
        if not self._runs:
            if raw.isspace():
                return
            self.kind, self._cell = kind, cell
        if self._runs and not self._wide and self._runs[-1][1] == start:
            self._runs[-1] = (self._runs[-1][0], end, self._runs[-1][2])
        else:
            self._runs.append((start, end, not self._wide))
        self._wide = False
        self._breaks = 0
        if self._link and not raw.isspace():
            first = start + len(raw) - len(raw.lstrip())
            last = start + len(raw.rstrip())
            self._link_words = Span(self._link_words.start if self._link_words else first, last)

    def gap(self) -> None:
        """Something stands here that parts the words around it."""
        self._wide = True

    def line_break(self) -> None:
        """A `<br>`: two in a row part paragraphs."""
        self._wide = True
        self._breaks += 1

    def caption(self, words: Sequence[Span]) -> None:
        """A caption or alternative text: a block of its own, unless words of this one go on after it."""
        self._wide = True
        if not self._runs:
            self._show_caption(words)
        elif words:
            self._captions.append(words)

    def begin_link(self, target: str) -> None:
        """The words from here on carry a link."""
        self._link = target

    def end_link(self) -> None:
        """The words up to here carried the link, if one was begun."""
        if self._link and self._link_words:
            start, end = self._link_words
            self._canvas.link(self._base + start, self._base + end, self._link)
        self._link = ""
        self._link_words = None

    def close(self) -> None:
        """The block ends here. A table cell of a word or three is a label or a figure, and no prose."""
        if self._runs:
            start, end = self._runs[0][0], self._runs[-1][1]
            if not self._cell or len(self.words.split()) >= _CELL_WORDS:
                for run in self._runs:
                    self._show(*run)
                self._canvas.block(self.kind, self._base + start, self._base + end)
            for words in self._captions:
                if words[0].start >= end:
                    self._show_caption(words)
            self._runs.clear()
        self._captions.clear()
        self._wide = True
        self._breaks = 0

    def _show_caption(self, words: Sequence[Span]) -> None:
        for start, end in words:
            show_marked(self._canvas, self._base + start, self._base + end)
        if words:
            self._canvas.block("caption", self._base + words[0].start, self._base + words[-1].end)

    def _show(self, start: int, end: int, glued: bool) -> None:
        base = self._base
        if self._source.find(FOREIGN, start, end) < 0:
            show_text(self._canvas, base + start, base + end, entities=True, glued=glued)
            return
        for native in _NATIVE.finditer(self._source, start, end):
            show_text(self._canvas, base + native.start(), base + native.end(), entities=True, glued=glued)
            glued = False
