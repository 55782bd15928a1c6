"""Events and the dates told of them: "Saturday's debate", "the hearing on March 3", "the 1955 law"."""

from typing import Final, NamedTuple

from attrlint.language.dates import Moment, dates
from attrlint.language.function_words import COORDINATORS, DETERMINERS, PREPOSITIONS
from attrlint.language.listed import listed
from attrlint.language.stems import stem
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft

EVENTS: Final = listed(
    """
    accident agreement announcement arraignment arrest assault attack auction ballot blast bombing
    briefing burial ceremony championship collapse collision concert conference congress convention coup
    crash debate decision deal demonstration derailment drill earthquake election event explosion festival
    final fire flood forum funeral game gala hearing heist hurricane inauguration incident interview
    invasion killing landslide launch law lecture march massacre match meeting merger murder offensive
    opening operation outage parade party poll premiere primary protest race raid rally referendum release
    report riot robbery ruling runoff sale sentencing session shooting show siege signing speech stabbing
    statement storm strike study summit surgery survey swearing takeover talks tornado tour tournament
    treaty trial tsunami verdict vigil visit vote walkout wedding workshop
    """
)
"""Singular nouns of things that happen once and have a date."""

_DAYPARTS: Final = listed("morning afternoon evening night noon midday early late")
_OTHER: Final = listed(
    """
    another second third next previous last other annual first each every similar earlier later new
    """
)

_SMALL: Final = PREPOSITIONS | COORDINATORS | DETERMINERS


class Event(NamedTuple):
    """A dated event: `noun` is its head, `modifiers` the stems before it, `moment` its date."""

    noun: str
    modifiers: frozenset[str]
    moment: Moment
    definite: bool


def events(draft: Draft) -> tuple[Event, ...]:
    """Every event that the draft dates in the same noun phrase or right after it."""
    found = []
    for moment in draft.layer(dates):
        words = draft.layer(tokens)[moment.sentence]
        made = _dated_before(words, moment) or _dated_after(words, moment) or _dated_first(words, moment)
        if made and not moment.plural and not moment.relative:
            found.append(made)
    return tuple(found)


def _dated_before(words: Tokens, moment: Moment) -> Event | None:
    """ "Saturday's primary debate", "a Saturday rally", "the 1955 law"."""
    at = moment.last
    while at < len(words) and (words.lower[at] in _DAYPARTS or words.lower[at] == "'s"):
        at += 1
    start = at
    while at < len(words) and at - start < 4:
        word = words.lower[at]
        if word in EVENTS and (at + 1 >= len(words) or words.lower[at + 1] not in EVENTS):
            before = words.lower[moment.first - 1] if moment.first else ""
            owned = (
                words.lower[moment.last : moment.last + 1] == ["'s"]
                or "'s" in words.lower[moment.last : start]
            )
            return _event(words, start, at, moment, owned or before == "the")
        if not word[0].isalpha() or word in _SMALL:
            return None
        at += 1
    return None


def _dated_after(words: Tokens, moment: Moment) -> Event | None:
    """ "The debate on Saturday", "his victory speech Tuesday", "the law, passed in 1955"."""
    at = moment.first - 1
    while at >= 0 and (
        words.lower[at] in ("on", "in", "late", "early", "held", "passed", "signed", "enacted", ",", "of")
    ):
        at -= 1
    if at < 0 or words.lower[at] not in EVENTS:
        return None
    start = at
    while (
        start and at - start < 3 and words.lower[start - 1].isalpha() and words.lower[start - 1] not in _SMALL
    ):
        start -= 1
    before = words.lower[start - 1] if start else ""
    return _event(words, start, at, moment, before in ("the", "his", "her", "its", "their", "'s"))


def _dated_first(words: Tokens, moment: Moment) -> Event | None:
    """ "On Saturday, the mayor faced her rivals at the debate"."""
    if moment.first > 1 or words.lower[0] != "on" or words.lower[moment.last : moment.last + 1] != [","]:
        return None
    for at in range(moment.last + 1, min(len(words), moment.last + 16)):
        if words.lower[at] in ("at", "during") and words.lower[at + 1 : at + 2] == ["the"]:
            for head in range(at + 2, min(len(words), at + 5)):
                if words.lower[head] in EVENTS:
                    return _event(words, at + 2, head, moment, True)
    return None


def _event(words: Tokens, start: int, head: int, moment: Moment, definite: bool) -> Event | None:
    inside = words.lower[start:head]
    if _OTHER.intersection(inside):
        return None
    return Event(
        words.lower[head], frozenset(stem(word) for word in inside if word != "'s"), moment, definite
    )
