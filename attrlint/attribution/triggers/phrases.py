"""Phrases of word lists, found in a sentence's words by looking up the longest word of each.

In a phrase "…" stands for up to three words, and "huge|big" for either word.
A list of verbs holds plain forms, of which the first word that is no adverb is inflected ("cover up"
finds "covered up").
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, product
from typing import Final, NamedTuple

from attrlint.cache.tables import table
from attrlint.language.function_words import SMALL, is_adverb
from attrlint.language.inflection import Form, inflect, irregular_verbs
from attrlint.language.tokens import Tokens

GAP: Final = "…"
_WIDEST_GAP: Final = 3
_FORMS: Final[tuple[Form, ...]] = ("plain", "s", "past", "participle", "ing")


Part = str | frozenset[str]


class Phrase(NamedTuple):
    """The words of one entry, lower case, a set where any of several will do.

    `verb` is the index of the inflected word, `form` its form; `capital` is true where the list writes the
    entry with a capital.
    """

    words: tuple[Part, ...]
    name: str
    verb: int = 0
    form: Form | None = None
    capital: bool = False


class Phrases:
    """The phrases of one list, made when they are iterated over; `sources` is all that they are made of."""

    __slots__ = ("_make", "sources")

    def __init__(self, sources: tuple[str, ...], make: Callable[[], Iterator[Phrase]]) -> None:
        self.sources: Final = sources
        self._make = make

    def __iter__(self) -> Iterator[Phrase]:
        return self._make()


Row = tuple[int, int, int, Part, tuple[tuple[Part, ...], str, int, Form | None, bool]]
"""Of a phrase: its place among all of the book, the index of the word it is looked up by, the step from there
to a word beside it (0 for none) and that word, the whole of it."""
Found = tuple[int, int, Phrase]
"""First and last (exclusive) word of a place where an entry stands, and the entry."""


class PhraseBook:
    """Entries of several named lists; where one is found, one of `keys` stands."""

    __slots__ = ("_by_key", "keys")

    def __init__(self, *lists: Phrases) -> None:
        sources = [source for one in lists for source in one.sources]
        self._by_key: dict[str, list[Row]] = table("phrases", sources, lambda: _made(lists))
        self.keys: Final = frozenset(self._by_key)

    def found(self, tokens: Tokens) -> list[Found]:
        """Every place where an entry stands, in the order of the sentence and of the lists."""
        lower = tokens.lower
        by_key, size = self._by_key, len(lower)
        found: list[tuple[int, int, int, Phrase]] = []
        for at in [at for at, word in enumerate(lower) if word in by_key]:
            for order, index, step, beside, phrase in by_key[lower[at]]:
                # most phrases are told apart by the word beside
                if step and not (0 <= at + step < size and _is(lower[at + step], beside)):
                    continue
                last = _match(lower, at - index, phrase[0]) if at >= index else 0
                if last:
                    found.append((at - index, order, last, Phrase(*phrase)))
        found.sort()
        return [(first, last, phrase) for first, _, last, phrase in found]


def _made(lists: Iterable[Phrases]) -> dict[str, list[Row]]:
    """Rows by the word of their phrases that is likely to be rarest."""
    found: dict[str, list[Row]] = {}
    for order, phrase in enumerate(chain.from_iterable(lists)):
        index, keys = _key(phrase.words)
        # a gap stands beside no word, and so does the end of a phrase
        steps = [step for step in (1, -1) if 0 <= index + step < len(phrase.words)]
        step = next((step for step in steps if phrase.words[index + step] != GAP), 0)
        row = (order, index, step, phrase.words[index + step], phrase[:])
        for word in keys:
            found.setdefault(word, []).append(row)
    return found


def _is(word: str, wanted: Part) -> bool:
    return word == wanted if isinstance(wanted, str) else word in wanted


def _key(words: Sequence[Part]) -> tuple[int, Iterable[str]]:
    """Index of the word to look a phrase up by, and what may stand there."""
    # what stands behind a gap stands at no certain place
    fixed = (words[: words.index(GAP)] if GAP in words else words) or words[:1]
    choices = [(word,) if isinstance(word, str) else word for word in fixed]
    at = max(range(len(choices)), key=lambda index: min(map(_seldom, choices[index])))
    return at, choices[at]


def _seldom(word: str) -> tuple[bool, int]:
    # small words stand in every sentence, long ones in few
    return word not in SMALL, len(word)


def plain(name: str, entries: Sequence[str]) -> Phrases:
    """Entries taken word for word."""
    return Phrases(("plain", name, *entries), lambda: _plain(name, entries))


def _plain(name: str, entries: Sequence[str]) -> Iterator[Phrase]:
    for entry in entries:
        capital = entry[:1].isupper()
        if "|" not in entry:
            yield Phrase(_words(entry), name, capital=capital)
            continue
        for parts in product(*map(_choices, entry.split())):
            yield Phrase(tuple(word for part in parts for word in part), name, capital=capital)


class Conjugation(NamedTuple):
    """What is needed to inflect verbs: irregular ones, and those that double their last letter.

    Both are lists of words as editors write them.
    """

    irregular: tuple[str, ...]
    doubled: tuple[str, ...]

    @classmethod
    def of(cls, words: Mapping[str, Sequence[str]]) -> "Conjugation":
        """From the lists `verbs.irregular` and `verbs.doubled` where they are in force."""
        return cls(tuple(words.get("verbs.irregular", ())), tuple(words.get("verbs.doubled", ())))

    def phrases(self, name: str, entries: Sequence[str]) -> Phrases:
        """Every form of every verb of a list."""
        sources = ("verbs", name, *entries, "", *self.irregular, "", *self.doubled)
        return Phrases(sources, lambda: self._inflected(name, entries))

    def _inflected(self, name: str, entries: Sequence[str]) -> Iterator[Phrase]:
        irregular, doubled = irregular_verbs(self.irregular), frozenset(self.doubled)
        for entry in entries:
            words = _words(entry)
            at = next((i for i, word in enumerate(words[:-1]) if not is_adverb(word)), len(words) - 1)
            verb = inflect(words[at], irregular, doubled)
            # past and participle are mostly one word, which is then found as the past
            forms: dict[str, Form] = {}
            for form in _FORMS:
                forms.setdefault(getattr(verb, form), form)
            for inflected, form in forms.items():
                yield Phrase((*words[:at], inflected, *words[at + 1 :]), name, at, form)


def _choices(part: str) -> list[tuple[Part, ...]]:
    """What a part of an entry may be: the single words of "huge|big" as one set, longer ones alone."""
    if part == GAP:
        return [(GAP,)]
    spelled = [_words(choice) for choice in part.split("|")]
    single = [words[0] for words in spelled if len(words) == 1]
    found: list[tuple[Part, ...]] = [words for words in spelled if len(words) > 1]
    if single:
        found.append((single[0] if len(single) == 1 else frozenset(single),))
    return found


def _words(entry: str) -> tuple[str, ...]:
    # most entries are plain words, and there are thousands of them
    if entry.isascii() and entry.replace(" ", "").isalpha():
        return tuple(entry.lower().split())
    return tuple(word for part in entry.split(GAP) for word in (*Tokens(part.strip()).lower, GAP))[:-1]


def _match(lower: Sequence[str], first: int, phrase: Sequence[Part]) -> int:
    """Index after the last word where `phrase` stands at `first`, 0 where it does not."""
    at = first
    for index, word in enumerate(phrase):
        if word == GAP:
            rest = phrase[index + 1 :]
            ends = (_match(lower, at + gap, rest) for gap in range(_WIDEST_GAP + 1))
            return next((end for end in ends if end), 0)
        if at >= len(lower) or not _is(lower[at], word):
            return 0
        at += 1
    return at
