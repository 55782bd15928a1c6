"""Setting a draft's words: block by block, the marked ones between the others."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from attrlint.finding import SEVERITIES
from attrlint.reading.draft import Draft
from attrlint.reports.cutting import by_block, filled, runs, words_of
from attrlint.reports.html.legible import legible
from attrlint.reports.html.notes import Mark, Sheet
from attrlint.reports.web import is_web
from attrlint.span import Span

_LOUDEST: Final = (*SEVERITIES, "echo", "unnamed", "documents", "named", "")
_AS_TYPED: Final = ("code", "markup")


class Piece(NamedTuple):
    """Words, and the ids of the marks that begin with them."""

    text: str
    anchors: tuple[str, ...]


class Phrase(NamedTuple):
    """Pieces that are marked alike.

    `tone` is how they are drawn, "" for plain words, and `keys` the marks they belong to; `raw` words are
    shown as the file has them: they are markup. `refs` are the marks that end here and have a number to
    print, `link` the address of a hyperlink that ends here.
    """

    tone: str
    keys: str
    raw: bool
    pieces: tuple[Piece, ...]
    refs: tuple[Mark, ...]
    link: str


class Setting(NamedTuple):
    """One block: what it is, the number of its first line, and its words."""

    kind: str
    line: int
    phrases: tuple[Phrase, ...]


class _Run(NamedTuple):
    """Words between two edges: in which block they stand, the marks on them, what to print of them."""

    block: int
    span: Span
    marks: tuple[Mark, ...]
    text: str
    raw: bool


def settings(sheet: Sheet, mentions: Iterable[Mark]) -> tuple[list[Setting], dict[str, int]]:
    """The blocks of a sheet that has a galley, in its order, and in which of them each mark begins.

    `mentions` are marks on which there is no note.
    """
    assert sheet.linted.galley
    draft = sheet.linted.galley.draft
    marks = sorted((*sheet.marks, *mentions), key=lambda mark: (mark.span.start, -mark.span.end, mark.anchor))
    blocks = sorted([*_blocks(draft), *_between(draft, marks)], key=lambda block: block[1])
    cut = _runs(draft, blocks, marks)
    first, last = _ends(cut)
    rows: list[list[Phrase]] = [[] for _ in blocks]
    links = {link.span.end: link.target for link in draft.links if is_web(link.target)}
    place = {mark.anchor: at for at, mark in enumerate(sheet.marks)}
    for at, run in enumerate(cut):
        begun = tuple(mark.anchor for mark in run.marks if first[mark.anchor] == at)
        ended = [mark for mark in run.marks if mark.label and last[mark.anchor] == at]
        phrase = Phrase(
            min((mark.tone for mark in run.marks), key=_LOUDEST.index, default=""),
            " ".join(mark.key for mark in run.marks if mark.key),
            run.raw,
            (Piece(legible(run.text, lines=blocks[run.block][0] in _AS_TYPED), begun),),
            tuple(sorted(ended, key=lambda mark: (mark.tone == "echo", place[mark.anchor]))),
            links.get(run.span.end, ""),
        )
        _add(rows[run.block], phrase)
    found = [
        Setting(kind, draft.position(span.start).line, tuple(row))
        for (kind, span), row in zip(blocks, rows, strict=True)
    ]
    return found, {anchor: cut[at].block for anchor, at in first.items()}


def _add(row: list[Phrase], phrase: Phrase) -> None:
    """Let a phrase go on with the one before it where nothing parts them."""
    before = row[-1] if row else None
    if before and before[:3] == phrase[:3] and not before.refs and not before.link:
        row[-1] = phrase._replace(pieces=before.pieces + phrase.pieces)
    else:
        row.append(phrase)


def _blocks(draft: Draft) -> Iterator[tuple[str, Span]]:
    """The draft's own blocks without the blanks around them; code is shown as it stands."""
    for block in draft.blocks:
        if block.kind == "code":
            if block.span.cut(draft.text).strip():
                yield block.kind, block.span
        elif span := filled(draft, block.span):
            yield block.kind, span


def _between(draft: Draft, marks: Sequence[Mark]) -> Iterator[tuple[str, Span]]:
    """Lines of markup between blocks, such as a comment or a date above the draft, where they are marked."""
    filling = sorted(span for _, span in _blocks(draft))
    edges = [0, *(edge for span in filling for edge in span), len(draft.text)]
    gaps = [Span(*pair) for pair in zip(edges[::2], edges[1::2], strict=True)]
    for gap, inside in zip(gaps, by_block(gaps, marks), strict=True):
        lines: list[Span] = []
        for mark in inside:
            within = Span(max(mark.span.start, gap.start), min(mark.span.end, gap.end))
            blank = not within.cut(draft.text).strip()
            if within.start >= within.end or (blank and mark.span.cut(draft.text).strip()):
                continue
            start = max(gap.start, draft.text.rfind("\n", 0, within.start) + 1)
            end = draft.text.find("\n", within.end - 1, gap.end)
            line = Span(start, gap.end if end < 0 else max(end, within.end))
            if lines and line.start <= lines[-1].end:
                line = Span(lines[-1].start, max(lines.pop().end, line.end))
            lines.append(line)
        yield from (("markup", line) for line in lines)


def _runs(draft: Draft, blocks: Sequence[tuple[str, Span]], marks: Sequence[Mark]) -> list[_Run]:
    """All words in order, cut where a mark or a link ends."""
    spans = [span for _, span in blocks]
    ends = [Mark(Span(link.span.start, link.span.end), "", "") for link in draft.links]
    cuts = sorted((*marks, *ends), key=lambda mark: (mark.span.start, -mark.span.end))
    found: list[_Run] = []
    for at, inside in enumerate(by_block(spans, cuts)):
        raw = blocks[at][0] in ("code", "markup")
        for span, running in runs(spans[at], inside):
            text = span.cut(draft.text) if raw else words_of(draft, span)
            found.append(_Run(at, span, tuple(mark for mark in running if mark.anchor), text, raw))
    seen = {mark.anchor for run in found if run.text.strip() for mark in run.marks}
    # markup inside a block is not shown, unless it is just this that a finding is about
    return [
        run
        if all(mark.anchor in seen for mark in run.marks)
        else run._replace(text=run.span.cut(draft.text), raw=True)
        for run in found
    ]


def _ends(cut: Sequence[_Run]) -> tuple[dict[str, int], dict[str, int]]:
    """For each mark the first and the last run with words of it, or with blanks where it has nothing else."""
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for has_words in (True, False):
        known = set(first)
        for at, run in enumerate(cut):
            for mark in run.marks:
                if mark.anchor not in known and bool(run.text.strip()) == has_words:
                    first.setdefault(mark.anchor, at)
                    last[mark.anchor] = at
    return first, last
