"""Paragraphs as readers count them."""

from typing import Final

from attrlint.language.sentences import sentences
from attrlint.reading.draft import Draft

_RUNNING: Final = ("paragraph", "list-item", "block-quote")


def paragraph_numbers(draft: Draft) -> tuple[int, ...]:
    """For every sentence the number of its paragraph; a heading or caption counts with what follows it."""
    numbers: list[int] = []
    count, last = 0, -1
    for sentence in draft.layer(sentences):
        if sentence.block != last and last >= 0 and draft.blocks[last].kind in _RUNNING:
            count += 1
        last = sentence.block
        numbers.append(count)
    return tuple(numbers)
