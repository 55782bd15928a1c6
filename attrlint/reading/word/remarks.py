"""The comments of a Word document: who wrote them, and what they say."""

from collections.abc import Mapping
from typing import NamedTuple

from attrlint.reading.office.asides import without_marks
from attrlint.reading.office.markup import walk
from attrlint.reading.word.names import NAMES
from attrlint.span import Span


class Remark(NamedTuple):
    """A comment: its id, its author, its words; the bytes of its element and the ids of its paragraphs."""

    id: str
    author: str
    words: str
    span: Span
    paragraphs: tuple[str, ...]


class _Remarks:
    """Collects the comments of a part."""

    def __init__(self) -> None:
        self.found: list[Remark] = []
        self._id = self._author = ""
        self._start = 0
        self._paragraphs: list[str] = []
        self._words: list[str] = []
        self._in_text = False

    def open(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        if name == "w:comment":
            self._id, self._author = attributes.get("w:id", ""), attributes.get("w:author", "")
            self._start = at
            self._paragraphs, self._words = [], []
        elif name == "w:p":
            self._paragraphs.append(attributes.get("w14:paraId", ""))
            if self._words:
                self._words.append("\n")
        self._in_text = name == "w:t"

    def close(self, name: str, at: int, end: int) -> None:  # noqa: ARG002
        self._in_text = False
        if name == "w:comment":
            words = without_marks("".join(self._words))
            paragraphs = tuple(filter(None, self._paragraphs))
            self.found.append(Remark(self._id, self._author, words, Span(self._start, end), paragraphs))

    def text(self, words: str) -> None:
        if self._in_text:
            self._words.append(words)


def read_remarks(data: bytes) -> tuple[Remark, ...]:
    """The comments in a part's bytes; attrlint.reading.office.markup.Broken where they cannot be read."""
    remarks = _Remarks()
    walk(data, NAMES, remarks)
    return tuple(remarks.found)
