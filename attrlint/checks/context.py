"""What stands around a place: conditions that several kinds of rule ask of the sentences near by."""

from typing import Final, Literal, cast

from attrlint.language.sentences import sentences
from attrlint.page import Page
from attrlint.reading.draft import Draft

Reach = Literal["sentence", "paragraph", "neighbours", "draft"]
REACHES: Final[tuple[Reach, ...]] = ("sentence", "paragraph", "neighbours", "draft")


def read_reach(page: Page, key: str) -> Reach | None:
    """How far a condition looks, None where the key is missing; `neighbours` adds the next paragraphs."""
    return cast(Reach | None, page.choice(key, REACHES, None))


def around(draft: Draft, sentence: int, reach: Reach) -> range:
    """Indexes of the sentences within reach of the one with index `sentence`, itself included."""
    every = draft.layer(sentences)
    if reach == "sentence":
        return range(sentence, sentence + 1)
    if reach == "draft":
        return range(len(every))
    far = 1 if reach == "neighbours" else 0
    block = every[sentence].block
    first = last = sentence
    while first and every[first - 1].block >= block - far:
        first -= 1
    while last + 1 < len(every) and every[last + 1].block <= block + far:
        last += 1
    return range(first, last + 1)


def sourced(draft: Draft, sentence: int, reach: Reach) -> bool:
    """True where an attribution reaches one of the sentences within reach."""
    # the attribution layer is the heaviest there is, and most rules never ask for it
    from attrlint.attribution.attributions import attributions

    reached = draft.layer(attributions).sourced
    return any(reached[at] for at in around(draft, sentence, reach))
