"""One event on two dates, and a date that its own verb denies."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations, pairwise
from typing import Final, NamedTuple

from attrlint.checks.conflicts.cadence import cadences
from attrlint.checks.conflicts.conflict import CROWD, Conflict
from attrlint.checks.conflicts.dated import dated_things
from attrlint.checks.conflicts.timeline import times
from attrlint.language.dates import Moment, dateline, dates, on_calendar
from attrlint.language.events import Event, events
from attrlint.language.matter import overlap
from attrlint.language.sentences import sentences
from attrlint.language.stems import stem
from attrlint.language.surroundings import Surroundings, around
from attrlint.language.tenses import AHEAD, verb_near
from attrlint.language.tokens import tokens
from attrlint.reading.draft import Draft

ASPECTS: Final = ("event", "retold", "ahead", "order")
_ONCE: Final = ("law", "treaty", "merger", "earthquake", "massacre", "bombing", "coup")
_DAILY: Final = ("report", "record", "confirm")
_NEAR: Final = 5
_ORDER: Final = 12
"""Words among which "mandated that it be buried on" is read as an order."""
_WITHIN: Final = ("in", "during", "of", "early", "late", "mid", "throughout", "on", "at", "the")
_OFTEN: Final = ("election", "primary", "vote", "release", "report", "meeting", "session")


class _Mention(NamedTuple):
    moment: Moment
    near: Surroundings


def conflicts(draft: Draft) -> tuple[Conflict, ...]:
    """Dates that cannot all be right."""
    found = (
        *_events(draft),
        *_retold(draft),
        *_slips(draft),
        *_ahead(draft),
        *dated_things(draft),
        *cadences(draft),
    )
    told = {conflict.span for conflict in found}
    return (*found, *(conflict for conflict in times(draft) if conflict.span not in told))


def _events(draft: Draft) -> Iterator[Conflict]:
    """The same event noun with two dates, where the draft knows only one such event."""
    gathered: defaultdict[str, list[Event]] = defaultdict(list)
    for event in draft.layer(events):
        gathered[event.noun].append(event)
    plurals = {word for words in draft.layer(tokens) for word in words.lower if word.endswith("s")}
    for noun, told in gathered.items():
        if stem(noun) in {stem(word) for word in plurals if word != noun} and f"{noun}s" in plurals:
            continue
        for a, b in combinations(told[:CROWD], 2):
            nested = a.modifiers <= b.modifiers or b.modifiers <= a.modifiers
            if a.moment.year or b.moment.year:
                # the 2016 election and the 2020 election are two; one law has one year
                nested = nested and noun in _ONCE and bool(a.moment.year and b.moment.year)
                nested = nested and not (_by_year(draft, a) and _by_year(draft, b))
            elif not (a.definite or b.definite) or (_vague(a, b) and not _about_one(draft, a, b)):
                continue
            if nested and _differ(a.moment, b.moment):
                yield _conflict("event", a.moment, b.moment, noun)


def _by_year(draft: Draft, event: Event) -> bool:
    """True for "into law in 1971", and for "a 2012 law", which its year tells from other laws."""
    words = draft.layer(tokens)[event.moment.sentence]
    moment = event.moment
    if event.noun == "law" and words.lower[moment.last : moment.last + 1] != ["law"]:
        near = words.lower[max(0, moment.first - 8) : moment.first]
        return any(pair in (("into", "law"), ("become", "law"), ("became", "law")) for pair in pairwise(near))
    return words.lower[max(0, moment.first - 1) : moment.first] == ["a"]


def _about_one(draft: Draft, a: Event, b: Event) -> bool:
    """True where both are the one event and the words around them are the same."""
    places = [(event.moment.sentence, event.moment.first, event.moment.last) for event in (a, b)]
    shared = overlap(draft, places[0], places[1], 10)
    return a.definite and b.definite and shared.weight >= 1.5 and shared.share >= 0.5


def _vague(a: Event, b: Event) -> bool:
    """Two months are two occasions, unless a like description ties them to one."""
    return a.moment.weekday < 0 and (a.noun in _OFTEN or not a.modifiers & b.modifiers)


def _retold(draft: Draft) -> Iterator[Conflict]:
    """Two sentences that tell the same thing with the same verb and another date."""
    every = draft.layer(tokens)
    buckets: defaultdict[str, list[_Mention]] = defaultdict(list)
    for moment in draft.layer(dates):
        words = every[moment.sentence]
        if words.lower[moment.last : moment.last + 1] == [":"]:
            continue
        at = verb_near(words, moment.first, moment.last)
        near = around(words, moment.first, moment.last)
        buckets[stem(words.lower[at]) if at >= 0 else ""].append(_Mention(moment, near))
    told = {(moment.sentence, *_values(moment)) for moment in draft.layer(dates)}
    for verb, bucket in buckets.items():
        for a, b in combinations(bucket if len(bucket) <= CROWD and verb not in _DAILY else [], 2):
            if (
                a.moment.relative
                or b.moment.relative
                or not _differ(a.moment, b.moment)
                or _told_apart(a, b, told)
            ):
                continue
            if a.moment.month and b.moment.month and bool(a.moment.year) != bool(b.moment.year):
                # October 2024, and a May of whatever year
                continue
            if not a.near.changing ^ b.near.changing and _retells(a, b, bool(verb)):
                yield _conflict("retold", a.moment, b.moment, "event")


def _slips(draft: Draft) -> Iterator[Conflict]:
    """Two full dates that differ in their month alone: "from January 9, 2015" and "on February 9, 2015"."""
    full = [one for one in draft.layer(dates) if one.day and one.month]
    if len(full) != 2 or not all(one.year for one in full):
        return
    first, second = full
    same = (first.day, first.year) == (second.day, second.year) and first.month != second.month
    gap = second.sentence - first.sentence
    captions = {draft.blocks[draft.layer(sentences)[one.sentence].block].kind for one in full} & {"caption"}
    if same and 0 < gap <= _NEAR and not captions:
        yield _conflict("event", first, second, "event")


def _retells(a: _Mention, b: _Mention, same_verb: bool) -> bool:
    """True where the words around two dates are the same, or, with one verb, half of them are."""
    shared = a.near.stems & b.near.stems
    least = min(len(a.near.stems), len(b.near.stems))
    if len(a.near.names ^ b.near.names) > len(a.near.names & b.near.names) + 2:
        return False
    if same_verb:
        return len(shared) >= min(4, max(3, least)) and len(shared) >= 0.5 * least
    yearless = not a.moment.year and not b.moment.year
    one_subject = a.near.names & b.near.names or a.near.names == b.near.names
    return yearless and bool(one_subject) and 3 <= least == len(shared)


def _values(moment: Moment) -> tuple[int, int, int, int]:
    return moment.weekday, moment.day, moment.month, moment.year


def _told_apart(a: _Mention, b: _Mention, told: set[tuple[int, int, int, int, int]]) -> bool:
    """True where one sentence tells both dates, or where the two speak of different people or places."""
    if a.moment.sentence == b.moment.sentence:
        return True
    if (a.moment.sentence, *_values(b.moment)) in told or (b.moment.sentence, *_values(a.moment)) in told:
        return True
    return bool(a.near.names and b.near.names and not a.near.names & b.near.names)


def _ahead(draft: Draft) -> Iterator[Conflict]:
    """What is told in the past tense of a day that, by the draft's own date, is still to come."""
    dated = draft.layer(dateline)
    if not dated:
        return
    written = dated.day
    for moment in draft.layer(dates):
        words = draft.layer(tokens)[moment.sentence]
        day = _earliest(moment, written)
        before = words.lower[moment.first - 1] if moment.first else ""
        if {"updated", "corrected"}.intersection(words.lower[max(0, moment.first - 3) : moment.first]):
            continue
        if not moment.month and before not in _WITHIN:
            # "2028 is a long while away"
            continue
        if not moment.year and dated.span.end <= _front_matter_end(draft):
            # pages are updated under their first date: only a year makes it sure
            continue
        if day and day > written and not AHEAD.intersection(words.lower) and not words.quoted[moment.first]:
            at = verb_near(words, moment.first, moment.last)
            before_it = words.lower[max(0, moment.first - _ORDER) : moment.first]
            ordered = "that" in before_it and "be" in before_it
            if at >= 0 and not ordered:
                there = dated.span.cut(draft.text)
                yield Conflict("ahead", moment.span, (dated.span,), moment.written, there, words.words[at])


def _front_matter_end(draft: Draft) -> int:
    """Where metadata that is no block of the draft ends: before the first paragraph."""
    if not draft.metadata:
        return 0
    return next((block.span.start for block in draft.blocks if block.kind == "paragraph"), 0)


def _earliest(moment: Moment, written: date) -> date | None:
    """The first day that a date may mean."""
    if moment.day and moment.month:
        return on_calendar(moment, written)
    if moment.year and moment.month:
        return date(moment.year, moment.month, 1)
    return date(moment.year, 1, 1) if moment.year else None


def _differ(a: Moment, b: Moment) -> bool:
    """True where both tell the same unit of the calendar and tell it differently."""
    if a.plural or b.plural:
        return False
    pairs = ((a.weekday + 1, b.weekday + 1), (a.month, b.month), (a.year, b.year), (a.day, b.day))
    told = [one != other for one, other in pairs if one and other]
    return bool(told) and any(told)


def _conflict(aspect: str, a: Moment, b: Moment, about: str) -> Conflict:
    return Conflict(aspect, b.span, (a.span,), b.written, a.written, about)
