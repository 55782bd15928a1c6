"""What is said of a thing and the side it takes: risen or fallen, approved or rejected, and "not".

The families of opposites are the word lists `opposites.families` and `opposites.states`; a draft without
them has no predicates.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from attrlint.language.function_words import (
    BE,
    DETERMINERS,
    HAVE,
    MODALS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_adverb,
    is_negative,
)
from attrlint.language.listed import listed
from attrlint.language.phrases import Range, phrase_after, phrase_before
from attrlint.language.places import COUNTRIES
from attrlint.language.sentences import sentences
from attrlint.language.stems import stem
from attrlint.language.tenses import is_past
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft
from attrlint.span import Span

STRICT: Final = "opposites.families"
LOOSE: Final = "opposites.states"
_DEMONYMS: Final = {people: country for country, people in COUNTRIES.items()}
_SMALL: Final = PREPOSITIONS | DETERMINERS | MODALS | BE | HAVE | SUBJECT_PRONOUNS | OBJECT_PRONOUNS | SUBORDINATORS
_LIGHT: Final = listed("have make take give come think know want need said respond comment clear sure just going able")
_FLIPS: Final = listed("fail failed fails failing refuse refused refuses without nobody none hardly barely")
_GOING_ON: Final = listed("continue continues continued begin begins began begun start starts started keep keeps kept")
_BARRIERS: Final = frozenset(", ; : — – -- ( ) and but or".split()) | SUBORDINATORS
_EDGES: Final = _BARRIERS | BE | HAVE | MODALS | {"confirmed", "said", "says", "usually", "by"}
_PRONOUNS: Final = SUBJECT_PRONOUNS | OBJECT_PRONOUNS


Sort = Literal["strict", "loose", "negated"]


class _Entry(NamedTuple):
    """A word of the lists: its family and side, whether it is about its subject, which subject it wants."""

    family: int
    sort: Sort
    side: int
    own: bool
    wanted: str


class Argument(NamedTuple):
    """A noun phrase beside a predicate: its `head`, the stems of its content words, and its names."""

    head: str
    stems: frozenset[str]
    names: frozenset[str]
    pronoun: bool


class Predicate(NamedTuple):
    """One word of a family of opposites, or (`sort` "negated") one that the draft has with and without "not".

    `side` is 0 or 1, "not" already reckoned in.

    `subject` stands before the verb group and `object` right after the word, None where there is none;
    `complement` follows a preposition. `passive` where the subject is what it is done to, `own` where the
    word is about its subject even with an object ("survived the strike"). `mood` is "will", "would", "to"… or "" for plain statements,
    `attributive` is true for an adjective before its noun, which then is the object.
    """

    family: int
    sort: Sort
    side: int
    negated: bool
    span: Span
    sentence: int
    at: int
    subject: Argument | None
    object: Argument | None
    complement: Argument | None
    passive: bool
    own: bool
    attributive: bool
    mood: str
    quoted: bool
    word: str


@lru_cache(maxsize=8)
def _families(strict: tuple[str, ...], loose: tuple[str, ...]) -> dict[str, tuple[_Entry, ...]]:
    """The entries of the lists by stem."""
    found: dict[str, list[_Entry]] = {}
    sorts: list[Sort] = ["strict"] * len(strict) + ["loose"] * len(loose)
    for index, (line, sort) in enumerate(zip((*strict, *loose), sorts, strict=True)):
        for side, words in enumerate(line.split("|")[:2]):
            for word in words.lower().split():
                noun, plus, verb = word.rstrip("*").partition("+")
                entry = _Entry(index, sort, side, word.endswith("*"), stem(noun) if plus else "")
                found.setdefault(stem(verb if plus else noun), []).append(entry)
    return {key: tuple(entries) for key, entries in found.items()}


def predicates(draft: Draft) -> tuple[Predicate, ...]:
    """Every word of the draft that takes a side, in reading order; none where no opposites are in force."""
    strict, loose = tuple(draft.words.get(STRICT, ())), tuple(draft.words.get(LOOSE, ()))
    families = _families(strict, loose)
    denied = _denied(draft.layer(tokens), families) if families else {}
    found: list[Predicate] = []
    for index, words in enumerate(draft.layer(tokens)):
        for at, lower in enumerate(words.lower):
            key = stem(lower)
            for entry in families.get(key, ()):
                made = _predicate(draft, index, words, at, entry)
                if not entry.wanted or (made.subject and entry.wanted in made.subject.stems):
                    found.append(made)
            if key in denied and not words.words[at][0].isupper():
                entry = _Entry(len(strict) + len(loose) + denied[key], "negated", 0, False, "")
                found.append(_predicate(draft, index, words, at, entry))
    return tuple(found)


def _denied(every: tuple[Tokens, ...], families: Mapping[str, object]) -> dict[str, int]:
    """Stems of the verbs that the draft has with "not" somewhere, numbered: each is a family of its own."""
    found: dict[str, int] = {}
    for words in every:
        for at, lower in enumerate(words.lower[:-1]):
            if is_negative(lower) and lower not in ("no", "neither", "nor"):
                verb = at + 1
                while verb < len(words) - 1 and (is_adverb(words.lower[verb]) or words.lower[verb] in BE | HAVE):
                    verb += 1
                key = stem(words.lower[verb])
                plain = words.words[verb][0].islower() and len(key) > 3 and key.isalpha()
                if plain and key not in families and key not in _LIGHT:
                    found.setdefault(key, len(found))
    return found


def _predicate(draft: Draft, index: int, words: Tokens, at: int, entry: _Entry) -> Predicate:
    first, mood = _group(words, at)
    attributive = _attributive(words, at)
    negated = not attributive and _negated(words, first, at)
    before = [word for word in words.lower[first:at] if word in BE]
    subject = None if attributive else _argument(words, _subject(words, first))
    span = draft.layer(sentences)[index].place(words.starts[at], words.ends[at])
    passive = bool(before) and is_past(words.lower[at])
    prepositional = words.lower[at + 1 : at + 2] and words.lower[at + 1] in PREPOSITIONS
    after = _argument(words, _noun(words, at + 1) if attributive else _object(words, at))
    return Predicate(
        entry.family, entry.sort, entry.side ^ negated, negated, span, index, at, subject,
        None if prepositional else after, after if prepositional else None,
        passive, entry.own, attributive, mood, words.quoted[at], words.words[at],
    )  # fmt: skip


def _group(words: Tokens, at: int) -> tuple[int, str]:
    """Where the verb group of a word begins, and its mood."""
    first, mood = at, ""
    while first:
        word = words.lower[first - 1]
        if word in MODALS and not word.startswith(("do", "did")):
            mood = word
        elif word == "to":
            mood = "to"
            if first > 1 and words.lower[first - 2] in _GOING_ON:
                mood = ""
        if mood == "" and word in BE:
            mood = "be" if words.lower[at].endswith("ing") else ""
        helping = word in BE or word in HAVE or word in MODALS or word in _GOING_ON or word == "to"
        if not (helping or is_negative(word) or is_adverb(word) or word in ("no", "longer", "flatly")):
            break
        first -= 1
    if words.lower[at].endswith("ing") and not BE.intersection(words.lower[first:at]):
        mood = "ing"
    return first, "" if mood == "be" else mood


def _negated(words: Tokens, first: int, at: int) -> bool:
    """True where "not", "never", "failed to", "no longer" stands in the verb group or right before it."""
    start = max(0, first - 2) if words.lower[first : first + 1] == ["to"] or first == at else first
    for before in range(at - 1, start - 1, -1):
        word = words.lower[before]
        if word in _BARRIERS:
            return False
        if is_negative(word) or word in _FLIPS or (word == "no" and words.lower[before + 1] == "longer"):
            return words.lower[before : before + 2] != ["not", "only"]
    return False


def _attributive(words: Tokens, at: int) -> bool:
    """True for an adjective before its noun: no verb group, no determiner after it."""
    if (BE | HAVE | MODALS).intersection(words.lower[max(0, at - 3) : at]):
        return False
    after = words.lower[at + 1] if at + 1 < len(words) else ""
    before = words.lower[at - 1] if at else ""
    plain = after[:1].isalpha() and after not in DETERMINERS | PREPOSITIONS | BE | _BARRIERS
    return plain and (before in DETERMINERS or before in PREPOSITIONS or is_adverb(before))


def _subject(words: Tokens, first: int) -> Range | None:
    """The subject of a verb group, an apposition between commas and a relative pronoun stepped over."""
    end = first
    if end and words.lower[end - 1] in ("which", "that", "who"):
        end -= 1
        if end and words.words[end - 1] == ",":
            end -= 1
        return _before(words, end)
    if end and words.words[end - 1] == ",":
        comma = next((i for i in range(end - 2, max(-1, end - 18), -1) if words.words[i] == ","), -1)
        return _before(words, comma) if comma > 0 else None
    return _before(words, end)


def _before(words: Tokens, end: int) -> Range | None:
    """The noun phrase before `end`, inside quotation too."""
    if end < 1 or not words.quoted[end - 1]:
        return phrase_before(words, end)
    first = end
    while first and end - first < 7:
        word = words.lower[first - 1]
        if not word[0].isalnum() or word in _EDGES or is_past(word):
            break
        first -= 1
    return (first, end) if first < end else None


def _after(words: Tokens, start: int) -> Range | None:
    """The noun phrase from `start`, inside quotation too."""
    if start >= len(words) or not words.quoted[start]:
        return phrase_after(words, start)
    last = start
    while last < len(words) and last - start < 6:
        word = words.lower[last]
        if not word[0].isalnum() or word in _EDGES or (word in PREPOSITIONS and word != "of"):
            break
        last += 1
    return (start, last) if last > start else None


def _object(words: Tokens, at: int) -> Range | None:
    start = at + 1
    if start < len(words) and words.lower[start] in ("of", "in", "with", "by", "to", "for", "on", "off", "down"):
        start += 1
    return _after(words, start)


def _noun(words: Tokens, start: int) -> Range | None:
    """The noun that an adjective stands before, with what is between: three words at most."""
    end = start
    while end < min(len(words), start + 3) and words.lower[end][0].isalpha() and words.lower[end] not in _SMALL:
        if words.lower[end].endswith("ing") and end > start:
            break
        end += 1
    return (start, end) if end > start else None


def _argument(words: Tokens, place: Range | None) -> Argument | None:
    if place is None:
        return None
    kept: list[tuple[str, bool]] = []
    head = ""
    for at in range(*place):
        lower = words.lower[at]
        if lower in PREPOSITIONS and kept and not head:
            head = kept[-1][0]
        if lower[0].isalpha() and lower not in _SMALL and not is_negative(lower) and not is_adverb(lower):
            kept.append((stem(_DEMONYMS.get(lower, lower)), words.words[at][0].isupper()))
    pronoun = place[1] - place[0] == 1 and words.lower[place[0]] in _PRONOUNS
    head = head or (kept[-1][0] if kept else "")
    return Argument(
        head, frozenset(key for key, _ in kept), frozenset(key for key, name in kept if name), pronoun
    )
