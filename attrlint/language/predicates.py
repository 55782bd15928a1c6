"""What is said of a thing and the side it takes: risen or fallen, approved or rejected, and "not".

The families of opposites are the word lists `opposites.families` and `opposites.states`; a draft without
them has no predicates.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

from attrlint.language.arguments import BARRIERS, Argument, argument, noun_after, object_of, subject_of
from attrlint.language.function_words import (
    BE,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    is_adverb,
    is_negative,
)
from attrlint.language.listed import listed
from attrlint.language.opposites import LOOSE, STRICT, Entry, Sort, families_of
from attrlint.language.sentences import sentences
from attrlint.language.stems import stem
from attrlint.language.tenses import is_past
from attrlint.language.tokens import Tokens, tokens
from attrlint.language.word_rows import stems, word_rows
from attrlint.reading.draft import Draft
from attrlint.span import Span

_LIGHT: Final = listed(
    """
    have make take give come think know want need said respond comment clear sure just going able
    """
)
_FLIPS: Final = listed(
    """
    fail failed fails failing refuse refused refuses without nobody none hardly barely
    """
)
_GOING_ON: Final = listed(
    """
    continue continues continued begin begins began begun start starts started keep keeps kept
    """
)

_HELPING: Final = BE | HAVE
_AUXILIARY: Final = BE | HAVE | MODALS
_NO_NOUNS: Final = DETERMINERS | PREPOSITIONS | BE | BARRIERS


class Predicate(NamedTuple):
    """One word of a family of opposites, or (`sort` "negated") one that the draft has with and without "not".

    `side` is 0 or 1, "not" already reckoned in.

    `subject` stands before the verb group and `object` right after the word, None where there is none;
    `complement` follows a preposition. `passive` where the subject is what it is done to, `own` where the
    word is about its subject even with an object ("survived the strike"). `mood` is "will", "to"… or "" for
    plain words; `attributive` is true for an adjective before its noun, which then is the object.
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


def predicates(draft: Draft) -> tuple[Predicate, ...]:
    """Every word of the draft that takes a side, in reading order; none where no opposites are in force."""
    strict, loose = tuple(draft.words.get(STRICT, ())), tuple(draft.words.get(LOOSE, ()))
    families = families_of(strict, loose)
    denied = _denied(draft, families) if families else {}
    found: list[Predicate] = []
    every = draft.layer(tokens)
    keys = draft.layer(stems)
    sided = frozenset(lower for lower, key in keys.items() if key in families or key in denied)
    for index, places in draft.layer(word_rows).places(sided.__contains__):
        words = every[index]
        for at in places:
            key = keys[words.lower[at]]
            for entry in families.get(key, ()):
                made = _predicate(draft, index, words, at, entry)
                if not entry.wanted or (made.subject and entry.wanted in made.subject.stems):
                    found.append(made)
            if key in denied and not words.words[at][0].isupper():
                entry = Entry(len(strict) + len(loose) + denied[key], "negated", 0, False, "")
                found.append(_predicate(draft, index, words, at, entry))
    return tuple(found)


def _denied(draft: Draft, families: Mapping[str, object]) -> dict[str, int]:
    """Stems of the verbs that the draft has with "not" somewhere, numbered: each is a family of its own."""
    found: dict[str, int] = {}
    every = draft.layer(tokens)
    for index, places in draft.layer(word_rows).places(_denies):
        words = every[index]
        for at in places:
            verb = at + 1
            if verb == len(words):
                continue
            while verb < len(words) - 1 and (is_adverb(words.lower[verb]) or words.lower[verb] in _HELPING):
                verb += 1
            key = stem(words.lower[verb])
            plain = words.words[verb][0].islower() and len(key) > 3 and key.isalpha()
            if plain and key not in families and key not in _LIGHT:
                found.setdefault(key, len(found))
    return found


def _denies(lower: str) -> bool:
    return is_negative(lower) and lower not in ("no", "neither", "nor")


def _predicate(draft: Draft, index: int, words: Tokens, at: int, entry: Entry) -> Predicate:
    first, mood = _group(words, at)
    attributive = _attributive(words, at)
    negated = not attributive and _negated(words, first, at)
    before = [word for word in words.lower[first:at] if word in BE]
    subject = None if attributive else argument(words, subject_of(words, first))
    span = draft.layer(sentences)[index].place(words.starts[at], words.ends[at])
    passive = bool(before) and is_past(words.lower[at])
    prepositional = words.lower[at + 1 : at + 2] and words.lower[at + 1] in PREPOSITIONS
    after = argument(words, noun_after(words, at + 1) if attributive else object_of(words, at))
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
    start = max(0, first - 2) if words.lower[first : first + 1] == ["to"] else first
    if first == at:
        start = max(0, at - 1)
    for before in range(at - 1, start - 1, -1):
        word = words.lower[before]
        if word in BARRIERS:
            return False
        if is_negative(word) or word in _FLIPS or (word == "no" and words.lower[before + 1] == "longer"):
            return words.lower[before : before + 2] != ["not", "only"]
    return False


def _attributive(words: Tokens, at: int) -> bool:
    """True for an adjective before its noun: no verb group, no determiner after it."""
    if _AUXILIARY.intersection(words.lower[max(0, at - 3) : at]):
        return False
    after = words.lower[at + 1] if at + 1 < len(words) else ""
    before = words.lower[at - 1] if at else ""
    plain = after[:1].isalpha() and after not in _NO_NOUNS
    return plain and (before in DETERMINERS or before in PREPOSITIONS or is_adverb(before))
