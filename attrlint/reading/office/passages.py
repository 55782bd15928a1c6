"""Paragraphs with a look become blocks: as their styles say, or where these say nothing, as in plain text."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from attrlint.reading.canvas import Canvas
from attrlint.reading.comments import line_comment
from attrlint.reading.draft import BlockKind
from attrlint.reading.inline import show_text
from attrlint.reading.lines import Line
from attrlint.reading.plain import Piece, kinds
from attrlint.span import Span

LABEL_WORDS: Final = 4
"""A table's cell with fewer words is a label or a figure, and no prose."""


class Look(NamedTuple):
    """What its style makes of a paragraph: the kind of block, the level of a heading from 1 (0: none).

    `kind` is None for what is no part of the article's words, such as a table of contents.
    """

    kind: BlockKind | None
    level: int = 0


PLAIN: Final = Look("paragraph")


class Passage(NamedTuple):
    """A paragraph: its words from `start` to `end`, its look, and where it stands.

    `breaks` are the offsets of line breaks that its writer put into it. `apart`: it stands in a table's
    cell, a text box or a footnote, where no headline is to be looked for.
    """

    start: int
    end: int
    look: Look
    breaks: Sequence[int] = ()
    cell: bool = False
    apart: bool = False


def show_passages(canvas: Canvas, passages: Sequence[Passage]) -> None:
    """Make blocks of what is said in these passages, which are in order."""
    shown = [part for passage in passages for part in _parts(canvas, passage)]
    for passage, kind in zip(shown, _kinds(canvas.text, shown), strict=True):
        if kind != "code":
            show_text(canvas, passage.start, passage.end)
        canvas.block(kind, passage.start, passage.end)


def _parts(canvas: Canvas, passage: Passage) -> Iterator[Passage]:
    """The passage without what nobody reads as prose; several where an empty line in it parts them."""
    for start, end in _parted(canvas.text, passage):
        words = canvas.text[start:end].strip()
        if not words or passage.look.kind is None or (passage.cell and len(words.split()) < LABEL_WORDS):
            continue
        start += len(canvas.text[start:end]) - len(canvas.text[start:end].lstrip())
        comment = line_comment(words, bare=True)
        if comment is None:
            yield passage._replace(start=start, end=start + len(words))
        else:
            canvas.comment(start, start + len(words), comment)


def _parted(text: str, passage: Passage) -> Iterator[Span]:
    start, last = passage.start, -1
    for place in passage.breaks:
        if last >= 0 and not text[last:place].strip():
            yield Span(start, last)
            start = place
        last = place
    yield Span(start, passage.end)


def _kinds(text: str, shown: Sequence[Passage]) -> Iterator[BlockKind]:
    """The kind of each passage: by its look, else as in a plain text."""
    styled = {passage.look.kind for passage in shown}
    guessed = kinds([_piece(text, passage) for passage in shown])
    first = next((index for index, passage in enumerate(shown) if not passage.apart), -1)
    headline = False
    for index, (passage, guess) in enumerate(zip(shown, guessed, strict=True)):
        kind = passage.look.kind or "paragraph"
        if "headline" not in styled and not headline and not passage.apart:
            opening = kind == "heading" and passage.look.level == 1 and index == first
            if opening or (kind == "paragraph" and guess == "headline"):
                kind = "headline"
        if kind == "headline":
            kind, headline = ("heading" if headline else "headline"), True
        elif kind == "paragraph" and guess == "heading" and "heading" not in styled:
            kind = "heading"
        yield kind


def _piece(text: str, passage: Passage) -> Piece:
    words = text[passage.start : passage.end]
    kind: BlockKind = "paragraph" if passage.look.kind == "paragraph" and not passage.apart else "list-item"
    return Piece(kind, [Line(passage.start, passage.end, 0, words)], True)
