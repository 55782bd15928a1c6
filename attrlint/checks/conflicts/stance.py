"""What the draft states as fact in the very sentence that reports its denial."""

from collections.abc import Iterator
from typing import Final

from attrlint.attribution.attributions import attributions
from attrlint.checks.conflicts.conflict import Conflict
from attrlint.language.function_words import BE, HAVE, is_adverb, is_negative
from attrlint.language.joined import joined
from attrlint.language.listed import listed
from attrlint.language.sentences import sentences
from attrlint.language.stems import stem
from attrlint.language.tenses import is_past
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft

ASPECTS: Final = ("denied",)
_DENYING: Final = listed(
    """
    deny denies denied denying denial denials disavow disavows disavowed disclaim
    """
)
_TURNS: Final = ("while", "but", "although", "though", "yet", "even")
_NOT_STATEMENTS: Final = listed(
    """
    bail parole request requests motion appeal appeals petition permit permits visa visas access entry
    permission coverage benefits care service services claim claims application applications bid loan
    loans license opportunity right rights justice victory chance status asylum treatment medicaid funding
    """
)
"""What is denied to somebody, and not by somebody."""

_SOURCED: Final = listed(
    """
    according said says say saying told tells reported reports report found finds showed shows show
    alleged alleges allege claim claims claimed accused suggests suggested evidence records documents
    documented prosecutors investigators critics believes believe testified wrote court jury judge ruled
    reportedly apparently allegedly sources acknowledged admitted conceded confirmed added argued insisted
    insists maintains added noted
    """
)
"""Words of the contrasting clause that give its ground: then two sides stand against each other."""


_HEDGES: Final = frozenset(("would", "could", "may", "might", "if", "will"))
_ACTING: Final = frozenset(
    map(
        stem,
        listed(
            """
            conduct negotiate hold meet talk work plan prepare continue pay receive sell buy send run build
            push seek use take make move discuss arrange fund own operate keep proceed lobby
            """
        ),
    )
)
"""What goes on behind a denial, as verbs in the present."""


def conflicts(draft: Draft) -> tuple[Conflict, ...]:
    """Clauses that assert, in the draft's own voice, what somebody is said to deny."""
    return tuple(_conflicts(draft))


def _conflicts(draft: Draft) -> Iterator[Conflict]:
    found = draft.layer(sentences)
    for index, words in enumerate(draft.layer(tokens)):
        for at, lower in enumerate(words.lower):
            if lower not in _DENYING or words.quoted[at]:
                continue
            clause = _after_despite(words, at) if lower.startswith("denial") else _after_turn(words, at)
            if clause and _asserts(words, *clause) and not _attributed(draft, index, clause, at):
                first, last = clause
                here = found[index].place(words.starts[first], words.ends[last - 1])
                there = _denial(words, at)
                other = found[index].place(words.starts[there[0]], words.ends[there[1] - 1])
                yield Conflict("denied", here, (other,), _text(words, clause), _text(words, there))


def _after_turn(words: Tokens, at: int) -> tuple[int, int] | None:
    """The clause after "while", "but"… that follows a denial: "Ruiz denies talking while aides negotiate"."""
    if not _is_denial(words, at):
        return None
    for turn in range(at + 2, min(at + 9, len(words) - 3)):
        if words.lower[turn] in _TURNS:
            first = (
                turn + 2 if words.lower[turn : turn + 2] in (["even", "as"], ["even", "though"]) else turn + 1
            )
            return first, _clause_end(words, first)
        if words.lower[turn] in (";", "—", "–", "and"):
            return None
    return None


def _after_despite(words: Tokens, at: int) -> tuple[int, int] | None:
    """The main clause behind "Despite Ruiz's repeated denials,"."""
    if "despite" not in words.lower[max(0, at - 6) : at]:
        return None
    comma = next((i for i in range(at + 1, min(len(words), at + 12)) if words.words[i] == ","), -1)
    return (comma + 1, _clause_end(words, comma + 1)) if comma > 0 else None


def _clause_end(words: Tokens, first: int) -> int:
    end = first
    while end < len(words) and words.words[end] not in (";", ".", "—", "–"):
        end += 1
    return end


def _is_denial(words: Tokens, at: int) -> bool:
    """False for a passive ("was denied bail") and for what is withheld ("denied the request")."""
    before = at - 1
    while before >= 0 and (is_adverb(words.lower[before]) or words.lower[before] in HAVE):
        before -= 1
    if before >= 0 and (words.lower[before] in BE or is_negative(words.lower[before])):
        return False
    return not _NOT_STATEMENTS.intersection(words.lower[at + 1 : at + 6])


def _asserts(words: Tokens, first: int, last: int) -> bool:
    """True for a clause of its own, in the draft's voice, that gives no ground and hedges nothing."""
    inside = words.lower[first:last]
    if last - first < 4 or any(words.quoted[first:last]) or _SOURCED.intersection(inside):
        return False
    # "May" is a month
    if _HEDGES.intersection(words.words[first:last]) or any(map(is_negative, inside)):
        return False
    return any(word in BE or word in HAVE or is_past(word) or stem(word) in _ACTING for word in inside[1:])


def _attributed(draft: Draft, index: int, clause: tuple[int, int], at: int) -> bool:
    """True where a cue other than the denial stands in the clause."""
    words = draft.layer(tokens)[index]
    sentence = draft.layer(sentences)[index]
    span = sentence.place(words.starts[clause[0]], words.ends[clause[1] - 1])
    denial = sentence.place(words.starts[at], words.ends[at])
    return any(
        attribution.sentence == index
        and attribution.cue.overlaps(span)
        and not attribution.cue.overlaps(denial)
        for attribution in draft.layer(attributions).all
        if attribution.tier in ("speech", "writing", "document")
    )


def _denial(words: Tokens, at: int) -> tuple[int, int]:
    """The words of the denial: its verb with two words after it, or the noun with its owner."""
    if words.lower[at].startswith("denial"):
        start = next((i for i in range(at, max(-1, at - 7), -1) if words.lower[i] == "despite"), at)
        return start, at + 1
    last = at + 1
    while (
        last < min(len(words), at + 5) and words.lower[last][0].isalnum() and words.lower[last] not in _TURNS
    ):
        last += 1
    return at, last


def _text(words: Tokens, place: tuple[int, int]) -> str:
    return joined(words, *place)
