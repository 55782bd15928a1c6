"""Comments at exact words: where in the XML a stretch of the draft's text begins and ends.

A run of which only a part is meant is split in two of the same look.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from attrlint.annotating.edits import Edits, outer_tag, prefix_at
from attrlint.reading.office.markup import tag_end
from attrlint.reading.word.story import Piece, Run
from attrlint.span import Span

_ENDS: Final = 0
_BEGINS: Final = 1
_NAMESPACES: Final = (
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
)


class Mark(NamedTuple):
    """A comment's id, and the words of the draft that it is about."""

    id: int
    span: Span


class _Cut(NamedTuple):
    """A place where a mark begins or ends: `offset` characters into the piece of this index."""

    piece: int
    offset: int
    order: int
    content: bytes


def mark(data: bytes, pieces: Sequence[Piece], runs: Sequence[Run], marks: Iterable[Mark]) -> Edits:
    """The changes to the main part, `data`, by which each mark's words are commented on.

    `pieces` are those of the whole text, in order. A mark without words is set at the next ones, or the
    last; of a document without any word nothing can be marked.
    """
    edits = Edits()
    if not pieces:
        return edits
    marking = _Marking(data, pieces, runs, edits)
    for one in marks:
        marking.add(one)
    marking.finish()
    return edits


class _Marking:
    def __init__(self, data: bytes, pieces: Sequence[Piece], runs: Sequence[Run], edits: Edits) -> None:
        self._data = data
        self._pieces = pieces
        self._runs = runs
        self._edits = edits
        self._strict = _NAMESPACES[1] in outer_tag(data)
        self._starts = [piece.offset for piece in pieces]
        self._edges = _edges(pieces)
        self._cuts: dict[int, list[_Cut]] = {}

    def add(self, mark: Mark) -> None:
        first = self._beginning(mark.span.start)
        last = self._ending(mark.span.end)
        runs = self._pieces[first.piece].run, self._pieces[last.piece].run
        if (last.piece, last.offset) <= (first.piece, first.offset) or runs[1] < runs[0]:
            # no words of its own, or words that end in a text box further up: one piece is near enough
            last = _Cut(first.piece, len(self._pieces[first.piece].words), _ENDS, b"")
        number = b"%d" % mark.id
        start = self._tag(first.piece, b"commentRangeStart", number)
        end = self._tag(last.piece, b"commentRangeEnd", number)
        reference = self._in_run(last.piece, self._tag(last.piece, b"commentReference", number))
        self._put(first._replace(content=start))
        self._put(last._replace(content=end + reference))

    def finish(self) -> None:
        """Make edits of what stands within pieces: each is written anew once."""
        for index, cuts in self._cuts.items():
            self._split(self._pieces[index], sorted(cuts, key=lambda cut: (cut.offset, cut.order)))

    def _beginning(self, offset: int) -> _Cut:
        at = max(0, bisect_right(self._starts, offset) - 1)
        inside = offset - self._starts[at]
        if inside >= len(self._pieces[at].words) and at + 1 < len(self._pieces):
            at, inside = at + 1, 0
        return _Cut(at, max(0, min(inside, len(self._pieces[at].words) - 1)), _BEGINS, b"")

    def _ending(self, offset: int) -> _Cut:
        at = max(0, bisect_left(self._starts, offset) - 1)
        return _Cut(at, min(offset - self._starts[at], len(self._pieces[at].words)), _ENDS, b"")

    def _put(self, cut: _Cut) -> None:
        piece = self._pieces[cut.piece]
        run = self._runs[piece.run]
        first, last = self._edges.get(piece.run, (-1, -1))
        if cut.order == _BEGINS and (piece.whole or (cut.piece == first and not cut.offset)):
            self._edits.insert(run.start, cut.content, _BEGINS)
        elif cut.order == _ENDS and (piece.whole or (cut.piece == last and cut.offset == len(piece.words))):
            self._edits.insert(run.end, cut.content, _ENDS)
        else:
            self._cuts.setdefault(cut.piece, []).append(cut)

    def _split(self, piece: Piece, cuts: Sequence[_Cut]) -> None:
        """Write a piece with the marks in it, at its edges or between its characters."""
        run = self._runs[piece.run]
        head = self._data[run.start : tag_end(self._data, run.start)]
        again = head + self._data[run.properties.start : run.properties.end]
        over = b"</" + self._name(run.start, b"r") + b">"
        contents: dict[int, bytes] = {}
        for cut in cuts:
            contents[cut.offset] = contents.get(cut.offset, b"") + cut.content
        out: list[bytes] = []
        at = 0
        for offset, content in contents.items():
            out += (self._written(piece, at, offset), over, content, again)
            at = offset
        out.append(self._written(piece, at, len(piece.words)))
        self._edits.replace(Span(piece.start, piece.end), b"".join(out))

    def _written(self, piece: Piece, start: int, end: int) -> bytes:
        """A part of a piece's words as an element; all of it as it was."""
        if start == end:
            return b""
        if (start, end) == (0, len(piece.words)):
            return self._data[piece.start : piece.end]
        name = self._name(piece.start, b"t")
        return b'<%s xml:space="preserve">%s</%s>' % (name, escaped(piece.words[start:end]), name)

    def _name(self, at: int, local: bytes) -> bytes:
        prefix = prefix_at(self._data, at)
        return prefix + b":" + local if prefix else local

    def _tag(self, piece: int, local: bytes, id: bytes) -> bytes:
        run = self._runs[self._pieces[piece].run].start
        prefix = prefix_at(self._data, run)
        if prefix:
            return b'<%s:%s %s:id="%s"/>' % (prefix, local, prefix, id)
        # an attribute has no namespace without a prefix
        namespace = _NAMESPACES[self._strict]
        return b'<w:%s xmlns:w="%s" w:id="%s"/>' % (local, namespace, id)

    def _in_run(self, piece: int, content: bytes) -> bytes:
        name = self._name(self._runs[self._pieces[piece].run].start, b"r")
        return b"<%s>%s</%s>" % (name, content, name)


def _edges(pieces: Sequence[Piece]) -> dict[int, tuple[int, int]]:
    """The indexes of the first and the last piece of each run."""
    edges: dict[int, tuple[int, int]] = {}
    for index, piece in enumerate(pieces):
        if not piece.whole:
            edges[piece.run] = (edges.get(piece.run, (index, 0))[0], index)
    return edges


def escaped(words: str) -> bytes:
    """Words as they stand in XML."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").encode()
