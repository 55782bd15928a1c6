"""A draft's copy as it is printed: its blocks in order, each with the notes beside it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from attrlint.reports.html.notes import Echo, Mark, Note, Sheet
from attrlint.reports.html.setting import Setting, settings
from attrlint.span import Span

_BESIDE: Final = 2
"""Blocks below its own that a note may take the margin of."""
_ABOVE: Final = ("headline", "summary", "caption", "markup")


class Stretch(NamedTuple):
    """Blocks that share a piece of margin: the first one with its notes, and those after it without any."""

    first: Setting
    notes: tuple[Note | Echo, ...]
    rest: tuple[Setting, ...]


class Copy(NamedTuple):
    """A draft's stretches in order, and the notes on no words in particular."""

    stretches: tuple[Stretch, ...]
    notes: tuple[Note | Echo, ...]


def copy(sheet: Sheet, mentions: Iterable[Mark] = ()) -> Copy:
    """The copy of a sheet that has a galley; `mentions` are marks on which there is no note."""
    return _stretched(*settings(sheet, mentions), sheet.notes)


def _begins(counts: Sequence[int]) -> Iterator[int]:
    """Where a stretch begins, by the number of notes on each block.

    It goes on for as long as its notes may need the margin, and no longer: paper is turned between two.
    """
    start = 0
    for at, count in enumerate(counts):
        if at == 0 or count or at - start > _BESIDE * counts[start]:
            start = at
            yield at


def _printed_order(settings: Sequence[Setting]) -> list[int]:
    """Front matter has its keys in any order: above the body the headline comes first, then the summary."""
    kinds = [block.kind for block in settings]
    above = next((at for at, kind in enumerate(kinds) if kind not in _ABOVE), len(kinds))
    head = sorted(range(above), key=lambda at: _ABOVE.index(kinds[at]))
    return [*head, *range(above, len(kinds))]


def _stretched(
    settings: Sequence[Setting], homes: dict[str, int], notes: Sequence[tuple[Span, Note | Echo]]
) -> Copy:
    """Blocks and the notes at home beside them, as stretches of margin."""
    beside: dict[int, list[Note | Echo]] = {}
    findings = {note.anchor: homes.get(note.mark, -1) for _, note in notes if isinstance(note, Note)}
    for _, note in sorted(notes, key=lambda pair: (pair[0].start, isinstance(pair[1], Echo))):
        home = homes.get(note.mark, -1)
        # beside the finding itself there is no need to send the reader to it
        if isinstance(note, Note) or findings.get(note.note) != home:
            beside.setdefault(home, []).append(note)
    order = _printed_order(settings)
    begins = list(_begins([len(beside.get(block, ())) for block in order]))
    stretches = [
        Stretch(
            settings[order[start]],
            tuple(beside.get(order[start], ())),
            tuple(settings[block] for block in order[start + 1 : end]),
        )
        for start, end in zip(begins, [*begins[1:], len(settings)], strict=True)
    ]
    return Copy(tuple(stretches), tuple(beside.get(-1, ())))
