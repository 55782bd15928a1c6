"""Offices with the place or body they are held in: "the Lund election director", "a former Ohio governor"."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from attrlint.language.listed import listed
from attrlint.language.names import names
from attrlint.language.people import people
from attrlint.language.places import ABBREVIATED_COUNTRIES, CITIES, COUNTRIES, STATES, place_of
from attrlint.language.sentences import sentences
from attrlint.language.titles import JOBS, title_head
from attrlint.language.tokens import Tokens, tokens
from attrlint.language.word_rows import word_rows
from attrlint.reading.draft import Draft
from attrlint.span import Span

_PAST: Final = listed("former then onetime one-time ex late then- ex-")
_COMPOUNDS: Final = listed(
    """
    attorney lieutenant vice deputy district prime assistant associate state first majority minority house
    senate police fire election elections foreign finance health interior defense executive managing
    """
)
_PEOPLES: Final = {people: country for country, people in COUNTRIES.items()}
_ARTICLES: Final = listed("the a an")
_MARKS: Final = frozenset(['"', "“", "”", "'", "‘", "’"])


class Office(NamedTuple):
    """An office in `place` (lower case, "" for none) or of `body`; `value` is "governor", "press officer".

    `person` is an index into `people(draft)`, -1 where the words only point ("the Ohio governor"); `past`
    where they say former or then. `span` covers place and office.
    """

    person: int
    value: str
    place: str
    body: str
    past: bool
    span: Span
    sentence: int


def offices(draft: Draft) -> tuple[Office, ...]:
    """Every office that is told with its place or its body, in reading order."""
    every = draft.layer(tokens)
    counties = _counties(every)
    after: dict[tuple[int, int], int] = {}
    before: dict[tuple[int, int], int] = {}
    for index, person in enumerate(draft.layer(people)):
        for mention in person.mentions:
            before[(mention.sentence, mention.last)] = index
            after[(mention.sentence, mention.first)] = index
    bodies = {(one.sentence, one.first): one.text for one in draft.layer(names) if len(one.words) > 1}
    found = draft.layer(sentences)
    made: list[Office] = []
    for number, places in draft.layer(word_rows).places(_heads):
        words = every[number]
        for first, at, place, past in _told(words, places, counties):
            start = at
            while start > first and words.lower[start - 1].rstrip(".") in _COMPOUNDS:
                start -= 1
            value = " ".join(_whole(word) for word in words.lower[start : at + 1])
            body = _body(words, at + 1, number, bodies, counties)
            if not place and body in counties:
                place, body = body, ""
            holder = _holder(words, number, _opening(words, first), at + 1, before, after)
            span = found[number].place(words.starts[first], words.ends[at])
            if place or body:
                made.append(Office(holder, value, place, body, past, span, number))
    return tuple(made)


def _counties(every: tuple[Tokens, ...]) -> frozenset[str]:
    """The first words of the counties that the draft names: "harlow" of "Harlow County"."""
    return frozenset(
        words.lower[at - 1]
        for words in every
        if "county" in words.lower
        for at in range(1, len(words))
        if words.words[at] == "County" and words.words[at - 1][0].isupper()
    )


@lru_cache(maxsize=20000)
def _heads(lower: str) -> bool:
    """Whether a word in lower case is the last of an office."""
    return bool(title_head(lower)) or lower in JOBS


def _told(words: Tokens, places: list[int], counties: frozenset[str]) -> Iterator[tuple[int, int, str, bool]]:
    """First word, office word, place and past of every office: "former Ohio governor"."""
    for at in places:
        first = at
        while first and words.lower[first - 1].rstrip(".") in _COMPOUNDS:
            first -= 1
        first, place = _place_before(words, first, counties)
        past = first > 0 and words.lower[first - 1] in _PAST
        yield first, at, place, past


def _place_before(words: Tokens, at: int, counties: frozenset[str]) -> tuple[int, str]:
    """Where the place before an office begins, and its plain name."""
    last = at - 1 if at and words.lower[at - 1] == "county" else at
    if last < 1:
        return at, ""
    word = words.words[last - 1]
    if not word[0].isupper():
        return at, ""
    for size in (2, 1) if last > 1 else (1,):
        text = " ".join(words.words[last - size : last])
        lower = text.lower()
        known = _PEOPLES.get(lower) or place_of(text)
        if known in STATES or known in COUNTRIES or known in CITIES:
            return last - size, ABBREVIATED_COUNTRIES.get(known, known)
    return (last - 1, words.lower[last - 1]) if words.lower[last - 1] in counties else (at, "")


def _body(
    words: Tokens, at: int, number: int, bodies: dict[tuple[int, int], str], counties: frozenset[str]
) -> str:
    """The body or county after an office: "of the Lund Rowing Club", "for Harlow County"."""
    if words.lower[at : at + 1] not in (["of"], ["for"]):
        return ""
    start = at + 1 + (words.lower[at + 1 : at + 2] == ["the"])
    if start < len(words) and words.lower[start] in counties:
        return words.lower[start]
    return bodies.get((number, start), "")


def _opening(words: Tokens, first: int) -> int:
    """Index of the first word of a description: its article, "former"."""
    while first and (words.lower[first - 1] in _PAST or words.lower[first - 1] in _ARTICLES):
        first -= 1
    return first


def _holder(
    words: Tokens,
    number: int,
    first: int,
    end: int,
    before: dict[tuple[int, int], int],
    after: dict[tuple[int, int], int],
) -> int:
    """Who is named with the office: "Governor Roe", "Roe, the governor", "Roe is the governor"."""
    title = end + (end < len(words) and words.words[end] in _MARKS)
    if (number, title) in after and words.lower[first] not in ("the", "a", "an"):
        return after[(number, title)]
    if (number, end) in after:
        return after[(number, end)]
    if first and words.lower[first - 1] in (",", "is", "("):
        return before.get((number, first - 1), -1)
    return -1


def _whole(word: str) -> str:
    return {"lt": "lieutenant", "atty": "attorney", "elections": "election"}.get(
        word.rstrip("."), title_head(word) or word.rstrip(".")
    )
