"""One thing in two places."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Final, NamedTuple

from attrlint.checks.conflicts.city import city_conflicts, city_of
from attrlint.checks.conflicts.conflict import CROWD, Conflict
from attrlint.checks.conflicts.far import sentence_of
from attrlint.checks.conflicts.towns import town_conflicts
from attrlint.language.bodies import BODIES, SITES
from attrlint.language.function_words import BE, COORDINATORS, DETERMINERS, HAVE, MODALS, PREPOSITIONS
from attrlint.language.listed import listed
from attrlint.language.names import Name, names
from attrlint.language.places import COUNTRIES, STATES, place_of
from attrlint.language.sentences import sentences
from attrlint.language.stems import stem
from attrlint.language.surroundings import Surroundings, around
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft
from attrlint.span import Span

ASPECTS: Final = ("owner", "site", "headline", "stray", "home")
_STOPS: Final = PREPOSITIONS | COORDINATORS | DETERMINERS | MODALS | BE | HAVE
_ONLY_ONE: Final = listed(
    """
    airport apartment headquarters hospital stadium prison jail mosque cathedral mansion zoo museum campus
    """
)
_ELSEWHERE: Final = frozenset(("another", "other", "others", "additional", "former", "earlier"))
_HOLDERS: Final = listed(
    "attorney attorneys winner loser judge prosecutor war conflict voters people officials pleas department"
)
"""Those of whom there is one in every place."""


class _Placed(NamedTuple):
    name: Name
    thing: str
    owner: str
    how: str
    near: Surroundings


def conflicts(draft: Draft) -> tuple[Conflict, ...]:
    """Things that the draft puts in two places of the same sort."""
    found: dict[Span, Conflict] = {}
    for conflict in (*_conflicts(draft), *_headlines(draft), *city_conflicts(draft), *town_conflicts(draft)):
        if _in_caption(draft, conflict.span) or any(_in_caption(draft, one) for one in conflict.others[:1]):
            # a picture may be of another place
            continue
        known = found.get(conflict.span)
        others = (*known.others, *conflict.others) if known else conflict.others
        found[conflict.span] = (known or conflict)._replace(others=tuple(dict.fromkeys(others))[:4])
    return tuple(found.values())


def _in_caption(draft: Draft, span: Span) -> bool:
    at = sentence_of(draft, span)
    return at >= 0 and draft.blocks[draft.layer(sentences)[at].block].kind == "caption"


def _conflicts(draft: Draft) -> Iterator[Conflict]:
    every = draft.layer(tokens)
    bearers = {
        (one.sentence, at) for one in draft.layer(names) if one.kind == "person" for at in _words_of(one)
    }
    lower = {word for words in every for word in words.lower}
    buckets: defaultdict[tuple[str, str, str], list[_Placed]] = defaultdict(list)
    for name in draft.layer(names):
        level = _level(name)
        if not level:
            continue
        words = every[name.sentence]
        near = around(words, name.first, name.last, 14)
        for thing, owner, how in _things(words, name, bearers):
            # where the draft speaks of streets, two streets need more than two words in common to be one
            how = how if owner or thing + "s" not in lower else "near"
            buckets[(level, stem(thing), owner)].append(_Placed(name, thing, owner, how, near))
    done: set[tuple[Name, Name]] = set()
    for bucket in buckets.values():
        if len({_plain(placed.name) for placed in bucket}) > 2 or len(bucket) > CROWD:
            continue
        for a, b in combinations(bucket, 2):
            if _plain(a.name) == _plain(b.name):
                continue
            if a.name.sentence == b.name.sentence or (a.name, b.name) in done:
                continue
            if _one_thing(a, b):
                done.add((a.name, b.name))
                aspect = "site" if a.how == b.how == "site" else "owner"
                yield Conflict(aspect, b.name.span, (a.name.span,), b.name.text, a.name.text, b.thing)


def _headlines(draft: Draft) -> Iterator[Conflict]:
    """The one city of a headline or summary, where the lede tells the same of one other city."""
    found = draft.layer(sentences)
    every = draft.layer(tokens)
    cities: defaultdict[int, list[Name]] = defaultdict(list)
    for name in draft.layer(names):
        if _level(name) in ("city", "county"):
            cities[name.sentence].append(name)
    shown = {name.text for index, held in cities.items() if _is_shown(draft, index) for name in held}
    body = [one.index for one in found if draft.blocks[one.block].kind == "paragraph"][:4]
    for index, held in cities.items():
        if not _is_shown(draft, index) or len(held) != 1:
            continue
        a = around(every[index], held[0].first, held[0].last, 20)
        for later in body:
            told = cities.get(later, [])
            if not told:
                continue
            b = around(every[later], told[0].first, told[0].last, 20)
            same = len(a.stems & b.stems) >= max(2, 0.4 * min(len(a.stems), len(b.stems)))
            if same and any(name.text == held[0].text for name in told):
                # the lede bears the headline out; what follows is another city's story
                break
            alone = len(told) == 1 and _located(every[later], told[0]) and _level(told[0]) == _level(held[0])
            if same and alone and not _named(told[0], shown):
                yield Conflict("headline", told[0].span, (held[0].span,), told[0].text, held[0].text, "event")


def _located(words: Tokens, name: Name) -> bool:
    """False for a dateline and for somebody's home: "Mia Cole, 56, of Harlow County"."""
    before = words.lower[name.first - 2 : name.first]
    return name.first > 1 and before != [",", "of"] and "war" not in before


def _named(name: Name, shown: set[str]) -> bool:
    """True where a headline names the place too, alone or in a longer name."""
    return any(name.text in text or text in name.text for text in shown)


def _is_shown(draft: Draft, sentence: int) -> bool:
    return draft.blocks[draft.layer(sentences)[sentence].block].kind in (
        "headline",
        "summary",
        "heading",
        "caption",
    )


def _plain(name: Name) -> str:
    """The name by which places are compared: Manhattan is New York City, "Pa." Pennsylvania."""
    return city_of(name) or place_of(name.text) or name.text


def _level(name: Name) -> str:
    if name.kind != "place":
        return ""
    known = place_of(name.text)
    if known in STATES:
        return "state"
    if known in COUNTRIES:
        return "country"
    if city_of(name):
        return "city"
    return "county" if name.words[-1] == "County" else ""


def _words_of(name: Name) -> range:
    return range(name.first, name.last)


def _things(words: Tokens, name: Name, bearers: set[tuple[int, int]]) -> Iterator[tuple[str, str, str]]:
    """What a place is said to hold, by whom it is owned, and how that is told.

    "Mecca's Grand Mosque", "an Ottawa street", "Google's headquarters located in Mountain View, California".
    """
    start = name.last
    if words.lower[start : start + 1] == [","] and words.lower[start + 2 : start + 3] == ["'s"]:
        start += 2
    owned = words.lower[start : start + 1] == ["'s"]
    start += owned
    end = start
    while (
        end < len(words)
        and end - start < 4
        and words.lower[end][0].isalpha()
        and words.lower[end] not in _STOPS
    ):
        end += 1
    before = _before(words, name.first)
    if end > start and (owned or before < 0 or words.lower[before] not in PREPOSITIONS):
        capitals = [at for at in range(start, end) if words.words[at][0].isupper()]
        head = capitals[-1] if capitals else start
        if words.lower[head] in ("chamber", *_HOLDERS):
            return
        if (name.sentence, head) in bearers or words.lower[head : head + 2] == ["district", "attorney"]:
            return
        yield words.lower[head], "", "owner" if capitals else "near"
        if owned and capitals and capitals[-1] + 1 < end and words.lower[capitals[-1] + 1] in _ONLY_ONE:
            # "Moscow's Lund airport" is its airport, too
            yield words.lower[capitals[-1] + 1], "", "near"
    if before > 0 and words.lower[before] in ("in", "at"):
        thing = before - 2 if words.lower[before - 1] in ("located", "based", "situated") else before - 1
        if thing >= 0 and words.lower[thing].isalpha() and words.lower[thing] not in _STOPS | _HOLDERS:
            yield words.lower[thing], _owner(words, thing), "site"
    elif (
        before > 3 and words.lower[before] == "of" and words.lower[before - 1] in ("capital", "city", "town")
    ):
        inside = [at for at in range(before - 4, before - 1) if words.lower[at] == "in" and at > 0]
        if inside and words.lower[inside[-1] - 1].isalpha():
            yield words.lower[inside[-1] - 1], "", "site"


def _before(words: Tokens, first: int) -> int:
    """Index of the word before a place; the town before its state is stepped over: "in Marlow, Ohio"."""
    before = first - 1
    if before > 1 and words.words[before] == "," and words.words[before - 1][0].isupper():
        before -= 1
        while before >= 0 and words.words[before][0].isupper():
            before -= 1
    return before


def _owner(words: Tokens, thing: int) -> str:
    """The capitalised word that says whose a thing is: "Google's headquarters", "the U.N. headquarters"."""
    at = thing - 2 if thing > 1 and words.lower[thing - 1] == "'s" else thing - 1
    word = words.words[at] if at >= 0 and words.words[at][0].isupper() else ""
    plural = words.lower[thing].endswith("s") and words.lower[thing] != "headquarters"
    return "" if plural or word.lower() in BODIES | SITES | {"national"} else word


def _one_thing(a: _Placed, b: _Placed) -> bool:
    shared = (a.near.stems & b.near.stems) - {stem(a.thing)}
    least = min(len(a.near.stems), len(b.near.stems))
    if a.thing in _ONLY_ONE and a.how != b.how and not _ELSEWHERE & (a.near.changing | b.near.changing):
        return True
    if a.near.changing ^ b.near.changing:
        return False
    if shared and a.owner:
        return True
    return len(shared) >= (3 if "near" in (a.how, b.how) else 2) and len(shared) >= 0.3 * least
