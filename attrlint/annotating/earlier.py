"""What attrlint's earlier comments have left in a document."""

from collections.abc import Mapping
from typing import Final

from attrlint.reading.office.markup import walk
from attrlint.reading.word.names import NAMES
from attrlint.span import Span

_MARKS: Final = ("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference")


def anchors(data: bytes, ids: set[str]) -> list[Span]:
    """Where the main part has marks of these comments, whole, so that they can be taken out."""
    if not ids:
        return []
    found = _Anchors(ids)
    walk(data, NAMES, found)
    return found.spans


def notes_on(data: bytes, gone: frozenset[str]) -> "Notes":
    """What one of the parts about comments says of those whose ids, or whose paragraphs', are in `gone`."""
    notes = Notes(gone)
    walk(data, NAMES, notes)
    return notes


class _Anchors:
    """Finds where comments are attached: their marks, and the runs that hold nothing else."""

    def __init__(self, ids: set[str]) -> None:
        self.spans: list[Span] = []
        self._ids = ids
        self._open: list[tuple[str, int, bool]] = []
        self._runs: list[list[bool]] = []

    def open(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        ours = name in _MARKS and attributes.get("w:id", "") in self._ids
        if self._runs and self._open[-1][0] == "w:r" and name != "w:rPr":
            self._runs[-1].append(ours)
        if name == "w:r":
            self._runs.append([])
        self._open.append((name, at, ours))

    def close(self, name: str, at: int, end: int) -> None:  # noqa: ARG002
        name, start, ours = self._open.pop()
        if ours:
            self.spans.append(Span(start, end))
        if name == "w:r":
            held = self._runs.pop()
            if held and all(held):
                del self.spans[-len(held) :]
                self.spans.append(Span(start, end))

    def text(self, words: str) -> None:
        pass


class Notes:
    """What a part says of comments that are gone (`spans`), by which `ids`, and where it tells of replies
    that have lost what they reply to (`orphans`)."""

    def __init__(self, gone: frozenset[str]) -> None:
        self.spans: list[Span] = []
        self.orphans: list[int] = []
        self.ids: set[str] = set()
        self._gone = gone
        self._start = -1
        self._depth = self._inside = 0

    def open(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        self._depth += 1
        ids = {value for key, value in attributes.items() if key.endswith((":paraId", ":durableId"))}
        if self._start < 0 and name.startswith("w") and ids & self._gone:
            self._start, self._inside = at, self._depth
            self.ids |= ids
        elif attributes.get("w15:paraIdParent", "") in self._gone:
            self.orphans.append(at)

    def close(self, name: str, at: int, end: int) -> None:  # noqa: ARG002
        if self._start >= 0 and self._depth == self._inside:
            self.spans.append(Span(self._start, end))
            self._start = -1
        self._depth -= 1

    def text(self, words: str) -> None:
        pass
