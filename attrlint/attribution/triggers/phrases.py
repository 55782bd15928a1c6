"""Phrases of word lists, found in a sentence's words by looking up their first word.

In a phrase "…" stands for up to three words, and "huge|big" for either word.
A list of verbs holds plain forms, of which the first word that is no adverb is inflected ("cover up"
finds "covered up").
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, product
from typing import Final, NamedTuple

from attrlint.cache.tables import table
from attrlint.language.function_words import is_adverb
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


Row = tuple[str, tuple[Part, ...], tuple[tuple[Part, ...], str, int, Form | None, bool]]
"""A phrase's second word where only one will do, else ""; its words; the whole phrase."""


class PhraseBook:
    """Entries of several named lists, by the first word of each; where one is found, one of `keys` stands."""

    __slots__ = ("_by_first", "keys")

    def __init__(self, *lists: Phrases) -> None:
        sources = [source for one in lists for source in one.sources]
        by_first, keys = table("phrases", sources, lambda: _made(lists))
        self._by_first: dict[str, list[Row]] = by_first
        self.keys: Final[frozenset[str]] = keys

    def found(self, tokens: Tokens) -> Iterator[tuple[int, int, Phrase]]:
        """First and last (exclusive) word of every place where an entry stands, and the entry."""
        lower = tokens.lower
        if self.keys.isdisjoint(lower):
            return
        end = len(lower)
        for first, word in enumerate(lower):
            for second, words, phrase in self._by_first.get(word, ()):
                if second and (first + 1 == end or lower[first + 1] != second):
                    continue
                last = _match(lower, first, words) if len(words) > 1 else first + 1
                if last:
                    yield first, last, Phrase(*phrase)


def _made(lists: Iterable[Phrases]) -> tuple[dict[str, list[Row]], frozenset[str]]:
    """Rows by the first word of their phrases, and of each phrase the word that is likely to be rarest."""
    found: dict[str, list[Row]] = {}
    keys: set[str] = set()
    for phrase in chain.from_iterable(lists):
        first, *rest = phrase.words
        # most phrases are told apart by their second word
        second = rest[0] if rest and isinstance(rest[0], str) and rest[0] != GAP else ""
        for word in (first,) if isinstance(first, str) else first:
            found.setdefault(word, []).append((second, phrase.words, phrase[:]))
        # long words are seldom; one of several that will do is no word that must stand there
        sure = [word for word in phrase.words if isinstance(word, str) and word != GAP]
        keys.update((max(sure, key=len),) if sure else first)
    return found, frozenset(keys)


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
        if at >= len(lower) or (lower[at] != word if isinstance(word, str) else lower[at] not in word):
            return 0
        at += 1
    return at
