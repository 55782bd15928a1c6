"""Walking the content of an OpenDocument text: its paragraphs, links and comments.

What was deleted stands apart from the text in this format, in a list of changes that is not read.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

from attrlint.reading.office.markup import walk
from attrlint.reading.opendocument.names import NAMES

_UNREAD: Final = frozenset((
    "text:tracked-changes", "text:table-of-content", "text:note-citation", "text:ruby-text", "draw:object",
    "office:forms", "text:sequence-decls",
))  # fmt: skip
_PARAGRAPHS: Final = ("text:p", "text:h")
_SIGNS: Final = {"text:tab": "\t", "text:line-break": " "}
_ASIDE: Final = frozenset(("office:annotation", "text:note", "draw:text-box"))
_MOST_BLANKS: Final = 1_000


class Words(NamedTuple):
    """A place between characters: `offset` of them into the paragraph of this index."""

    paragraph: int
    offset: int


class Link(NamedTuple):
    """Words that lead to an address."""

    start: Words
    end: Words
    target: str


class Remark:
    """A comment while it is read: the words it is attached to, and what it says."""

    __slots__ = ("author", "end", "start", "words")

    def __init__(self, start: Words) -> None:
        self.author = ""
        self.start = self.end = start
        self.words: list[str] = []


class Paragraph:
    """A paragraph while it is read. `level` is that of a heading from 1, 0 where it is none."""

    __slots__ = ("apart", "breaks", "cell", "length", "level", "listed", "style", "words")

    def __init__(self, style: str, level: int) -> None:
        self.apart = self.cell = self.listed = False
        self.breaks: list[int] = []
        self.level: Final = level
        self.length = 0
        self.style: Final = style
        self.words: list[str] = []


class Content:
    """What was read: paragraphs, those of notes and text boxes behind the one they hang at."""

    def __init__(self) -> None:
        self.links: list[Link] = []
        self.paragraphs: list[Paragraph] = []
        self.remarks: list[Remark] = []


def read_content(data: bytes) -> Content:
    """The content in a part's bytes; attrlint.reading.office.markup.Broken where they cannot be read."""
    walker = _Walker()
    walk(data, NAMES, walker)
    return walker.content


class _Walker:
    def __init__(self) -> None:
        self.content = Content()
        self._unread = 0
        self._open: list[int] = []  # indexes of the paragraphs that are being read, one in the other
        self._around: list[str] = []
        self._links: list[tuple[Words | None, str]] = []
        self._remark: Remark | None = None
        self._named: dict[str, Remark] = {}
        self._creator = self._blank = self._says = False

    def open(self, name: str, attributes: Mapping[str, str], at: int) -> None:  # noqa: ARG002
        """An element begins."""
        self._around.append(name)
        if self._unread or name in _UNREAD:
            self._unread += 1
        elif name in _PARAGRAPHS:
            self._begin(name, attributes)
        elif name in _SIGNS:
            if name == "text:line-break" and self._open:
                paragraph = self.content.paragraphs[self._open[-1]]
                paragraph.breaks.append(paragraph.length)
            self._add(_SIGNS[name])
        elif name == "text:s":
            count = attributes.get("text:c", "1")
            self._add(" " * (min(int(count), _MOST_BLANKS) if count.isdecimal() else 1))
        elif name == "text:a":
            self._links.append((self._place(), attributes.get("xlink:href", "")))
        elif name == "office:annotation":
            self._remark = Remark(self._place() or Words(len(self.content.paragraphs), 0))
            self._named[attributes.get("office:name", "")] = self._remark
            self.content.remarks.append(self._remark)
        elif name == "office:annotation-end":
            remark = self._named.get(attributes.get("office:name", ""))
            if remark:
                remark.end = self._place() or remark.end
        elif name == "dc:creator":
            self._creator = self._remark is not None

    def close(self, name: str, at: int, end: int) -> None:  # noqa: ARG002
        """An element ends."""
        self._around.pop()
        if self._unread:
            self._unread -= 1
        elif name in _PARAGRAPHS:
            self._end()
        elif name == "text:a":
            start, target = self._links.pop()
            place = self._place()
            if start and place and start.paragraph == place.paragraph and "://" in target:
                self.content.links.append(Link(start, place, target))
        elif name == "office:annotation":
            self._remark = None
        elif name == "dc:creator":
            self._creator = False

    def text(self, words: str) -> None:
        """Characters; a run of blanks is one blank in this format."""
        if self._unread:
            return
        if self._creator and self._remark:
            self._remark.author += words
        elif self._says if self._remark else self._open:
            folded = " ".join(words.split())
            before = " " if words[:1].isspace() and not self._blank else ""
            after = " " if folded and words[-1:].isspace() else ""
            self._add(before + folded + after)

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        self._blank = True
        if self._remark:
            # beside paragraphs a comment has a date and initials
            self._says = True
            return
        level = attributes.get("text:outline-level", "1")
        number = int(level[:2]) if name == "text:h" and level.isdecimal() else int(name == "text:h")
        paragraph = Paragraph(attributes.get("text:style-name", ""), number)
        around = frozenset(self._around)
        paragraph.cell = "table:table-cell" in around
        paragraph.listed = "text:list-item" in around
        paragraph.apart = paragraph.cell or bool(around & _ASIDE)
        self._open.append(len(self.content.paragraphs))
        self.content.paragraphs.append(paragraph)

    def _end(self) -> None:
        if self._remark:
            self._remark.words.append("\n")
            self._says = False
        elif self._open:
            self._open.pop()
            self._blank = False

    def _place(self) -> Words | None:
        if not self._open:
            return None
        return Words(self._open[-1], self.content.paragraphs[self._open[-1]].length)

    def _add(self, words: str) -> None:
        if self._remark:
            self._remark.words.append(words)
        elif self._open:
            paragraph = self.content.paragraphs[self._open[-1]]
            paragraph.words.append(words)
            paragraph.length += len(words)
        if words:
            self._blank = words[-1] == " "
