"""A fact that was edited in one place and stands as it was in another."""

from collections.abc import Iterator
from typing import Final

from attrlint.checks.conflicts.conflict import Conflict
from attrlint.history.changes import changes, owns_up
from attrlint.history.edited import Edit
from attrlint.language.dates import Moment, dates
from attrlint.language.names import names
from attrlint.language.numbers import Quantity, numbers
from attrlint.language.sentences import sentences
from attrlint.language.surroundings import around
from attrlint.language.tokens import tokens
from attrlint.reading.draft import Draft
from attrlint.register.elsewhere import elsewhere
from attrlint.span import Span

ASPECTS: Final = ("draft", "drafts")
_DISPLAY: Final = ("headline", "summary", "caption", "heading")


def conflicts(draft: Draft) -> tuple[Conflict, ...]:
    """Edited facts whose old value still stands: here (`draft`) or, by the register, in others (`drafts`)."""
    found: list[Conflict] = []
    known = draft.layer(elsewhere)
    done: set[tuple[str, str]] = set()
    for edit in draft.layer(changes).edits:
        if (edit.before, edit.after) in done:
            continue
        still = tuple(_still(draft, edit))
        away = tuple(place for before, place in (known.stale if known else ()) if before == edit.before)
        if edit.respelled < 0:
            away = ()
        if still or away:
            done.add((edit.before, edit.after))
            aspect = "draft" if still else "drafts"
            found.append(
                Conflict(aspect, edit.span, still[:4], edit.after, edit.before, edit.before, away[:2])
            )
    return tuple(found)


def _still(draft: Draft, edit: Edit) -> Iterator[Span]:
    """Where the old value stands, told of the same thing."""
    if edit.sort == "name" and edit.respelled >= 0:
        old = edit.before_name[edit.respelled]
        for name in draft.layer(names):
            if old in name.words and name.sentence != edit.sentence:
                yield name.span
    elif edit.sort == "number" and isinstance(edit.was, Quantity):
        for quantity in draft.layer(numbers):
            same = (quantity.low, quantity.high, quantity.kind, quantity.unit)
            was = (edit.was.low, edit.was.high, edit.was.kind, edit.was.unit)
            if same == was and quantity.noun == edit.was.noun and _same_thing(draft, edit, quantity):
                yield quantity.span
    elif edit.sort == "date" and isinstance(edit.was, Moment):
        for moment in draft.layer(dates):
            if _value(moment) == _value(edit.was) and _same_thing(draft, edit, moment):
                yield moment.span


def _value(moment: Moment) -> tuple[int, int, int, int, str]:
    return moment.weekday, moment.day, moment.month, moment.year, moment.relative


def _same_thing(draft: Draft, edit: Edit, other: Quantity | Moment) -> bool:
    """True where the words around the two places are about one thing; headlines have few of them."""
    told = draft.layer(sentences)[other.sentence].text
    if other.sentence == edit.sentence or edit.after in told or owns_up(told):
        # "moved from May 3 to May 8" and "An earlier version said May 3" tell of both
        return False
    every = draft.layer(tokens)
    mine = around(every[edit.sentence], edit.first, edit.last)
    theirs = around(every[other.sentence], other.first, other.last)
    shared = len((mine.stems | mine.names) & (theirs.stems | theirs.names))
    shown = {_kind(draft, edit.sentence), _kind(draft, other.sentence)} & {*_DISPLAY}
    return shared >= (1 if shown else 2)


def _kind(draft: Draft, sentence: int) -> str:
    return draft.blocks[draft.layer(sentences)[sentence].block].kind
