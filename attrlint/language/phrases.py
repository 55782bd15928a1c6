"""Noun phrases, found by walking from one end to the other over words that can stand inside one.

No tagger: closed classes and verb forms bound a phrase, everything else may be a noun or an
adjective. Ranges are word indexes, the end exclusive.
"""

from typing import Final

from attrlint.language.function_words import (
    BE,
    DETERMINERS,
    HAVE,
    MODALS,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    QUESTION_WORDS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_adverb,
    is_negative,
)
from attrlint.language.tokens import Tokens

Range = tuple[int, int]

_JOINERS: Final = frozenset("of for from with at in on to about by into near under against inside".split())
_PRONOUNS: Final = SUBJECT_PRONOUNS | OBJECT_PRONOUNS | frozenset("she he they others".split())
_STOPPERS: Final = BE | HAVE | MODALS | SUBORDINATORS | QUESTION_WORDS - {"one"}
_TIME_WORDS: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight later earlier week month "
    "year night morning afternoon evening".split()
)
_CLITICS: Final = frozenset({"'s", "'"})
_FINITE: Final = frozenset(
    "was were is are has had said says told went came took gave made got found left met won lost fell rose "
    "began became led ran sat stood held kept sent spent brought bought sold paid shot hit put set cut let "
    "knew thought saw felt heard spoke wrote drew grew drove broke chose wore threw flew".split()
)


def nominal(words: Tokens, i: int) -> bool:
    """True where word `i` may stand inside a noun phrase as noun, adjective, number or name."""
    word = words.lower[i]
    if not word[0].isalnum():
        return word in _CLITICS or word in "$%&#"
    if word in _STOPPERS or word in ("and", "or", "but", "nor", "yet", "so"):
        return False
    if is_negative(word):
        return word in ("no", "neither")
    return not (is_adverb(word) and not words.words[i][0].isupper() and word not in ("only", "first", "then"))


def phrase_before(words: Tokens, end: int) -> Range | None:
    """The noun phrase whose last word stands directly before `end`; None where there is none."""
    last = end - 1
    if last > 0 and words.lower[last] in _TIME_WORDS and words.lower[last - 1] not in DETERMINERS:
        last, end = last - 1, end - 1
    if last < 0 or words.quoted[last]:
        return None
    word = words.lower[last]
    if word in _PRONOUNS or (word in ("this", "that", "some", "many", "most", "others", "one", "all", "both", "few")):
        return _with_of(words, last, end)
    if not nominal(words, last) or word in _CLITICS or word in _JOINERS or word in POSSESSIVES:
        return None
    first = _left_edge(words, last)
    return (first, end)


def _with_of(words: Tokens, last: int, end: int) -> Range:
    """A pronoun stands alone, but for "some of them": the quantity before it belongs to it."""
    if last >= 2 and words.lower[last - 1] == "of" and nominal(words, last - 2):
        return (_left_edge(words, last - 2), end)
    return (last, end)


def _left_edge(words: Tokens, last: int) -> int:
    """Walk left over the phrase that ends at `last`."""
    i = last
    while i > 0:
        j = i - 1
        word = words.lower[j]
        if words.quoted[j]:
            break
        if words.lower[i] in DETERMINERS and word not in ("all", "both", "of", "half") and word not in _JOINERS:
            if word in ("and", "or") and j > 0 and nominal(words, j - 1):
                pass
            else:
                break
        if word in ("and", "or") and _joins_names(words, j):
            i = j - 1
            continue
        if word in _JOINERS:
            if j == 0 or not _noun_at(words, j - 1) or words.lower[j - 1] in _TIME_WORDS:
                break
            i = j - 1
            continue
        if word in _PRONOUNS or word in _FINITE or not nominal(words, j):
            break
        if word in _TIME_WORDS and words.words[j][0].isupper() and i == last:
            break
        if _past_verb(words, j):
            break
        i = j
    if words.lower[i] in _CLITICS and i < last:
        i += 1
    return i


def _noun_at(words: Tokens, i: int) -> bool:
    return words.words[i][0].isalnum() and nominal(words, i) and words.lower[i] not in _JOINERS and (
        words.lower[i] not in DETERMINERS or words.lower[i] in ("some", "many", "most", "several", "few", "both", "all", "any", "each")
    )  # fmt: skip


def _joins_names(words: Tokens, i: int) -> bool:
    """"Ruiz and Chen", "the mayor and the sheriff": coordination inside a phrase, not between clauses."""
    if i == 0 or i + 1 >= len(words) or not _noun_at(words, i - 1):
        return False
    left, right = words.words[i - 1], words.words[i + 1]
    if left[0].isupper() and right[0].isupper():
        return True
    return words.lower[i + 1] in DETERMINERS and _determined(words, i - 1) and not right[0].isupper()


def _determined(words: Tokens, i: int) -> bool:
    """A determiner stands at most four words left of noun `i`, and the phrase begins the sentence or clause."""
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
    follows = words.words[i + 1]
    return words.lower[i + 1] in DETERMINERS or follows[0].isupper() or words.lower[i + 1] in _JOINERS


def phrase_after(words: Tokens, start: int) -> Range | None:
    """The noun phrase that begins at `start`; None where there is none."""
    n = len(words)
    i = start
    while i < n and is_adverb(words.lower[i]) and not words.words[i][0].isupper():
        i += 1
    if i >= n or words.quoted[i]:
        return None
    if words.lower[i] in _PRONOUNS and words.lower[i] not in ("who", "it"):
        return (i, i + 1)
    if not nominal(words, i) or words.lower[i] in _JOINERS:
        return None
    first = i
    while i < n and not words.quoted[i]:
        word = words.lower[i]
        if word in _JOINERS:
            if not (i + 1 < n and nominal(words, i + 1) and words.lower[i + 1] not in _JOINERS) or word in ("by", "to", "about"):
                break
            if words.lower[i + 1] in _TIME_WORDS:
                break
        elif word in ("and", "&"):
            if not (i + 1 < n and words.words[i + 1][0].isupper() and words.words[i - 1][0].isupper()):
                break
        elif i > first and (word in _PRONOUNS or word in _FINITE):
            break
        elif i > first and word in _TIME_WORDS:
            break
        elif not nominal(words, i):
            break
        elif i > first and word in DETERMINERS and words.lower[i - 1] not in _JOINERS and words.lower[i - 1] not in ("all", "both", "half"):
            break
        i += 1
    while i > first and (words.lower[i - 1] in _JOINERS or words.lower[i - 1] in _CLITICS):
        i -= 1
    return (first, i) if i > first else None
