"""Triggers that word lists name: judgements, accusations, states of mind, causes, forecasts, hidden events.

The last part of a list's section says how its entries must stand in the sentence: `…-verbs` want a third
person before them, `…-passives` are verbs after "was", `…-outcomes` verbs after "will",
`…-effects` verbs with a harm close by, `…-states` want "is", "remains" or the like
before them, `…-adjectives` and `…-nouns` are no part of a name; anything else is taken as it stands.
`except` holds phrases that excuse what they overlap, `unless` words that excuse a sentence, `harms` what a
cause is blamed for.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from attrlint.attribution.frames import before, voice
from attrlint.attribution.triggers.doubts import denied, governs, happened, left_open
from attrlint.attribution.triggers.phrases import Conjugation, Phrase, PhraseBook, plain
from attrlint.attribution.triggers.trigger import Family, Trigger, Words
from attrlint.language.capitals import in_capitals
from attrlint.language.function_words import (
    BE,
    COORDINATORS,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_adverb,
    is_negative,
)
from attrlint.language.inflection import Form
from attrlint.language.listed import listed
from attrlint.language.tokens import Tokens

_SPEAKERS: Final = listed("i we you me us let")
_THIRD: Final = listed(
    """
    he she they it who which that everyone everybody many some most others few all
    """
)
_PLURALS: Final = listed("people men women police")
_ASPECTS: Final = listed("continue continues continued begin begins began start starts started went helped")
_NO_SUBJECTS: Final = (
    listed("i we you me us let")
    | DETERMINERS | PREPOSITIONS | COORDINATORS | MODALS | SUBORDINATORS | BE
)  # fmt: skip
# "the reported assaults", "his shameful lies" are nouns
_ADJECTIVAL: Final = ("ed", "ous", "ful", "less")
_LINKING: Final = BE - {"be"} | listed(
    """
    remain remains remained seem seems seemed appear appears appeared feel feels felt grow grows grew
    grown become becomes became look looks looked sound sounds sounded get gets got left
    """
)
_CONTRACTED: Final = SUBJECT_PRONOUNS | listed("that there here what")
_REACH_OF_DETERMINER: Final = 4
_REACH_OF_LINK: Final = 4
_FUTURE: Final = listed("will 'll")
# a noun or a participle has these after it ("fears of", "suspected by"), a verb with its object hardly ever
_NO_OBJECTS: Final = frozenset(("of", "by", "and", "or", "among", "between"))
_VERBS: Final = ("verbs", "outcomes", "effects", "passives")
_HELPERS: Final = ("except", "unless", "harms")
_REACH_OF_HARM: Final = 8


class Wordings:
    """Finds the triggers of one family from its word lists; call it with a sentence's tokens."""

    __slots__ = ("_book", "_except", "_family", "_harms", "_roles", "_unless")

    def __init__(self, family: Family, lists: Sequence[str], words: Words) -> None:
        conjugation = Conjugation.of(words)
        self._family: Family = family
        self._roles = {name: name.rpartition("-")[2] for name in lists}
        self._book = PhraseBook(
            *(
                conjugation.phrases(name, words[name])
                if self._roles[name] in _VERBS
                else plain(name, words[name])
                for name in lists
            )
        )
        self._harms = frozenset(words.get(f"{family}.harms", ()))
        self._except = PhraseBook(plain("except", words.get(f"{family}.except", ())))
        self._unless = PhraseBook(plain("unless", words.get(f"{family}.unless", ())))

    @property
    def keys(self) -> frozenset[str]:
        """Words of which one stands in every sentence with a trigger."""
        return self._book.keys

    def __call__(self, tokens: Tokens) -> Iterator[Trigger]:
        """Triggers in the order of the sentence; () where an excusing word stands in it."""
        found = self._book.found(tokens)
        if not found or self._unless.found(tokens):
            return
        excused = [(first, last) for first, last, _ in self._except.found(tokens)]
        titled = in_capitals(tokens)
        for first, last, phrase in found:
            if any(first < end and start < last for start, end in excused) or left_open(tokens, first):
                continue
            start = self._stands(tokens, first, phrase, titled)
            if start >= 0:
                yield Trigger(self._family, phrase.name, start, last)

    def _stands(self, tokens: Tokens, first: int, phrase: Phrase, titled: bool) -> int:
        """Index of the first word to mark where an entry stands as its list demands, else -1."""
        role = self._roles[phrase.name]
        if role == "verbs" and phrase.form is not None:
            return _subject(tokens, first + phrase.verb, phrase.form)
        if role == "outcomes" and phrase.form is not None:
            return _modal(tokens, first, phrase.form)
        if role == "passives" and phrase.form is not None:
            return _passive(tokens, first + phrase.verb, phrase.form)
        if role == "effects" and phrase.form is not None and voice(tokens, first, phrase.form) == "noun":
            return -1
        if role == "effects":
            return (
                first if self._harmful(tokens, first + len(phrase.words)) and happened(tokens, first) else -1
            )
        if role == "states":
            return -1 if governs(tokens, first) else _linked(tokens, first)
        if role in ("adjectives", "nouns") and (denied(tokens, first) or governs(tokens, first)):
            return -1
        if role in ("adjectives", "nouns") and first and tokens.words[first][0].isupper():
            return first if titled or phrase.capital else -1
        return first

    def _harmful(self, tokens: Tokens, last: int) -> bool:
        """A harm stands behind the verb that caused it, before any colon or semicolon."""
        for word in tokens.lower[last : last + _REACH_OF_HARM]:
            if word in self._harms or word in (":", ";"):
                return word in self._harms
        return False


def lists_of(family: Family, words: Words) -> tuple[str, ...]:
    """The lists in force that belong to a family, save its excuses."""
    helpers = {f"{family}.{section}" for section in _HELPERS}
    return tuple(n for n in words if n.startswith(f"{family}.") and n not in helpers)


def _subject(tokens: Tokens, verb: int, form: Form) -> int:
    """Index of the first word of the third person who does what the verb says, -1 where there is none."""
    at = _finite(tokens, verb, form)
    if at < 0:
        return -1
    at = before(tokens, at)
    while at >= 0 and tokens.lower[at] in HAVE:
        at = before(tokens, at)
    # "lawyers who violate rules" says of no lawyer that they did
    if form == "plain" and at >= 0 and tokens.lower[at] == "who":
        return -1
    if at < 0 or tokens.lower[at] in _THIRD:
        return at
    word = tokens.lower[at]
    if not word[0].isalpha() or word in _NO_SUBJECTS:
        return -1
    if form == "s" and at + 1 == verb and (word.endswith(_ADJECTIVAL) or _ends(tokens, verb + 1)):
        return -1
    if form == "plain" and at + 1 == verb and not _plural(tokens.words[at]):
        return -1
    if form != "plain" and tokens.words[at][0].islower() and not _does(tokens, at, verb, form):
        return -1
    while at and tokens.words[at][0].isupper() and tokens.words[at - 1][0].isupper():
        at -= 1
    return at - 1 if at and tokens.lower[at - 1] in DETERMINERS else at


def _ends(tokens: Tokens, at: int) -> bool:
    """A mark or nothing follows, so that "virus fears," is a noun."""
    return at >= len(tokens) or not tokens.lower[at][0].isalnum()


def _plural(noun: str) -> bool:
    """ "voters", "Republicans", not "Thomas"."""
    if noun[0].isupper():
        return noun.endswith(("ans", "ats", "ers", "ors", "ists", "ives", "als"))
    return noun.endswith("s") or noun in _PLURALS


def _does(tokens: Tokens, noun: int, verb: int, form: Form) -> bool:
    """Whether a common noun does what the verb says; it is done to "a dog abandoned at a station"."""
    if form == "past":
        follows = tokens.lower[verb + 1 : verb + 2]
        return bool(follows) and follows[0] not in PREPOSITIONS and follows[0][0].isalnum()
    lead = tokens.lower[max(0, noun - _REACH_OF_DETERMINER) : noun]
    return any(word in DETERMINERS or word == "'s" for word in lead)


def _finite(tokens: Tokens, verb: int, form: Form) -> int:
    """Index of the finite verb: the word itself, or what governs it ("continued to"); -1 for none."""
    if tokens.words[verb][0].isupper() and not in_capitals(tokens):
        return -1
    if tokens.lower[verb + 1 : verb + 2] and tokens.lower[verb + 1] in _NO_OBJECTS:
        return -1
    if form == "plain" and verb > 1 and tokens.lower[verb - 1] == "to" and tokens.lower[verb - 2] in _ASPECTS:
        return verb - 2
    if form == "participle":
        return verb if tokens.lower[before(tokens, verb)] in HAVE else -1
    return verb if form in ("plain", "s", "past") and voice(tokens, verb, form) in ("finite", "bare") else -1


def _modal(tokens: Tokens, verb: int, form: Form) -> int:
    """Index of the "will" that an outcome stands after, -1 where there is none."""
    at = before(tokens, verb)
    if form != "plain" or at < 0 or tokens.lower[at] not in _FUTURE:
        return -1
    return at


def _passive(tokens: Tokens, verb: int, form: Form) -> int:
    """Index of the "was" or "been" before a participle, -1 where there is none or it is denied."""
    at = before(tokens, verb)
    if form not in ("past", "participle") or at < 0 or tokens.lower[at] not in BE or tokens.lower[at] == "'s":
        return -1
    # "without being told to" and "about to be evicted" tell of nothing that happened
    if tokens.lower[at] == "be" or (
        tokens.lower[at] == "being" and (not at or tokens.lower[at - 1] not in BE)
    ):
        return -1
    return -1 if any(is_negative(word) for word in tokens.lower[at:verb]) else at


def _linked(tokens: Tokens, first: int) -> int:
    """Index of the linking verb close before a state, -1 where there is none or it is denied."""
    for at in range(first - 1, max(-1, first - 1 - _REACH_OF_LINK), -1):
        word = tokens.lower[at]
        if word in _LINKING and not is_negative(word):
            owns = word == "'s" and tokens.lower[max(0, at - 1)] not in _CONTRACTED
            return -1 if owns else at
        if is_negative(word) or not (
            is_adverb(word) or word in HAVE or word in ("so", "too", "very", "more", "still")
        ):
            return -1
    return -1
