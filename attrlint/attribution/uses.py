"""Whether a word cites somebody where it stands: the lexicon's entries held against voice and frame."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from attrlint.attribution.cue import Shape
from attrlint.attribution.frames import before, frame, voice
from attrlint.attribution.lexicon import ACCORDING, Entry, Lexicon
from attrlint.attribution.reduced import without_gap
from attrlint.attribution.source_nouns import SourceNouns, is_source_noun
from attrlint.language.function_words import BE, HAVE, MODALS, SUBJECT_PRONOUNS
from attrlint.language.listed import listed
from attrlint.language.nouns import singular
from attrlint.language.phrases import nominal, phrase_before
from attrlint.language.tokens import Tokens


class Use(NamedTuple):
    """A word that cites: its entry, how it is used, and what follows it."""

    entry: Entry
    shape: Shape
    frame: str


_SHAPES: Final[dict[str, Shape]] = {
    "finite": "verb", "modal": "verb", "bare": "verb",
    "ing": "ing", "passive": "passive", "infinitive": "infinitive",
}  # fmt: skip
_SAYS: Final = ("speech", "writing", "document")
_GAPS: Final = frozenset({"that", "which", "whom", "what"})
_ASPECT: Final = listed(
    "start starts started begin begins began begun continue continues continued keep keeps kept"
)
_FINDS: Final = listed(
    "find show suggest indicate estimate put reveal conclude say report note state project"
)


def use_at(words: Tokens, i: int, lexicon: Lexicon, nouns: SourceNouns) -> Use | None:
    """How word `i` cites somebody; None where it does not."""
    word = words.lower[i]
    if word == ACCORDING and words.lower[i + 1 : i + 2] == ["to"]:
        return Use(_plain("according to"), "according", "object")
    for use in _as_verb(words, i, lexicon, nouns):
        return use
    for use in _as_phrase(words, i, lexicon):
        return use
    noun, adjective = lexicon.nouns.get(word), lexicon.adjectives.get(word)
    if noun and frame(words, i) in noun.frames:
        return Use(noun, "noun", frame(words, i))
    if adjective and frame(words, i) in adjective.frames:
        return Use(adjective, "adjective", frame(words, i))
    return Use(_plain(word), "adverb", "clause") if word in lexicon.adverbs else None


def _plain(lemma: str) -> Entry:
    return Entry(lemma, "speech", frozenset(), frozenset(), frozenset())


def _as_verb(words: Tokens, i: int, lexicon: Lexicon, nouns: SourceNouns) -> Iterator[Use]:
    entries = lexicon.verbs.get(words.lower[i])
    if not entries or _inside_name(words, i):
        return
    where = frame(words, i)
    for entry, form in entries:
        how = voice(words, i, form)
        if how == "ing":
            if where == "end" and i and nominal(words, i - 1):
                continue
            if words.lower[i - 1 : i] and words.lower[i - 1] in _ASPECT:
                how = "finite"
        if how == "noun" or (form == "s" and _is_plural_noun(words, i, entry, where, nouns)):
            continue
        if entry.counts(where, how) or _counts_all_the_same(words, i, entry, how, where, nouns):
            yield Use(entry, _SHAPES[how], where)


def _is_plural_noun(words: Tokens, i: int, entry: Entry, where: str, nouns: SourceNouns) -> bool:
    """ "Public reports", "file claims": an -s form behind a small word that names nobody is a plural."""
    j = before(words, i)
    if entry.lemma in _NEVER_NOUNS or where not in _NOMINAL or j < 0 or j != i - 1:
        return False
    left = words.lower[j]
    if not left[0].isalpha() or words.words[j][0].isupper() or left in SUBJECT_PRONOUNS or left in _GAPS:
        return False
    return not (left in MODALS or left in HAVE or left in BE or is_source_noun(singular(left), nouns))


_NOMINAL: Final = listed("end of about by from")
_NEVER_NOUNS: Final = listed(
    "say argue insist tell contend believe think explain suggest know write describe add ask"
)


def _counts_all_the_same(
    words: Tokens, i: int, entry: Entry, how: str, where: str, nouns: SourceNouns
) -> bool:
    """Uses that cite whatever the entry's frames: a passive's agent, a relative gap, a paper that finds."""
    if entry.tier not in _SAYS:
        return False
    if how == "passive":
        return where == "by"
    if how not in ("finite", "bare") or where == "end":
        return False
    subject = phrase_before(words, before(words, i) + 1)
    if subject is None:
        return False
    head = singular(words.lower[subject[1] - 1])
    if entry.lemma in _FINDS and head in nouns.document:
        return True
    gap = subject[0] > 0 and words.lower[subject[0] - 1] in _GAPS
    gap = gap or without_gap(words, subject, nouns) != subject
    return gap and entry.tier == "speech" and is_source_noun(head, nouns)


def _as_phrase(words: Tokens, i: int, lexicon: Lexicon) -> Iterator[Use]:
    for lemma, form, rest in lexicon.phrases.get(words.lower[i], ()):
        if words.lower[i + 1 : i + 1 + len(rest)] == list(rest):
            how = voice(words, i, form)
            if how in _SHAPES:
                yield Use(_plain(lemma), _SHAPES[how], frame(words, i + len(rest)))


def _inside_name(words: Tokens, i: int) -> bool:
    """A capital beside a capital, in a sentence with others small, is part of a name ("Helsinki Accords")."""
    if i == 0 or not words.words[i][0].isupper() or not words.words[i - 1][0].isupper():
        return False
    return i + 1 >= len(words) or not words.words[i + 1][0].isupper()
