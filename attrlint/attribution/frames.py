"""How a word stands in its sentence: what goes before it (voice) and what comes after (frame).

The classes are those on which weak cues turn: "called for" is no citing, "called him a liar" is.
"""

from attrlint.language.function_words import (
    ADVERBS,
    BE,
    CLOSERS,
    COORDINATORS,
    DETERMINERS,
    FINITE,
    HAVE,
    MODALS,
    OBJECT_PRONOUNS,
    OPENERS,
    PARTICLES,
    PREPOSITIONS,
    QUESTION_WORDS,
    SUBJECT_PRONOUNS,
    WEEKDAYS,
    is_adverb,
    is_negative,
)
from attrlint.language.inflection import Form
from attrlint.language.listed import listed
from attrlint.language.tokens import Tokens

_CLAUSE_OPENERS = listed("he she they we i it there you")
_NEVER_NOUNS = listed("say says argue argues insist insists tell tells contend contends")
_COUNTED_PEOPLE = listed("some many most several few both all others people")
_SAID_BY_CROWDS = frozenset({"that", "clause", "object", "name", "whether", "to", "quote"})
_AUXILIARIES = MODALS | BE | HAVE
_NO_FRAME = ADVERBS & {"only"}


def before(tokens: Tokens, i: int) -> int:
    """Index of the word left of word `i`, adverbs and negations passed over; -1 at the start."""
    lower = tokens.lower
    j = i - 1
    while j >= 0 and (is_adverb(lower[j]) or (is_negative(lower[j]) and lower[j] not in _AUXILIARIES)):
        j -= 1
    return j


def voice(tokens: Tokens, i: int, form: Form) -> str:
    """How a verb form is used: finite, ing, infinitive, modal, passive, bare; "noun" where it is no verb."""
    j = before(tokens, i)
    left = tokens.lower[j] if j >= 0 else ""
    if form == "ing":
        return "noun" if left in DETERMINERS or left == "'s" or left[:1].isdecimal() else "ing"
    if form in ("past", "participle"):
        if left in BE and left != "'s":
            return "passive"
        return "noun" if left in DETERMINERS else "finite"
    follows = tokens.lower[i + 1] if i + 1 < len(tokens) else ""
    if form in ("plain", "s") and tokens.lower[i] in _NEVER_NOUNS:
        return _plain_voice(tokens, j, left) if form == "plain" and left in ("to", *MODALS) else "finite"
    if form == "plain" and left in _COUNTED_PEOPLE and frame(tokens, i) in _SAID_BY_CROWDS:
        return "finite"
    if left in DETERMINERS or left[:1].isdecimal() or left in ("'s", "'") or not left:
        return "noun"
    if follows in BE or follows in MODALS or follows in HAVE or follows in FINITE:
        return "noun"
    if form == "s":
        return "noun" if left in PREPOSITIONS or left in BE else "finite"
    return _plain_voice(tokens, j, left)


def _plain_voice(tokens: Tokens, j: int, left: str) -> str:
    if left == "to":
        return "infinitive"
    if left in MODALS:
        return "modal"
    if left in SUBJECT_PRONOUNS:
        return "finite"
    if left in PREPOSITIONS or left in BE or left in HAVE:
        return "noun"
    if left.endswith("s") and not tokens.words[j][0].isupper():
        return "finite"
    return "bare"


def frame(tokens: Tokens, i: int) -> str:
    """What follows word `i`: that, whether, to, clause, object, name, noun, quote, end, or a preposition."""
    lower, words = tokens.lower, tokens.words
    n = len(lower)
    j = i + 1
    while j < n and is_adverb(lower[j]) and lower[j] not in _NO_FRAME and lower[j] not in PARTICLES:
        j += 1
    if j < n and lower[j] in WEEKDAYS:
        j += 1
    if j >= n:
        return "end"
    word = lower[j]
    for name, members in _FRAMES:
        if word in members:
            return name
    if word in PREPOSITIONS or word in PARTICLES:
        return word
    if word == "," or word == ":":
        return "quote" if word == ":" or (j + 1 < n and lower[j + 1] in OPENERS) else "end"
    if not words[j][0].isalnum():
        return "end"
    return "name" if words[j][0].isupper() else "noun"


_FRAMES = (
    ("that", frozenset({"that"})),
    ("to", frozenset({"to"})),
    ("whether", QUESTION_WORDS),
    ("clause", _CLAUSE_OPENERS),
    ("object", (OBJECT_PRONOUNS | DETERMINERS) - _CLAUSE_OPENERS - {"that"}),
    ("quote", OPENERS - CLOSERS | {'"'}),
    ("end", COORDINATORS),
)
