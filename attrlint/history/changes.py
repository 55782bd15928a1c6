"""What was edited since the older version of a draft, sentence by sentence and fact by fact."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

from attrlint.history.earlier import earlier
from attrlint.history.edited import Edit, edits_between
from attrlint.language.sentences import sentences
from attrlint.language.tokens import tokens
from attrlint.reading.draft import Draft

ALIKE: Final = 0.6
"""Share of words that make two sentences one before and after an edit."""
MOST_PAIRS: Final = 40_000
"""Pairs of sentences that are compared; in a draft written anew nothing was edited."""
_NOTE: Final = re.compile(
    r"\b(?:correct(?:ed|ion|ions|s)|clarif(?:y|ied|ies|ication)|(?:an|in an) earlier version"
    r"|(?:a|the) previous version|editor's note|has been updated|was updated|last updated"
    r"|updated (?:on|at)|misstated|misspelled|misidentified|incorrectly|erroneously)\b",
    re.IGNORECASE,
)


class Changes(NamedTuple):
    """What is new in a draft. `since` tells what it is compared with: nothing, no older version, or one.

    `sentences` are indexes in `sentences(draft)` of those that the older version does not have; `edits`
    are the facts that were put in place of others; `noted` is true where a new sentence, or the front
    matter, owns up to a correction; `published` where the older version was not marked as unfinished.
    """

    since: Literal["unknown", "new", "older"]
    sentences: frozenset[int]
    edits: tuple[Edit, ...]
    noted: bool
    published: bool


def is_new(_draft: Draft) -> bool:
    """True where it is known that a draft has no older version; a layer that is told from outside."""
    return False


def changes(draft: Draft) -> Changes:
    """The draft against its older version; a layer."""
    before = draft.layer(earlier)
    mine = draft.layer(sentences)
    if before is None:
        if draft.layer(is_new):
            return Changes("new", frozenset(range(len(mine))), (), False, False)
        return Changes("unknown", frozenset(), (), False, False)
    theirs = before.layer(sentences)
    left = Counter(sentence.text for sentence in theirs)
    new: list[int] = []
    for sentence in mine:
        if left[sentence.text] > 0:
            left[sentence.text] -= 1
        else:
            new.append(sentence.index)
    gone: list[int] = []
    for sentence in reversed(theirs):
        if left[sentence.text] > 0:
            left[sentence.text] -= 1
            gone.insert(0, sentence.index)
    edits = tuple(
        edit
        for old, now in _pairs(before, gone, draft, new)
        for edit in edits_between(before, old, draft, now)
    )
    noted = any(owns_up(mine[index].text) for index in new) or _noted_above(before, draft)
    published = before.metadata.get("draft", "").strip().lower() not in ("true", "yes")
    return Changes("older", frozenset(new), edits, noted, published)


def owns_up(text: str) -> bool:
    """True for a sentence that says that something was corrected or brought up to date."""
    return _NOTE.search(text) is not None


def _noted_above(before: Draft, draft: Draft) -> bool:
    """True where a correction was written into the front matter."""
    return any(
        ("correct" in key or "clarif" in key or "update" in key)
        and value.strip()
        and before.metadata.get(key) != value
        for key, value in draft.metadata.items()
    )


def _pairs(before: Draft, gone: Sequence[int], draft: Draft, new: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Each new sentence with the one that it was, where most of its words stayed."""
    if len(gone) * len(new) > MOST_PAIRS:
        return
    old = {index: Counter(before.layer(tokens)[index].lower) for index in gone}
    kinds = {index: _kind(before, index) for index in gone}
    for index in new:
        words = Counter(draft.layer(tokens)[index].lower)
        kind = _kind(draft, index)
        best = max(
            (other for other in old if kinds[other] == kind),
            key=lambda other: (_alike(words, old[other]), -abs(other - index)),
            default=None,
        )
        if best is not None and _alike(words, old[best]) >= ALIKE:
            del old[best]
            yield best, index


def _kind(draft: Draft, index: int) -> str:
    return draft.blocks[draft.layer(sentences)[index].block].kind


def _alike(a: "Counter[str]", b: "Counter[str]") -> float:
    return 2 * (a & b).total() / max(a.total() + b.total(), 1)
