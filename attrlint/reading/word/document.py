"""A Word document as a draft, and the way back from each of its characters to its place in the XML."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Final

from attrlint.reading.canvas import Canvas
from attrlint.reading.decoding import LIMIT
from attrlint.reading.draft import Comment, Draft
from attrlint.reading.office.asides import AUTHOR, attached, trimmed
from attrlint.reading.office.markup import walk
from attrlint.reading.office.package import Package
from attrlint.reading.office.passages import Passage, show_passages
from attrlint.reading.word.names import NAMES
from attrlint.reading.word.parts import ROOT, Parts
from attrlint.reading.word.remarks import Remark, read_remarks
from attrlint.reading.word.story import Piece, lines
from attrlint.reading.word.styles import Styles
from attrlint.reading.word.walking import read_story
from attrlint.span import Span

_ABOUT: Final = {"dc:title": "title", "dc:creator": "author", "dc:language": "language"}


def read_word(data: bytes, path: str, words: Mapping[str, Sequence[str]] | None = None) -> Draft:
    """The Draft of a .docx file's bytes, one line a paragraph; Unreadable where it is no such document."""
    return WordDocument(data, path).draft(words)


class WordDocument:
    """A document that has been read. `text` is the draft's, `pieces` where its words come from, in order.

    `body` is the story of the main part, whose `runs` the pieces name; `remarks` are all comments.
    """

    def __init__(self, data: bytes, path: str) -> None:
        """Read the bytes of a .docx file; Unreadable where it is no such document."""
        self.path: Final = path
        self.parts: Final = Parts(Package(data, path))
        self.body: Final = self.parts.read(self.parts.body, read_story)
        self._lines = lines(self.body.paragraphs)
        self._stories = [(self.body, self.parts.body)]
        for kind in ("footnotes", "endnotes"):
            self._read_notes(kind)
        paragraphs = [paragraph for story, _ in self._stories for paragraph in story.paragraphs]
        self.pieces: Final[Sequence[Piece]] = tuple(
            piece._replace(offset=paragraph.at + piece.offset)
            for paragraph in paragraphs
            for piece in paragraph.pieces
        )
        self.text: Final = self._joined()
        part = self.parts.related("comments")
        self.remarks: Final[Sequence[Remark]] = self.parts.read(part, read_remarks) if part else ()

    def draft(self, words: Mapping[str, Sequence[str]] | None = None) -> Draft:
        """The document as a draft; `words` are handed on to it."""
        canvas = Canvas(self.text)
        show_passages(canvas, self._passages())
        self._link(canvas)
        self._comment(canvas)
        canvas.metadata.update(self._about())
        return canvas.draft(self.path, words)

    def _read_notes(self, kind: str) -> None:
        part = self.parts.related(kind)
        if part is None or not self.body.notes:
            return
        story = self.parts.read(part, lambda data: read_story(data, self.body.notes))
        # the lines that part notes from the text are notes, too, at which nothing hangs
        hanging = tuple(one for one in story.paragraphs if one.note in self.body.notes)
        story = story._replace(paragraphs=hanging)
        self._lines += lines(hanging, self._lines[-1].span.end + 1 if self._lines else 0)
        self._stories.append((story, part))

    def _joined(self) -> str:
        if sum(line.span.end - line.span.start + 1 for line in self._lines) > LIMIT:
            raise self.parts.package.refused("its text is longer than one draft may be (5 MB): split it")
        out: list[str] = []
        at = 0
        for piece in self.pieces:
            out += ("\n" * (piece.offset - at), piece.words)
            at = piece.offset + len(piece.words)
        # paragraphs without words are lines, too
        return "".join(out) + "\n" * (self._lines[-1].span.end - at if self._lines else 0)

    def _passages(self) -> list[Passage]:
        part = self.parts.related("styles")
        styles = self.parts.read(part, Styles.read) if part else Styles()
        boxed = {id(box) for story, _ in self._stories for one in story.paragraphs for box in one.boxes}
        passages = []
        for line in self._lines:
            one = line.paragraph
            look = styles.look(one.style, one.level, one.numbered)
            apart = bool(one.cell or one.note) or id(one) in boxed
            passages.append(Passage(*line.span, look, line.breaks, bool(one.cell), apart))
        return passages

    def _link(self, canvas: Canvas) -> None:
        for story, part in self._stories:
            outside = {one.name: one.target for one in self.parts.relationships_of(part) if one.outside}
            for link in story.links:
                target = outside.get(link.target, "") if link.named else link.target
                words = trimmed(self.text, Span(link.start.at, link.end.at))
                # an address in plain sight is a link already
                if target and "://" not in words.cut(self.text):
                    canvas.link(*words, target)

    def _comment(self, canvas: Canvas) -> None:
        starts = [line.span.start for line in self._lines]
        for remark in self.remarks:
            places = self.body.remarks.get(remark.id)
            if remark.author == AUTHOR or places is None or not starts:
                continue
            start, end = places[0].at, places[1].at
            line = self._lines[max(0, bisect_right(starts, start) - 1)]
            canvas.comments.append(Comment(attached(self.text, line.span, Span(start, end)), remark.words))

    def _about(self) -> Mapping[str, str]:
        """What the document's properties tell."""
        for one in self.parts.relationships_of(ROOT):
            if one.kind == "core-properties" and one.target.lower() in self.parts.package.members:
                return self.parts.read(one.target, _properties)
        return {}


class _About:
    """Collects a document's properties."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}
        self._key = ""

    def open(self, name: str, attributes: Mapping[str, str], at: int) -> None:  # noqa: ARG002
        self._key = _ABOUT.get(name, "")

    def close(self, name: str, at: int, end: int) -> None:  # noqa: ARG002
        self._key = ""

    def text(self, words: str) -> None:
        if self._key:
            self.found[self._key] = self.found.get(self._key, "") + words


def _properties(data: bytes) -> Mapping[str, str]:
    about = _About()
    walk(data, NAMES, about)
    return {key: words.strip() for key, words in about.found.items() if words.strip()}
