"""A draft as attrlint understands it: its words cut where a source, a cue or what is said begins and ends."""

from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

from attrlint.attribution.attributions import attributions
from attrlint.reading.draft import Draft
from attrlint.reports.account import Account, account
from attrlint.reports.cutting import by_block, filled, runs, words_of
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
    for block, marks in zip(blocks, by_block(blocks, _marks(draft)), strict=True):
        if span := filled(draft, block):
            line = draft.position(span.start).line
            found.append(Passage(line, tuple(_segments(draft, span, marks))))
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


def _segments(draft: Draft, within: Span, marks: Sequence[_Mark]) -> Iterator[Segment]:
    """The words between every two places where they begin or cease to be understood in another way."""
    held: Segment | None = None
    for span, running in runs(within, marks):
        segment = _segment(words_of(draft, span), running)
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
