"""Paragraphs as readers count them."""

from typing import Final

from attrlint.language.sentences import sentences
from attrlint.reading.draft import BlockKind, Draft

RUNNING: Final[frozenset[BlockKind]] = frozenset(("paragraph", "list-item", "block-quote"))
"""Kinds of block that a draft's body is made of."""


def paragraph_numbers(draft: Draft) -> tuple[int, ...]:
    """For every sentence the number of its paragraph; a heading or caption counts with what follows it."""
    numbers: list[int] = []
    count, last = 0, -1
    for sentence in draft.layer(sentences):
        if sentence.block != last and last >= 0 and draft.blocks[last].kind in RUNNING:
            count += 1
        last = sentence.block
        numbers.append(count)
    return tuple(numbers)
