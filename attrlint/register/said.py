"""Quotations as prints: a number for each word, from which alike ones are known without keeping the words."""

from hashlib import blake2b
from typing import Final, NamedTuple

from attrlint.language.quotes import quotes
from attrlint.language.sentences import sentences
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft
from attrlint.span import Span

FEWEST: Final = 8
"""Words of a quotation below which likeness means little."""
MOST: Final = 60
GRAM: Final = 4
SKETCH: Final = 6
"""How many of a quotation's runs of GRAM words stand for it when alike ones are looked up."""


class Said(NamedTuple):
    """One quoted sentence, or the quoted part of one.

    `prints` are numbers of its words, `places` where each stands, `span` the whole; `gaps` are indexes
    before which something that is no word of the speech stands: an ellipsis, a bracket.
    """

    prints: tuple[int, ...]
    places: tuple[Span, ...]
    gaps: frozenset[int]
    span: Span

    @property
    def sketch(self) -> tuple[int, ...]:
        """The SKETCH smallest prints of its runs of words: two alike quotations share some."""
        return sketch_of(self.prints)


def sketch_of(prints: tuple[int, ...]) -> tuple[int, ...]:
    """The sketch of a quotation by the prints of its words."""
    grams = {_gram(prints[at : at + GRAM]) for at in range(len(prints) - GRAM + 1)}
    return tuple(sorted(grams)[:SKETCH])


def said(draft: Draft) -> tuple[Said, ...]:
    """Every stretch of FEWEST and more quoted words inside one sentence; a layer."""
    found: list[Said] = []
    if not draft.layer(quotes):
        return ()
    for index, words in enumerate(draft.layer(tokens)):
        start = -1
        for at in range(len(words) + 1):
            inside = at < len(words) and words.quoted[at] and words.words[at] not in ("“", "”", '"')
            if inside and start < 0:
                start = at
            elif not inside and start >= 0:
                made = _said(draft, index, words, start, at)
                if made:
                    found.append(made)
                start = -1
    return tuple(found)


def _said(draft: Draft, index: int, words: Tokens, first: int, last: int) -> Said | None:
    kept = [at for at in range(first, last) if words.lower[at][0].isalnum() or words.lower[at][0] == "'"]
    if not FEWEST <= len(kept) <= MOST:
        return None
    sentence = draft.layer(sentences)[index]
    places = tuple(sentence.place(words.starts[at], words.ends[at]) for at in kept)
    open_marks = ("[", "]", "(", ")", "…")
    gaps = frozenset(
        number
        for number, at in enumerate(kept)
        if at > first and (words.words[at - 1] in open_marks or words.words[at - 1].startswith(".."))
    )
    prints = tuple(word_print(words.lower[at]) for at in kept)
    return Said(prints, places, gaps, Span(places[0].start, places[-1].end))


def word_print(word: str) -> int:
    """A number of 32 bits for a word in lower case, its final full stop left out."""
    return int.from_bytes(blake2b(word.rstrip(".").encode(), digest_size=4).digest(), "big")


def _gram(prints: tuple[int, ...]) -> int:
    joined = b"".join(number.to_bytes(4, "big") for number in prints)
    # SQLite counts with signs
    return int.from_bytes(blake2b(joined, digest_size=8).digest(), "big", signed=True)
