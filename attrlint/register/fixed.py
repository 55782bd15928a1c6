"""Facts that do not change: the day of an event or a deed, the dead of a disaster, the years of a term."""

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from attrlint.language.dates import Moment, dateline, dates, nearest
from attrlint.language.events import events
from attrlint.language.listed import listed
from attrlint.language.names import Name, names
from attrlint.language.numbers import Quantity, numbers
from attrlint.language.people import people
from attrlint.language.stems import stem
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft
from attrlint.span import Span

ONCE_A_YEAR: Final = listed("election primary ballot")
DEEDS: Final = listed("born died killed shot murdered arrested charged indicted convicted sentenced sworn")
DISASTERS: Final = listed(
    """
    attack blast bombing collapse collision crash derailment earthquake explosion fire flood hurricane
    landslide massacre shooting storm tornado tsunami
    """
)
NEAR: Final = 45
"""Days from a draft's own date within which a date without a year has that year."""
_DEAD: Final = listed("killed kills killing dead died deaths")
_KINDS: Final = listed("primary general municipal special presidential elect")


class Fixed(NamedTuple):
    """One fixed fact. Two of one `key` with two values cannot both be right.

    `sort` is "event", "deed", "toll" or "sentence"; `about` names the thing for a reader; `value` is a day as
    2024-05-31, a number of dead, or a number of months; `written` is as the draft has it.
    """

    sort: str
    key: str
    about: str
    value: str
    written: str
    span: Span


def fixed(draft: Draft) -> tuple[Fixed, ...]:
    """The fixed facts of a draft, by place; a layer."""
    found = (*_events(draft), *_deeds(draft), *_tolls(draft), *_sentences(draft))
    return tuple(sorted(set(found), key=lambda fact: (fact.span, fact.sort)))


def _events(draft: Draft) -> Iterator[Fixed]:
    """Elections: of one sort there is one a year."""
    dated = draft.layer(dateline)
    for event in draft.layer(events):
        sorts = sorted(event.modifiers & _KINDS)
        day = _day(event.moment, dated.day if dated else None)
        if event.noun not in ONCE_A_YEAR or not day or event.modifiers - _KINDS:
            continue
        name = " ".join((*sorts, "election" if event.noun == "ballot" else event.noun))
        yield Fixed(
            "event",
            f"{name} {day.year}",
            f"{name} of {day.year}".replace("elect ", ""),
            day.isoformat(),
            event.moment.written,
            event.moment.span,
        )


def _deeds(draft: Draft) -> Iterator[Fixed]:
    """ "Ruiz was arrested on May 3, 2021": one person, one verb, one day."""
    dated = draft.layer(dateline)
    named = _people_by_place(draft)
    for moment in draft.layer(dates):
        day = _day(moment, dated.day if dated else None)
        if not day:
            continue
        words = draft.layer(tokens)[moment.sentence]
        at = moment.first - 1
        while at >= 0 and (words.lower[at] in ("on", ",", "in", "late", "early") or at == moment.first):
            at -= 1
        if at < 1 or words.lower[at] not in DEEDS:
            continue
        who = _subject(words, at, moment.sentence, named)
        if who:
            about = f"{who} was {words.lower[at]}" if words.lower[at] != "died" else f"{who} died"
            yield Fixed(
                "deed",
                f"{who} {stem(words.lower[at])}",
                about,
                day.isoformat(),
                moment.written,
                moment.span,
            )


def _sentences(draft: Draft) -> Iterator[Fixed]:
    """ "Ruiz was sentenced to five years in prison"."""
    named = _people_by_place(draft)
    for quantity in draft.layer(numbers):
        if quantity.kind != "span" or quantity.unit not in ("year", "month") or quantity.low != quantity.high:
            continue
        words = draft.layer(tokens)[quantity.sentence]
        if words.lower[quantity.first - 2 : quantity.first] != ["sentenced", "to"] or quantity.hedge:
            continue
        if words.lower[quantity.last : quantity.last + 2] not in (["in", "prison"], ["behind", "bars"]):
            continue
        who = _subject(words, quantity.first - 2, quantity.sentence, named)
        if who:
            months = quantity.low * (12 if quantity.unit == "year" else 1)
            yield Fixed(
                "sentence",
                f"{who} sentence",
                f"{who}'s sentence",
                f"{months:g}",
                quantity.written,
                quantity.span,
            )


def _tolls(draft: Draft) -> Iterator[Fixed]:
    """ "The Harlow bridge collapse killed 12 people": a disaster with a place, and its dead."""
    by_sentence: dict[int, list[Name]] = {}
    for name in draft.layer(names):
        by_sentence.setdefault(name.sentence, []).append(name)
    for quantity in draft.layer(numbers):
        if not _counts_the_dead(quantity, draft.layer(tokens)[quantity.sentence]):
            continue
        words = draft.layer(tokens)[quantity.sentence]
        disasters = {word for word in words.lower if word in DISASTERS}
        places = [name.text for name in by_sentence.get(quantity.sentence, ()) if _is_site(name)]
        if len(disasters) == 1 and len(places) == 1:
            [disaster] = disasters
            about = f"the {disaster} in {places[0]}"
            key = f"{places[0]} {disaster}"
            yield Fixed("toll", key, about, f"{quantity.low:g}", quantity.written, quantity.span)


def _counts_the_dead(quantity: Quantity, words: Tokens) -> bool:
    if quantity.kind != "count" or quantity.hedge or quantity.low != quantity.high or quantity.low < 2:
        return False
    near = words.lower[max(0, quantity.first - 2) : quantity.last + 2]
    whole = quantity.noun in ("person", "die", "kill") and not quantity.modifiers
    return whole and bool(_DEAD.intersection(near)) and not {"more", "another", "other"} & {*near}


def _is_site(name: Name) -> bool:
    return name.kind in ("place", "unknown") and len(name.words[-1]) > 3


def _day(moment: Moment, written: date | None) -> date | None:
    """The day of a date with month and day; without a year it is the nearest to the draft's own date."""
    if not (moment.day and moment.month) or moment.plural:
        return None
    if moment.year:
        try:
            return date(moment.year, moment.month, moment.day)
        except ValueError:
            return None
    near = nearest(moment.month, moment.day, written) if written else None
    # farther off it may be last year's or next year's
    return near if near and written and abs((near - written).days) <= NEAR else None


def _people_by_place(draft: Draft) -> dict[tuple[int, int], tuple[str, int]]:
    """Full names by sentence and first word of a mention, each with the index after it."""
    return {
        (mention.sentence, mention.first): (person.name.text, mention.last)
        for person in draft.layer(people)
        if len(person.name.words) > 1
        for mention in person.mentions
    }


def _subject(words: Tokens, verb: int, sentence: int, named: dict[tuple[int, int], tuple[str, int]]) -> str:
    """Whose verb it is: the one name straight before it, auxiliaries and commas aside."""
    at = verb
    while at and words.lower[at - 1] in ("was", "were", "is", "had", "been", "has", "who", ",", "later"):
        at -= 1
    for (index, _), (who, last) in named.items():
        if index == sentence and last == at:
            return who
    return ""
