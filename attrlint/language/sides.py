"""Words that take a side, with "not" reckoned in: risen or fallen, constitutional or un-, done or not done.

A word takes a side by the lists of antonyms, by a prefix that the draft also goes without
("unconstitutional", "constitutional"), or because the draft has it with "not" somewhere.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from attrlint.language.antonyms import Lexicon, lexicon, without_prefix
from attrlint.language.arguments import BARRIERS
from attrlint.language.function_words import (
    BE,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    is_adverb,
    is_negative,
)
from attrlint.language.listed import listed
from attrlint.language.starters import STARTERS
from attrlint.language.tokens import Tokens, tokens
from attrlint.language.word_rows import stems, word_rows
from attrlint.reading.draft import Draft

_REACH: Final = 6
# "we did not see him he left": a pronoun begins a clause of its own
_STOPS: Final = BARRIERS | SUBJECT_PRONOUNS | {"because", "until"}
_NEGATING: Final = listed(
    """
    without nobody none fail failed fails failing refuse refused refuses lack lacked lacks lacking barely
    prevent prevents prevented preventing avoid avoids avoided avoiding
    hardly zero
    """
)
_GUARDED: Final = listed(
    """
    if whether unless would could may might should can must to perhaps possibly maybe allegedly reportedly
    potentially hypothetical
    """
)
_LIGHT: Final = listed(
    """
    have make take give come think know want need said respond comment clear sure just going able get go
    likely able thing way time day year people one do much many lot say tell use see look call
    """
)

_BETWEEN: Final = listed("a an any the longer major single such to so very")

_AUXILIARY: Final = BE | HAVE | _BETWEEN
_UNCOUNTED: Final = BE | HAVE | MODALS | DETERMINERS | PREPOSITIONS


_DENYING: Final = ("un", "in", "il", "im", "ir", "non", "dis")


class Side(NamedTuple):
    """A word that takes a side: its family, the side with `negated` reckoned in, and where it stands.

    `key` is "" for a family of the lists, else the stem of the word that stands with and without "not".
    `guards` are the modal words of its clause before it.
    """

    family: str
    key: str
    side: int
    negated: bool
    sentence: int
    first: int
    last: int
    guards: frozenset[str]


def sides(draft: Draft) -> tuple[Side, ...]:
    """Every word that takes a side, in reading order; none where no antonyms are in force."""
    known = lexicon(draft.words)
    if not known.poles:
        return ()
    every = draft.layer(tokens)
    keys = draft.layer(stems)
    lines = tuple(list(map(keys.__getitem__, words.lower)) for words in every)
    vocabulary = frozenset(keys.values())
    scopes = _scopes(draft)
    denied = {
        key
        for words, line, scope in zip(every, lines, scopes, strict=True)
        if True in scope
        for at, key in enumerate(line)
        if scope[at] and _weighty(words, at, key) and _first_denied(words, at)
    }
    bases = {key: without_prefix(key, vocabulary, known.lookalikes) for key in vocabulary}
    prefixed = _prefixed(vocabulary)
    opposed = frozenset(
        key
        for key, base in bases.items()
        if base or key in denied or known.concepts.get(key, key) in denied or key in prefixed
    )
    found: list[Side] = []
    for index, words in enumerate(every):
        found.extend(_of_lists(index, words, lines[index], scopes[index], known))
        for at, key in enumerate(lines[index]) if not opposed.isdisjoint(lines[index]) else ():
            if key not in opposed:
                continue
            base = bases[key]
            opposite = bool(base)
            concept = known.concepts.get(base or key, base or key)
            negated = scopes[index][at]
            # "not one of the nations covered": whether that denies the verb, nobody can tell from afar
            if _weighty(words, at, base or key) and (not negated or _first_denied(words, at)):
                side = int(negated) ^ int(opposite)
                found.append(
                    Side(f"~{concept}", concept, side, negated, index, at, at + 1, _guards(words, at))
                )
    return tuple(found)


def _prefixed(vocabulary: frozenset[str]) -> frozenset[str]:
    """The stems that stand with a prefix of denial, too."""
    prefixed = [key for key in vocabulary if key.startswith(_DENYING)]
    every = (key[len(prefix) :] for key in prefixed for prefix in _DENYING if key.startswith(prefix))
    return frozenset(rest for rest in every if len(rest) >= 5)


def _scopes(draft: Draft) -> list[list[bool]]:
    """For each sentence `negated_words`; most have nothing that denies."""
    every = draft.layer(tokens)
    scopes = [[False] * len(words) for words in every]
    for index in draft.layer(word_rows).of(_NEGATING, is_negative):
        scopes[index] = negated_words(every[index])
    return scopes


def _weighty(words: Tokens, at: int, key: str) -> bool:
    lower = words.lower[at]
    plain = words.words[at][0].islower() or at == 0
    return plain and len(key) > 3 and key[0].isalpha() and lower not in STARTERS and key not in _LIGHT


def _first_denied(words: Tokens, at: int) -> bool:
    """True where nothing but small words stands between a word and its "not"."""
    before = at - 1
    while before >= 0 and not is_negative(words.lower[before]):
        if not (is_adverb(words.lower[before]) or words.lower[before] in _AUXILIARY):
            break
        before -= 1
    return before >= 0 and (is_negative(words.lower[before]) or words.lower[before] in _NEGATING)


def _of_lists(
    index: int, words: Tokens, line: list[str], scope: list[bool], known: Lexicon
) -> Iterator[Side]:
    poles = known.poles
    for at in [at for at, key in enumerate(line) if key in poles]:
        for pole in poles[line[at]]:
            last = _end(words, line, at, pole.rest)
            if last:
                guards = _guards(words, at)
                yield Side(str(pole.family), "", pole.side ^ scope[at], scope[at], index, at, last, guards)


def _end(words: Tokens, line: list[str], at: int, rest: tuple[str, ...]) -> int:
    """Where a phrase ends that begins at a word, determiners stepped over; 0 where it is not that phrase."""
    last = at + 1
    for part in rest:
        while last < len(line) and line[last] != part and words.lower[last] in DETERMINERS:
            last += 1
        if last >= len(line) or line[last] != part:
            return 0
        last += 1
    return last


def _guards(words: Tokens, at: int) -> frozenset[str]:
    start = at
    while start and at - start < 8 and words.lower[start - 1] not in (",", ";", "—", "–", ":", "and", "but"):
        start -= 1
    return _GUARDED.intersection(words.lower[start:at])


def negated_words(words: Tokens) -> list[bool]:
    """For each word whether "not", "no", "never", "without", "failed to"… stands before it in its clause."""
    scope = [False] * len(words)
    for at, lower in enumerate(words.lower):
        if not (is_negative(lower) or lower in _NEGATING) or words.lower[at + 1 : at + 2] == ["only"]:
            continue
        counted = 0
        for after in range(at + 1, len(words)):
            word = words.lower[after]
            if word in _STOPS or not (word[0].isalnum() or word[0] in "'“”\"‘"):
                break
            if not (word in _UNCOUNTED or is_adverb(word)):
                counted += 1
            scope[after] = not scope[after]
            if counted >= (2 if lower in ("no", "zero", "without") else _REACH):
                break
    return scope
