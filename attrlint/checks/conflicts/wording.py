"""Quoted words that another telling has otherwise: slogans, and the first or last word of a quotation."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from attrlint.checks.conflicts.conflict import Conflict
from attrlint.language.antonyms import lexicon
from attrlint.language.joined import joined
from attrlint.language.retellings import Retelling, retellings
from attrlint.language.sameness import Place
from attrlint.language.sentences import sentences
from attrlint.language.starters import STARTERS
from attrlint.language.stems import stem
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft
from attrlint.span import Span

_LONGEST: Final = 6
_CROWD: Final = 60


def wordings(draft: Draft) -> Iterator[Conflict]:
    """Quotations, slogans among them, that differ in one word at their beginning or end."""
    yield from _edges(draft)
    yield from _slogans(draft)
    yield from _opposites(draft)


def short_quotes(draft: Draft) -> Iterator[Place]:
    """The words of every quotation of at most six words that lies in one sentence, marks left out."""
    for index, words in enumerate(draft.layer(tokens)):
        start = -1
        for at in range(len(words) + 1):
            inside = at < len(words) and words.quoted[at] and words.words[at][0] not in "“”\"'‘’"
            if inside and start < 0:
                start = at
            elif not inside and start >= 0:
                last = at - (words.words[at - 1] in (".", ",", "!", "?"))
                if 0 < last - start <= _LONGEST:
                    yield Place(index, start, last)
                start = -1


def _edges(draft: Draft) -> Iterator[Conflict]:
    """One word at the beginning or the end of the same quotation."""
    every = draft.layer(tokens)
    found = draft.layer(sentences)
    for one in retellings(draft):
        first, second = every[one.one.sentence], every[one.other.sentence]
        a, b = (
            words.lower[place.first : place.last] for words, place in ((first, one.one), (second, one.other))
        )
        near = found[one.one.sentence].block == found[one.other.sentence].block
        # "I'm not a sailor. I'm not a soldier."
        if len(a) != 1 or len(b) != 1 or one.shared < 5 or near:
            continue
        if not (first.quoted[one.one.first] and second.quoted[one.other.first]):
            continue
        edited = {"[", "]", "…", "...", "@", "#"} & {*_beside(first, one.one), *_beside(second, one.other)}
        whole = one.shared >= min(_quoted(first, one.one), _quoted(second, one.other)) - 1
        if not edited and whole and not _named(first, second, one) and _apart(a[0], b[0]):
            yield _conflict(draft, one.other, one.one)


def _quoted(words: Tokens, place: Place) -> int:
    """How many words the quotation around a place has in its sentence."""
    first, last = place.first, place.last
    while first and words.quoted[first - 1]:
        first -= 1
    while last < len(words) and words.quoted[last]:
        last += 1
    return sum(word[0].isalnum() for word in words.words[first:last])


def _named(first: Tokens, second: Tokens, one: Retelling) -> bool:
    """True for two names: "Lumber Capital of the World" is not the "Cheese Capital of the World"."""
    return first.words[one.one.first][0].isupper() and second.words[one.other.first][0].isupper()


def _beside(words: Tokens, place: Place) -> list[str]:
    return words.words[max(0, place.first - 2) : place.last + 2]


def _apart(a: str, b: str) -> bool:
    """True for two words of content that are not forms of one."""
    return (
        a[:4] != b[:4]
        and min(len(a), len(b)) > 2
        and a.isalpha()
        and b.isalpha()
        and not {a, b} & STARTERS
        and stem(a) != stem(b)
    )


def _slogans(draft: Draft) -> Iterator[Conflict]:
    """ "Settle for Lund" on one shirt and "Stand for Lund" on the same."""
    every = draft.layer(tokens)
    short = [place for place in short_quotes(draft) if _is_slogan(every[place.sentence], place)]
    done: set[frozenset[str]] = set()
    for one, other in combinations(short[:_CROWD], 2):
        a, b = (every[place.sentence].lower[place.first : place.last] for place in (one, other))
        if len(a) != len(b) or one.sentence == other.sentence or a[0] == b[0]:
            continue
        pair = frozenset((a[0], b[0]))
        like = a[1:] == b[1:] and _apart(a[0], b[0]) and pair not in done
        if like and _about(draft, one) & _about(draft, other):
            done.add(pair)
            told = [every[place.sentence].lower[place.first] for place in short]
            odd, usual = (one, other) if told.count(a[0]) < told.count(b[0]) else (other, one)
            yield _conflict(draft, odd, usual)


def _opposites(draft: Draft) -> Iterator[Conflict]:
    """ "Absolutely wrong" in one telling, "absolutely right" in the other."""
    poles = lexicon(draft.words).poles
    every = draft.layer(tokens)
    short = [(place, _stems(every[place.sentence], place)) for place in short_quotes(draft)]
    for (one, a), (other, b) in combinations(short[:_CROWD], 2):
        if one.sentence == other.sentence or not any(len(key) > 3 for key in (a & b) - STARTERS):
            continue
        sides = [
            {(pole.family, pole.side) for key in keys for pole in poles.get(key, ()) if not pole.rest}
            for keys in (a - b, b - a)
        ]
        if any((family, 1 - side) in sides[1] for family, side in sides[0]):
            yield _conflict(draft, other, one)


def _stems(words: Tokens, place: Place) -> set[str]:
    return {stem(word) for word in words.lower[place.first : place.last] if word[0].isalpha()}


def _is_slogan(words: Tokens, place: Place) -> bool:
    """True for "Settle for Lund", false for three plain words, which two people may both use."""
    size = place.last - place.first
    return size > 3 or (size == 3 and words.words[place.first][0].isupper())


def _about(draft: Draft, place: Place) -> set[str]:
    """Stems of the words right beside a quotation."""
    words = draft.layer(tokens)[place.sentence]
    near = [*range(max(0, place.first - 7), place.first), *range(place.last, min(len(words), place.last + 5))]
    return {
        stem(words.lower[at])
        for at in near
        if words.lower[at].isalpha() and len(words.lower[at]) > 3 and words.lower[at] not in STARTERS
    }


def _conflict(draft: Draft, place: Place, other: Place) -> Conflict:
    every = draft.layer(tokens)
    here, there = (joined(every[one.sentence], one.first, one.last) for one in (place, other))
    return Conflict("words", _span(draft, place), (_span(draft, other),), here, there)


def _span(draft: Draft, place: Place) -> Span:
    words = draft.layer(tokens)[place.sentence]
    return draft.layer(sentences)[place.sentence].place(words.starts[place.first], words.ends[place.last - 1])
