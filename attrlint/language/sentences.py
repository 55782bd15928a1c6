"""Sentences: spans inside one block, with their words as a reader sees them."""

from attrlint.language.boundaries import boundaries
from attrlint.language.normal import Flat, Normal
from attrlint.reading.draft import Draft
from attrlint.span import Span


class Sentence:
    """One sentence of a draft.

    `index` is its place in `sentences(draft)`, `block` the index of its block in `draft.blocks`,
    `span` where it stands in the draft, `text` its normalised words (see `attrlint.language.normal`).
    """

    __slots__ = ("_at", "_normal", "block", "index", "span", "text")

    def __init__(self, index: int, block: int, text: str, normal: Normal, at: int) -> None:
        self.index = index
        self.block = block
        self.text = text
        self.span = Span(normal.first(at), normal.last(at + len(text)))
        self._normal = normal
        self._at = at

    def place(self, start: int, end: int) -> Span:
        """The draft's own words for `text[start:end]`: offsets into `text` become a span of the draft.

        An empty range gives the empty span before the character at `start`.
        """
        if start >= end:
            here = self._normal.first(self._at + start) if start < len(self.text) else self.span.end
            return Span(here, here)
        return Span(self._normal.first(self._at + start), self._normal.last(self._at + end))

    def __repr__(self) -> str:
        return f"Sentence({self.index}, {self.text!r})"


def sentences(draft: Draft) -> tuple[Sentence, ...]:
    """Every sentence of the draft's prose in reading order; code has none."""
    flat = Flat(draft.prose)
    found: list[Sentence] = []
    for number, block in enumerate(draft.blocks):
        if block.kind == "code":
            continue
        normal = flat.normal(block.span.start, block.span.end)
        at = 0
        for end in boundaries(normal.text, title=block.kind in ("headline", "heading")):
            found.append(Sentence(len(found), number, normal.text[at:end], normal, at))
            at = end + 1
    return tuple(found)
