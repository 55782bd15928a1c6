"""Plain text → blocks, as a human would split it: paragraphs, bullets, a headline, headings."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from attrlint.reading.canvas import Canvas
from attrlint.reading.comments import line_comment
from attrlint.reading.draft import BlockKind
from attrlint.reading.inline import show_text
from attrlint.reading.lines import Line, Wrapping, ends_sentence, lines

_BULLET = re.compile(r"(?:[-*•–‣◦▪·]|\(?\d{1,2}[.)])\s+(?=\S)|[-•](?=[A-Z“‘])")
_HASHES = re.compile(r"#{1,6}\s+(?=\S)")
_RULER = re.compile(r"(?:[-=*_#~]\s?){3,}$")
_BYLINE = re.compile(r"(?:by|story by|reporting by|text by)\s+[A-Z]", re.IGNORECASE)
_DATELINE = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:published|updated|posted)\b"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d)",
    re.IGNORECASE,
)
_LONGEST_HEADLINE: Final = 200
_LONGEST_HEADING: Final = 80
_OPENING_MARKS: Final = "“\"‘'«¿¡("
_NO_HEADING_ENDS: Final = ".!?…:;,”\"’'»)"


class Piece(NamedTuple):
    """One block in the making: its lines, and whether blank lines stand around it."""

    kind: BlockKind
    lines: list[Line]
    after_gap: bool

    @property
    def words(self) -> str:
        """All that it says, on one line."""
        return " ".join(line.words for line in self.lines)


def read_plain(canvas: Canvas, path: str) -> None:
    """Find the blocks of a plain text; `path` is not needed, formats share one signature."""
    del path
    pieces = _pieces(canvas)
    for piece, kind in zip(pieces, kinds(pieces), strict=True):
        start, end = piece.lines[0].start, piece.lines[-1].end
        for line in piece.lines:
            show_text(canvas, line.start, line.end)
        canvas.block(kind, start, end)


def _pieces(canvas: Canvas) -> list[Piece]:
    """The text's lines, comments and rulers taken out, joined into what a human takes for one block."""
    rows = [None if _masked(canvas, line) else line for line in lines(canvas.text)]
    pairs = [(a, b) for a, b in pairwise(rows) if a and b and not _BULLET.match(b.words)]
    wrapping = Wrapping(pairs)
    pieces: list[Piece] = []
    gap = True
    for row in rows:
        if row is None:
            gap = True
            continue
        last = None if gap or not pieces else pieces[-1]
        if _starts_item(row, last, wrapping):
            pieces.append(Piece("list-item", [_past(_BULLET, row)], gap))
        elif _HASHES.match(row.words):
            pieces.append(Piece("heading", [_past(_HASHES, row)], gap))
        elif last is not None and last.kind != "heading" and wrapping.joins(last.lines[-1], row):
            last.lines.append(row)
        else:
            pieces.append(Piece("paragraph", [row], gap))
        gap = False
    return pieces


def _masked(canvas: Canvas, line: Line) -> bool:
    """True for a line without words of the draft: blank, a comment, a ruler."""
    if not line.words or _RULER.match(line.words):
        return True
    comment = line_comment(line.words, bare=True)
    if comment is None:
        return False
    canvas.comment(line.start, line.end, comment)
    return True


def _starts_item(row: Line, last: Piece | None, wrapping: Wrapping) -> bool:
    """True where a line begins a list item, and is not the wrapped rest of a sentence ("- he said -")."""
    if not _BULLET.match(row.words):
        return False
    if last is None or last.kind == "list-item" or not wrapping.wrapped:
        return True
    return ends_sentence(last.lines[-1].words) or last.lines[-1].words.endswith(":")


def _past(marker: re.Pattern[str], row: Line) -> Line:
    """The line without its marker; its indent is that of its words, so that hanging lines belong to it."""
    found = marker.match(row.words)
    width = found.end() if found else 0
    return Line(row.start + width, row.end, row.indent + width, row.words[width:])


def kinds(pieces: Sequence[Piece]) -> list[BlockKind]:
    """What each piece of a text is, by its looks: some paragraphs are the headline or headings."""
    first = next((index for index, piece in enumerate(pieces) if not _is_credit(piece.words)), 0)
    return [_kind(pieces, index, first) for index in range(len(pieces))]


def _kind(pieces: Sequence[Piece], index: int, first: int) -> BlockKind:
    """The kind of the piece at `index`; `first` is the index of the first that is no byline or date."""
    piece = pieces[index]
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    if index == first and _is_headline(piece, alone=following is None or following.after_gap):
        return "headline"
    if piece.kind != "paragraph" or index <= first or following is None or not _is_title_like(piece):
        return piece.kind
    # names or addresses one below the other are no headings
    neighbours = [following] if piece.after_gap else [following, pieces[index - 1]]
    listed = any(near.kind == "paragraph" and _is_title_like(near) for near in neighbours)
    return "paragraph" if listed else "heading"


def _is_headline(piece: Piece, *, alone: bool) -> bool:
    """A first line without a full stop; or one in title case with a full stop, standing alone."""
    words = piece.words
    if piece.kind == "list-item" or len(words) > _LONGEST_HEADLINE or _is_credit(words):
        return False
    if not words.rstrip("”\"’'»)]").endswith((".", "…")):
        return True
    return alone and len(piece.lines) == 1 and _is_title_case(words)


def _is_title_case(words: str) -> bool:
    """Most Longer Words Begin With a Capital."""
    longer = [word for word in re.findall(r"[^\W\d_][\w’'-]*", words) if len(word) > 3]
    return len(longer) >= 3 and sum(word[0].isupper() for word in longer) >= 0.8 * len(longer)


def _is_title_like(piece: Piece) -> bool:
    """A short line of its own that no sentence ends: "What comes next"."""
    words = piece.words
    return (
        len(piece.lines) == 1
        and len(words) <= _LONGEST_HEADING
        and (words[0].isalnum() or words[0] in _OPENING_MARKS)
        and not words[0].islower()
        and words[-1] not in _NO_HEADING_ENDS
        and any(character.isalpha() for character in words)
        and not _is_credit(words)
    )


def _is_credit(words: str) -> bool:
    """A byline or a date of its own: not a heading, and not the headline."""
    return len(words) <= _LONGEST_HEADING and bool(_BYLINE.match(words) or _DATELINE.match(words))
