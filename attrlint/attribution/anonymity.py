"""Why a source is not named, and how it knows: the words of the draft that say so."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from attrlint.language.sentences import Sentence
from attrlint.span import Span

_CLAUSE_END = re.compile(r'[,;:.”")](?:\s|$)|\s[—–]\s|$')


class Anonymity(NamedTuple):
    """Spans of the words that grant anonymity, give the reason for it, and say how the source knows."""

    formula: Span | None
    reason: Span | None
    basis: Span | None


class AnonymityWords(NamedTuple):
    """The beginnings of such words, as one pattern a list; None where a list is empty."""

    formula: re.Pattern[str] | None
    reason: re.Pattern[str] | None
    basis: re.Pattern[str] | None
    rote: re.Pattern[str] | None


def anonymity_words(words: Mapping[str, Sequence[str]]) -> AnonymityWords:
    """The patterns for the word lists `anonymity.*` in force."""
    return AnonymityWords(*(_pattern(words.get(f"anonymity.{name}", ())) for name in AnonymityWords._fields))


def _pattern(beginnings: Sequence[str]) -> re.Pattern[str] | None:
    if not beginnings:
        return None
    longest_first = sorted(beginnings, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b", re.IGNORECASE)


def anonymity(sentence: Sentence, follows: Sentence | None, words: AnonymityWords) -> Anonymity:
    """What the sentence says of its source, and the next one where that goes on ("They asked…")."""
    formula = _clause(sentence, words.formula)
    if formula is None and follows is not None:
        formula = _clause(follows, words.formula)
    reason = None
    for place in (sentence, follows):
        if place is not None and reason is None and (formula is not None or place is sentence):
            reason = _reason(place, words, formula)
    return Anonymity(formula, reason, _clause(sentence, words.basis))


def _reason(sentence: Sentence, words: AnonymityWords, formula: Span | None) -> Span | None:
    """A reason counts beside the grant of anonymity, or where it can only be one ("not authorized")."""
    if words.reason is None:
        return None
    for match in words.reason.finditer(sentence.text):
        beginning = match.group().lower()
        alone = (
            "authori" in beginning
            or "cleared" in beginning
            or beginning.startswith(("for fear", "bound", "who is bound"))
        )
        if alone or (formula is not None and sentence.span.overlaps(formula)):
            return _to_clause_end(sentence, match.start(), match.end())
    return None


def _clause(sentence: Sentence, pattern: re.Pattern[str] | None) -> Span | None:
    match = pattern.search(sentence.text) if pattern else None
    return _to_clause_end(sentence, match.start(), match.end()) if match else None


def _to_clause_end(sentence: Sentence, start: int, end: int) -> Span:
    stop = _CLAUSE_END.search(sentence.text, end)
    return sentence.place(start, stop.start() if stop else len(sentence.text))
