"""Times that do not fit each other: an event named after another day, a later thing in an earlier year."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise, product
from typing import Final

from attrlint.checks.conflicts.conflict import Conflict
from attrlint.language.dates import Moment, dateline, dates, on_calendar
from attrlint.language.function_words import HAVE, PREPOSITIONS
from attrlint.language.happenings import HAPPENINGS
from attrlint.language.joined import joined
from attrlint.language.listed import listed
from attrlint.language.matter import overlap
from attrlint.language.sentences import sentences
from attrlint.language.stems import stem
from attrlint.language.surroundings import around
from attrlint.language.tenses import is_past, verb_near
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft

_LEDE: Final = 6
_AFTERWARDS: Final = listed("subsequently afterward afterwards later thereafter")
_COMING: Final = listed("will plans planning plan upcoming ahead next scheduled")
_COUNTS: Final = {
    "a": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10
}  # fmt: skip
_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_FIGURED: Final = frozenset(("better", "brighter", "new"))
"""Words before a "tomorrow" that is no day."""


def named_after(draft: Draft) -> Iterator[Conflict]:
    """ "Thursday's decision" where a court "ruled" on Tuesday in the lede, and no other Thursday is told."""
    every = draft.layer(tokens)
    days = [moment for moment in draft.layer(dates) if moment.weekday >= 0 and not moment.plural]
    counts = Counter(day.weekday for day in days)
    alone = {day for day in days if counts[day.weekday] == 1}
    owned = [(day, noun) for day in days if (noun := _owned(every[day.sentence], day))]
    for (one, noun), other in product(owned, days):
        if one.sentence == other.sentence or one.weekday == other.weekday:
            continue
        if not _verbs_near(every[other.sentence], other) & HAPPENINGS[noun]:
            continue
        # a day told once is a slip where the other is told again and again, or stands on top
        if one in alone and other.sentence < _LEDE:
            yield Conflict("event", one.span, (other.span,), one.written, other.written, noun)
        elif other in alone and one.sentence < _LEDE < other.sentence:
            yield Conflict("event", other.span, (one.span,), other.written, one.written, noun)


def _owned(words: Tokens, moment: Moment) -> str:
    """The event that a day has: "Thursday's 5-2 decision", "the Thursday vote"; "" for none."""
    at = moment.last
    owned = words.lower[at : at + 1] == ["'s"]
    if not owned and words.lower[max(0, moment.first - 1) : moment.first] != ["the"]:
        return ""
    for after in range(at + owned, min(len(words), at + owned + 5)):
        word = words.lower[after]
        following = words.lower[after + 1] if after + 1 < len(words) else ""
        if word in HAPPENINGS and following not in HAPPENINGS:
            return word
        if word in PREPOSITIONS or not (word[0].isalnum() or word == "-"):
            return ""
    return ""


def _verbs_near(words: Tokens, moment: Moment) -> set[str]:
    near = range(max(0, moment.first - 4), min(len(words), moment.last + 4))
    return {stem(words.lower[at]) for at in near if is_past(words.lower[at])}


def _place(moment: Moment) -> tuple[int, int, int]:
    return moment.sentence, moment.first, moment.last


def from_today(draft: Draft) -> Iterator[Conflict]:
    """ "Tomorrow" and a weekday for one thing, where the draft's own date says what tomorrow is."""
    dated = draft.layer(dateline)
    if not dated:
        return
    found = draft.layer(dates)
    for one in found:
        figured = one.relative == "tomorrow" and _FIGURED.intersection(
            draft.layer(tokens)[one.sentence].lower[max(0, one.first - 1) : one.first]
        )
        told = one.relative in ("tomorrow", "yesterday") and not figured
        day = on_calendar(one, dated.day) if told else None
        for other in found if day else ():
            if day is None or other.weekday < 0 or other.plural or other.day or other.relative:
                continue
            if other.weekday == day.weekday() or other.sentence == one.sentence:
                continue
            shared = overlap(draft, _place(one), _place(other), 14)
            if shared.weight >= 1.2 and shared.share >= 0.3:
                here, there = (one, other) if one.sentence > other.sentence else (other, one)
                name = f"{one.written} ({_DAYS[day.weekday()]})"
                said = [name if moment is one else moment.written for moment in (here, there)]
                yield Conflict("retold", here.span, (there.span,), said[0], said[1], "event")


def long_ago(draft: Draft) -> Iterator[Conflict]:
    """ "Nearly a decade ago" and a year for one thing, reckoned from the draft's own date."""
    dated = draft.layer(dateline)
    if not dated:
        return
    years = [m for m in draft.layer(dates) if m.year and m.year <= dated.day.year]
    for index, words in enumerate(draft.layer(tokens)):
        for at in range(2, len(words)):
            number = _years(words, at)
            if not number:
                continue
            least, most = dated.day.year - number - 1 - number // 7, dated.day.year - number + 1 + number // 7
            for moment in years:
                if moment.sentence == index or least <= moment.year <= most:
                    continue
                shared = overlap(draft, _place(moment), (index, at - 2, at + 1), 14)
                names = {stem(name) for name in around(words, at - 2, at + 1).names} & shared.stems
                if len(names) >= 3 and shared.weight >= 1.2 and shared.share >= 0.4:
                    sentence = draft.layer(sentences)[index]
                    span = sentence.place(words.starts[at - 2], words.ends[at])
                    said = joined(words, at - 2, at + 1)
                    pair = ((moment.span, moment.written), (span, said))
                    (there, other), (here, one) = sorted(pair)
                    yield Conflict("retold", here, (there,), one, other, "event")


def _years(words: Tokens, at: int) -> int:
    """How many years "five years ago" is, where the last word stands at `at`; 0 for no such words."""
    if words.lower[at] != "ago" or words.quoted[at]:
        return 0
    unit = {"year": 1, "years": 1, "decade": 10, "decades": 10}.get(words.lower[at - 1], 0)
    count = words.lower[at - 2]
    number = int(count) if count.isdecimal() and len(count) < 3 else _COUNTS.get(count, 0)
    return number * unit


def backwards(draft: Draft) -> Iterator[Conflict]:
    """A range of years that ends before it begins, and what came later in an earlier year."""
    every = draft.layer(tokens)
    found = draft.layer(dates)
    for one, other in pairwise(found):
        if not (one.year and other.year) or other.year >= one.year:
            continue
        words = every[one.sentence]
        if one.sentence == other.sentence:
            before = words.lower[one.first - 1] if one.first else ""
            between = words.lower[one.last : other.first]
            if (before, between) in (("from", ["to"]), ("between", ["and"]), ("from", ["until"])):
                yield _late("order", other, one, "the range runs backwards")
        elif other.sentence == one.sentence + 1:
            first = every[other.sentence].lower[0]
            alone = sum(m.sentence == one.sentence for m in found) == 1
            if first in _AFTERWARDS and alone and not words.quoted[one.first]:
                yield _late("order", other, one, f'"{first}" leads to the earlier year')


def past_to_come(draft: Draft) -> Iterator[Conflict]:
    """A day told as past that lies after a day the draft still awaits."""
    every = draft.layer(tokens)
    found = [moment for moment in draft.layer(dates) if moment.day and moment.month]
    awaited = [moment for moment in found if _awaited(every[moment.sentence], moment)]
    dated = draft.layer(dateline)
    for moment in found:
        words = every[moment.sentence]
        at = verb_near(words, moment.first, moment.last)
        if (
            at < 0
            or words.quoted[at]
            or moment in awaited
            or _COMING & set(words.lower)
            or "to" in words.lower[at:]
        ):
            continue
        if HAVE & set(words.lower[max(0, at - 2) : at]):
            continue
        for coming in awaited:
            if coming.sentence == moment.sentence or (moment.year or coming.year or dated):
                continue
            gap = (moment.month - coming.month) * 31 + moment.day - coming.day
            if 0 < gap < 120:
                yield _late("order", moment, coming, "told as past, after a day still to come")
                break


def _awaited(words: Tokens, moment: Moment) -> bool:
    """True for "ahead of the Feb. 9 primary", "will vote on March 5"."""
    before = words.lower[max(0, moment.first - 6) : moment.first]
    if words.quoted[moment.first]:
        return False
    return before[-3:-1] == ["ahead", "of"] or "upcoming" in before or "will" in before


def _late(aspect: str, here: Moment, there: Moment, about: str) -> Conflict:
    return Conflict(aspect, here.span, (there.span,), here.written, there.written, about)


def now(draft: Draft) -> Iterator[Conflict]:
    """ "Now that we are in 2012" in a draft of 2011."""
    dated = draft.layer(dateline)
    if not dated:
        return
    for moment in draft.layer(dates):
        words = draft.layer(tokens)[moment.sentence]
        before = words.lower[max(0, moment.first - 7) : moment.first]
        if not moment.year or moment.month or moment.year == dated.day.year or before[-1:] != ["in"]:
            continue
        if "now" in before and any(word in ("'re", "are", "is") for word in before) and "than" not in before:
            there = dated.span.cut(draft.text)
            yield Conflict("order", moment.span, (dated.span,), moment.written, there, "the draft's own year")


def times(draft: Draft) -> Iterator[Conflict]:
    """Every misfit of times."""
    for find in (named_after, from_today, long_ago, backwards, past_to_come, now):
        yield from find(draft)
