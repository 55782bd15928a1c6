"""Claims that another, sourced sentence makes too: a headline's in the body, a figure given twice."""

from typing import Final

from attrlint.attribution.attributions import attributions
from attrlint.attribution.support import linked_sentences
from attrlint.language.function_words import (
    ADVERBS,
    BE,
    COORDINATORS,
    DETERMINERS,
    HAVE,
    MODALS,
    OBJECT_PRONOUNS,
    PERSONAL,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from attrlint.language.listed import listed
from attrlint.language.sentences import sentences
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import BlockKind, Draft

_SMALL: Final = (
    ADVERBS | BE | COORDINATORS | DETERMINERS | HAVE | MODALS | OBJECT_PRONOUNS | PERSONAL | PREPOSITIONS
    | SUBJECT_PRONOUNS | SUBORDINATORS | listed("'s ' to not there say says said after")
)  # fmt: skip
_BODY: Final[frozenset[BlockKind]] = frozenset(("paragraph", "list-item", "block-quote"))
_STEM: Final = 5
_ENOUGH_WORDS: Final = 3
_ENOUGH_SHARE: Final = 0.5


def sourced_bodies(draft: Draft) -> tuple[tuple[int, frozenset[str]], ...]:
    """Index and content words (stems) of every sentence of the body that some attribution reaches."""
    every = draft.layer(tokens)
    sourced = draft.layer(attributions).sourced
    return tuple(
        (sentence.index, content_words(every[sentence.index]))
        for sentence in draft.layer(sentences)
        if sourced[sentence.index] and draft.blocks[sentence.block].kind in _BODY
    )


def backed_bodies(draft: Draft) -> tuple[tuple[int, frozenset[str]], ...]:
    """Block and content words of every sentence of the body in whose block a source or link stands."""
    every = draft.layer(sentences)
    words = draft.layer(tokens)
    sourced, linked = draft.layer(attributions).sourced, draft.layer(linked_sentences)
    backed = {one.block for one in every if sourced[one.index] or one.index in linked}
    return tuple(
        (one.block, content_words(words[one.index]))
        for one in every
        if one.block in backed and draft.blocks[one.block].kind in _BODY
    )


def sourced_in_body(draft: Draft, sentence: int) -> bool:
    """True where a sentence of another block that has a source shares half of this one's content words."""
    words = content_words(draft.layer(tokens)[sentence])
    if len(words) < _ENOUGH_WORDS:
        return False
    home = draft.layer(sentences)[sentence].block
    wanted = max(_ENOUGH_WORDS, _ENOUGH_SHARE * len(words))
    return any(len(words & other) >= wanted for block, other in draft.layer(backed_bodies) if block != home)


def figure_sourced_elsewhere(draft: Draft, sentence: int, first: int, last: int) -> bool:
    """True where the number among words `first` to `last` of a sentence stands in another that is sourced."""
    words = draft.layer(tokens)[sentence].lower[first:last]
    numbers = {word for word in words if word[0].isdecimal() and len(word) > 1}
    if not numbers:
        return False
    return any(index != sentence and numbers <= other for index, other in draft.layer(sourced_bodies))


def content_words(words: Tokens) -> frozenset[str]:
    """The words that carry meaning, cut to stems so that "rise" meets "rising"; numbers whole."""
    return frozenset(
        word if word[0].isdecimal() else word[:_STEM]
        for word in words.lower
        if word not in _SMALL and (word[0].isdecimal() or len(word) > 2)
    )
