"""A story in Word's sense, the body or its footnotes: paragraphs of words, each with its place in the XML."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from attrlint.span import Span


class Run(NamedTuple):
    """Words of one look, `<w:r>`: its place in bytes, and that of its properties, empty if it has none."""

    start: int
    end: int
    properties: Span


class Piece(NamedTuple):
    """A stretch of words as it stands in the XML.

    `offset` is that of its first character in the draft's text; `run` the index of the run that it is in.
    `start` and `end` are the bytes of its element, `content` those of the characters in it, which is
    empty for a tab and the like. `kept` says whether blanks at the edges count. A piece that is `whole`
    lies deeper, in a text box or a footnote: all that can be marked of it is the run.
    """

    offset: int
    words: str
    run: int
    start: int
    end: int
    content: Span
    kept: bool
    whole: bool


class Paragraph:
    """A paragraph while it is read; afterwards `at` is the offset of its first character in the draft's text.

    `level` is the outline level that it sets itself (0 to 8, 9 for body text), `numbered` whether it sets a
    number or bullet, both None where that is left to the style. `merged`: its end was deleted, and what
    follows goes on in the same line.
    """

    __slots__ = (
        "at",
        "boxes",
        "breaks",
        "cell",
        "length",
        "level",
        "merged",
        "note",
        "numbered",
        "pieces",
        "style",
    )

    def __init__(self, cell: int, note: str) -> None:
        self.at = 0
        self.boxes: list[Paragraph] = []
        self.breaks: list[int] = []
        self.cell: Final = cell
        self.length = 0
        self.level: int | None = None
        self.merged = False
        self.note: Final = note
        self.numbered: bool | None = None
        self.pieces: list[Piece] = []
        self.style = ""

    def add(self, words: str, run: int, element: Span, content: Span, *, kept: bool, whole: bool) -> None:
        """Words that go on where the paragraph has come to."""
        self.pieces.append(Piece(self.length, words, run, *element, content, kept, whole))
        self.length += len(words)


class Place(NamedTuple):
    """A place between characters: `offset` of them into a paragraph."""

    paragraph: Paragraph
    offset: int

    @property
    def at(self) -> int:
        """The place as an offset into the draft's text."""
        return self.paragraph.at + self.offset


class Line(NamedTuple):
    """A paragraph as it is shown: its place in the draft's text, and the paragraph whose look it has."""

    span: Span
    paragraph: Paragraph
    breaks: tuple[int, ...]


class Link(NamedTuple):
    """Words that lead elsewhere, to an address or, with `named`, to a relationship of that name."""

    start: Place
    end: Place
    target: str
    named: bool


class Story(NamedTuple):
    """What was read of a part. `remarks` are the words that comments are attached to, by the comments' ids;
    `notes` the runs at which footnotes hang, by the notes' ids ("footnote 2")."""

    paragraphs: tuple[Paragraph, ...]
    runs: tuple[Run, ...]
    links: tuple[Link, ...]
    remarks: dict[str, tuple[Place, Place]]
    notes: dict[str, int]


def lines(paragraphs: Sequence[Paragraph], at: int = 0) -> list[Line]:
    """The paragraphs one below the other, the first one beginning at `at`; each learns its place."""
    found: list[Line] = []
    begun: list[Paragraph] = []
    start = at
    for index, paragraph in enumerate(paragraphs):
        paragraph.at = at
        at += paragraph.length
        begun.append(paragraph)
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        if (
            paragraph.merged
            and following
            and (following.cell, following.note) == (paragraph.cell, paragraph.note)
        ):
            continue
        breaks = tuple(part.at + place for part in begun for place in part.breaks)
        found.append(Line(Span(start, at), paragraph, breaks))
        begun.clear()
        at += 1
        start = at
    return found
