"""Changes to a part's bytes, collected in any order and made at once."""

import re
from collections.abc import Mapping
from typing import Final

from attrlint.reading.office.markup import tag_end, walk
from attrlint.reading.word.names import NAMES
from attrlint.span import Span

_TAG_NAME: Final = re.compile(rb"<((?:([^\s:/>]+):)?[^\s:/>]+)")


class Edits:
    """Changes that do not overlap. At one place what ends there comes first, then what begins."""

    __slots__ = ("_changes",)

    def __init__(self) -> None:
        self._changes: list[tuple[int, int, int, int, bytes]] = []

    def insert(self, at: int, content: bytes, order: int = 0) -> None:
        """Put `content` in at this place; a lower `order` stands before a higher one there."""
        self._changes.append((at, order, at, len(self._changes), content))

    def replace(self, span: Span, content: bytes = b"") -> None:
        """Put `content` in the place of this stretch, which is not empty."""
        # what is put in where the stretch begins stands before it
        self._changes.append((span.start, _LAST, span.end, len(self._changes), content))

    def __bool__(self) -> bool:
        return bool(self._changes)

    def made(self, data: bytes) -> bytes:
        """`data` with the changes made."""
        out: list[bytes] = []
        at = 0
        for start, _, end, _, content in sorted(self._changes):
            out += (data[at:start], content)
            at = end
        return b"".join(out) + data[at:]


_LAST: Final = 1_000_000


def prefix_at(data: bytes, at: int) -> bytes:
    """The prefix of the element whose start tag stands at `at`, empty where it has none."""
    found = _TAG_NAME.match(data, at)
    return (found[2] or b"") if found else b""


class _Root:
    """Finds where the outermost element of a part begins and ends."""

    def __init__(self) -> None:
        self.start = -1
        self.at = self.end = 0

    def open(self, name: str, attributes: Mapping[str, str], at: int) -> None:  # noqa: ARG002
        if self.start < 0:
            self.start = at

    def close(self, name: str, at: int, end: int) -> None:  # noqa: ARG002
        self.at, self.end = at, end

    def text(self, words: str) -> None:
        pass


def append(edits: Edits, data: bytes, content: bytes) -> None:
    """Put `content` in as the last of what the part's outermost element holds."""
    root = _Root()
    walk(data, NAMES, root)
    if root.at < root.end:
        edits.insert(root.at, content)
        return
    name = _TAG_NAME.match(data, root.start)
    closing = b"</" + name[1] + b">" if name else b""
    edits.replace(Span(root.end - 2, root.end), b">" + content + closing)


def outer_tag(data: bytes) -> bytes:
    """The start tag of a part's outermost element."""
    root = _Root()
    walk(data, NAMES, root)
    return data[root.start : tag_end(data, root.start)]


def attribute_at(data: bytes, at: int, name: bytes) -> Span | None:
    """The stretch of the start tag at `at` that holds the attribute of this local name, if one does."""
    found = re.compile(rb"\s+(?:[^\s=:]+:)?" + name + rb"\s*=\s*(?:\"[^\"]*\"|'[^']*')").search(
        data, at, tag_end(data, at)
    )
    return Span(*found.span()) if found else None
