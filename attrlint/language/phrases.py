"""Noun phrases, found by walking from one end to the other over words that can stand inside one.

No tagger: closed classes and verb forms bound a phrase, everything else may be a noun or an
adjective. Ranges are word indexes, the end exclusive.
"""

from typing import Final

from attrlint.language.function_words import (
    BE,
    DETERMINERS,
    FINITE,
    HAVE,
    MODALS,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    QUESTION_WORDS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_adverb,
    is_negative,
)
from attrlint.language.listed import listed
from attrlint.language.nouns import is_plural
from attrlint.language.tokens import Tokens

Range = tuple[int, int]

_JOINERS: Final = listed(
    """
    of for from with at in on to about by into near under against inside
    """
)
_PRONOUNS: Final = SUBJECT_PRONOUNS | OBJECT_PRONOUNS | listed("she he they others")
_STOPPERS: Final = BE | HAVE | MODALS | SUBORDINATORS | QUESTION_WORDS - {"one"}
_TIME_WORDS: Final = listed(
    """
    monday tuesday wednesday thursday friday saturday sunday yesterday today tonight later earlier week
    month year night morning afternoon evening
    """
)
_LONE: Final = listed("this that some many most others one all both few")
_QUANTIFIERS: Final = listed("some many most several few both all any each")
_BEFORE_DETERMINERS: Final = listed("all both half of")
_BEFORE_THE: Final = _JOINERS | _BEFORE_DETERMINERS
_NOT_AFTER_SOURCES: Final = listed("by to about")
_CLITICS: Final = frozenset({"'s", "'"})


def nominal(words: Tokens, i: int) -> bool:
    """True where word `i` may stand inside a noun phrase as noun, adjective, number or name."""
    word = words.lower[i]
    if not word[0].isalnum():
        return word in _CLITICS or word in "$%&#" or (word == "-" and _hyphen(words, i))
    if word in _STOPPERS or word in ("and", "or", "but", "nor", "yet", "so"):
        return False
    if is_negative(word):
        return word in ("no", "neither")
    return not (is_adverb(word) and not words.words[i][0].isupper() and word not in ("only", "first", "then"))


def _hyphen(words: Tokens, i: int) -> bool:
    """ "A 31-story tower": the hyphen behind a number is a word of its own."""
    return 0 < i < len(words) - 1 and words.ends[i - 1] == words.starts[i] and words.lower[i - 1].isdecimal()


def phrase_before(words: Tokens, end: int) -> Range | None:
    """The noun phrase whose last word stands directly before `end`; None where there is none."""
    last = end - 1
    if last > 0 and words.lower[last] in _TIME_WORDS and words.lower[last - 1] not in DETERMINERS:
        last, end = last - 1, end - 1
    if last < 0 or words.quoted[last]:
        return None
    word = words.lower[last]
    if word in _PRONOUNS or word in _LONE:
        return _with_of(words, last, end)
    if not nominal(words, last) or word in _CLITICS or word in PREPOSITIONS or word in POSSESSIVES:
        return None
    return (_left_edge(words, last), end)


def _with_of(words: Tokens, last: int, end: int) -> Range:
    """A pronoun stands alone, but for "some of them": the quantity before it belongs to it."""
    if last >= 2 and words.lower[last - 1] == "of" and nominal(words, last - 2):
        return (_left_edge(words, last - 2), end)
    return (last, end)


def _left_edge(words: Tokens, last: int) -> int:
    """First word of the phrase that ends at `last`."""
    i = last
    while i > 0:
        step = _step_left(words, i, last)
        if not step:
            break
        i -= step
    return i + 1 if words.lower[i] in _CLITICS and i < last else i


def _step_left(words: Tokens, i: int, last: int) -> int:
    """How many words more the phrase takes on the left of word `i`: two where one joins, 0 at its edge."""
    j = i - 1
    word = words.lower[j]
    if words.quoted[j]:
        return 0
    if word in ("and", "or"):
        return 2 if _joins_names(words, j) else 0
    if word in _JOINERS:
        return 2 if j > 0 and _noun_at(words, j - 1) and words.lower[j - 1] not in _TIME_WORDS else 0
    if words.lower[i] in DETERMINERS and word not in _BEFORE_DETERMINERS:
        return 0
    if word in FINITE or not nominal(words, j) or _past_verb(words, j):
        return 0
    # "her" also stands before a noun: "close to her campaign"
    if word in _PRONOUNS and word != "her":
        return 0
    return 0 if word in _TIME_WORDS and words.words[j][0].isupper() and i == last else 1


def _noun_at(words: Tokens, i: int) -> bool:
    """A word that a preposition or a conjunction may follow inside a phrase."""
    word = words.lower[i]
    if not word[0].isalnum() or not nominal(words, i) or word in _JOINERS:
        return False
    return word not in DETERMINERS or word in _QUANTIFIERS


def _joins_names(words: Tokens, i: int) -> bool:
    """ "Ruiz and Chen", "the mayor and the sheriff": coordination inside a phrase, not between clauses."""
    if i == 0 or i + 1 >= len(words) or not _noun_at(words, i - 1):
        return False
    left, right = words.words[i - 1], words.words[i + 1]
    if left[0].isupper() and right[0].isupper():
        return True
    if is_plural(words.lower[i - 1]) and not right[0].isupper() and _opens_clause(words, i - 1):
        return True
    return words.lower[i + 1] in DETERMINERS and _determined(words, i - 1) and not right[0].isupper()


def _opens_clause(words: Tokens, i: int) -> bool:
    """ "Advocates and…", "Former officials and…": at most three words, and the sentence or clause begins."""
    for j in range(i, max(-1, i - 4), -1):
        if not words.words[j][0].isalnum():
            return j < i
        if not nominal(words, j) or words.lower[j] in FINITE:
            return False
    return i < 4


def _determined(words: Tokens, i: int) -> bool:
    """A determiner stands at most four words left of noun `i`, at the head of the sentence or clause."""
    for j in range(i, max(-1, i - 5), -1):
        if words.lower[j] in DETERMINERS:
            return j == 0 or not words.words[j - 1][0].isalnum()
        if not nominal(words, j):
            return False
    return False


def _past_verb(words: Tokens, i: int) -> bool:
    """A lower-case "-ed" form before a determiner or a name is a verb: "praised the mayor"."""
    word = words.lower[i]
    if not word.endswith("ed") or words.words[i][0].isupper() or len(word) < 5 or i + 1 >= len(words):
        return False
    if i > 0 and (words.lower[i - 1] in DETERMINERS or words.lower[i - 1] in _JOINERS):
        return False
    follows = words.lower[i + 1]
    return follows in DETERMINERS or words.words[i + 1][0].isupper() or follows in _JOINERS


def phrase_after(words: Tokens, start: int) -> Range | None:
    """The noun phrase that begins at `start`; None where there is none."""
    n = len(words)
    first = start
    while first < n and is_adverb(words.lower[first]) and not words.words[first][0].isupper():
        first += 1
    if first >= n or words.quoted[first]:
        return None
    word = words.lower[first]
    if word in _PRONOUNS and word not in ("who", "it"):
        return (first, first + 1)
    if not nominal(words, first) or word in _JOINERS:
        return None
    end = first + 1
    while end < n and not words.quoted[end] and _goes_on(words, end):
        end += 1
    while end > first and (words.lower[end - 1] in _JOINERS or words.lower[end - 1] in _CLITICS):
        end -= 1
    return (first, end) if end > first else None


def _goes_on(words: Tokens, i: int) -> bool:
    """True where word `i` continues the phrase that the words before it began."""
    word = words.lower[i]
    follows = i + 1 if i + 1 < len(words) else i
    if word in _JOINERS:
        return (
            follows > i
            and word not in _NOT_AFTER_SOURCES
            and nominal(words, follows)
            and words.lower[follows] not in _JOINERS
            and words.lower[follows] not in _TIME_WORDS
        )
    if word in ("and", "&"):
        return follows > i and words.words[follows][0].isupper() and words.words[i - 1][0].isupper()
    if word in _PRONOUNS or word in FINITE or not nominal(words, i):
        return False
    if word in ("earlier", "later") and words.lower[i - 1] in DETERMINERS:
        return True
    if word in _TIME_WORDS and not (words.words[i][0].isupper() and words.words[follows][0].isupper()):
        return False
    return word not in DETERMINERS or words.lower[i - 1] in _BEFORE_THE
