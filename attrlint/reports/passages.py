"""A draft as attrlint understands it: its words cut where a source, a cue or what is said begins and ends."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from attrlint.attribution.attributions import attributions
from attrlint.reading.draft import FILLER, SEAM, Draft
from attrlint.reports.account import Account, account
from attrlint.span import Span

Role = Literal["source", "cue", ""]
NOBODY: Final = 0
"""Stands for the id of a source where nobody is named as one; ids of sources count from 1."""


class Segment(NamedTuple):
    """Words that are understood alike.

    `role` says what they are themselves, `by` the id of the source that they name or whose cue they are.
    `said` are the ids of those who are cited for them, the widest first; () for the draft's own voice.
    """

    text: str
    role: Role
    by: int
    said: tuple[int, ...]


class Passage(NamedTuple):
    """One headline, paragraph or list item: the number of its first line, from 1, and its words."""

    line: int
    segments: tuple[Segment, ...]


class Shown(NamedTuple):
    """One draft's account and its words."""

    account: Account
    passages: tuple[Passage, ...]


class _Mark(NamedTuple):
    """A stretch of the draft that is a source, a cue or content, and the source's id."""

    span: Span
    role: Literal["source", "cue", "content"]
    by: int


def shown(draft: Draft) -> Shown:
    """A draft's account with its words; a layer."""
    return Shown(account(draft), passages(draft))


def passages(draft: Draft) -> tuple[Passage, ...]:
    """Every block with words in it but code, in the order of the draft; a layer."""
    blocks = sorted(block.span for block in draft.blocks if block.kind != "code")
    found = []
    for span, marks in zip(blocks, _by_block(blocks, _marks(draft)), strict=True):
        words = span.cut(draft.prose)
        start = span.start + len(words) - len(words.lstrip())
        end = span.start + len(words.rstrip())
        if start < end:
            line = draft.position(start).line
            found.append(Passage(line, tuple(_segments(draft, Span(start, end), marks))))
    return tuple(found)


def _marks(draft: Draft) -> list[_Mark]:
    """Everything that is marked, in the order in which it begins, the longer before the shorter."""
    found: set[_Mark] = set()
    for one in draft.layer(attributions).all:
        by = one.source_id or NOBODY
        if one.source:
            found.add(_Mark(one.source, "source", by))
        found.add(_Mark(one.cue, "cue", by))
        found.update(_Mark(part, "content", by) for part in one.content)
    return sorted(found, key=lambda mark: (mark.span.start, -mark.span.end, mark.role, mark.by))


def _by_block(blocks: Sequence[Span], marks: Iterable[_Mark]) -> list[list[_Mark]]:
    """The marks of each block; what runs over several belongs to each of them."""
    rows: list[list[_Mark]] = [[] for _ in blocks]
    first = 0
    for mark in marks:
        while first < len(blocks) and blocks[first].end <= mark.span.start:
            first += 1
        at = first
        while at < len(blocks) and blocks[at].start < mark.span.end:
            rows[at].append(mark)
            at += 1
    return rows


def _segments(draft: Draft, within: Span, marks: Sequence[_Mark]) -> Iterator[Segment]:
    """The words between every two places where they begin or cease to be understood in another way."""
    edges = {within.start, within.end}
    for mark in marks:
        edges.update(min(max(edge, within.start), within.end) for edge in mark.span)
    cuts = sorted(edges)
    running: list[_Mark] = []
    coming = 0
    held: Segment | None = None
    for start, end in pairwise(cuts):
        while coming < len(marks) and marks[coming].span.start <= start:
            running.append(marks[coming])
            coming += 1
        running = [mark for mark in running if mark.span.end > start]
        segment = _segment(_words(draft, start, end), running)
        if held and held[1:] == segment[1:]:
            held = held._replace(text=held.text + segment.text)
            continue
        if held:
            yield held
        held = segment
    if held:
        yield held


def _segment(text: str, running: Sequence[_Mark]) -> Segment:
    """Of two names or cues at one place the inner one is shown: it began last."""
    named = [mark for mark in running if mark.role == "source"]
    cues = [mark for mark in running if mark.role == "cue"]
    said = tuple(dict.fromkeys(mark.by for mark in running if mark.role == "content"))
    if cues:
        return Segment(text, "cue", cues[-1].by, said)
    if named:
        return Segment(text, "source", named[-1].by, said)
    return Segment(text, "", NOBODY, said)


def _words(draft: Draft, start: int, end: int) -> str:
    """The prose without what only stands in for markup: `prose` has these where `text` has something else."""
    words = draft.prose[start:end]
    if FILLER not in words and SEAM not in words:
        return words
    pairs = zip(words, draft.text[start:end], strict=True)
    return "".join(shown for shown, written in pairs if shown not in (FILLER, SEAM) or shown == written)
