"""Two sentences that are word for word the same but for one place, wherever in the sentence that place is."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from attrlint.language.sameness import Place, departures, repeats
from attrlint.language.sentences import sentences
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft


class Retelling(NamedTuple):
    """Two places where sentences of like words part; `shared` counts the equal words on both sides."""

    one: Place
    other: Place
    shared: int


def retellings(draft: Draft) -> tuple[Retelling, ...]:
    """The only departure of each pair of sentences from one another, of at most two words on either side.

    A pair of sentences that part twice is a form filled in twice, and tells of two things.
    """
    every = list(_all(draft))
    pairs = Counter((one.one.sentence, one.other.sentence) for one in every)
    return tuple(one for one in every if pairs[(one.one.sentence, one.other.sentence)] == 1)


def _all(draft: Draft) -> Iterator[Retelling]:
    """Departures inside a sentence, at its beginning and at its end; none of them twice."""
    found = draft.layer(sentences)
    done: set[tuple[int, int, int, int]] = set()
    for inner in departures(draft, 2):
        done.add(_key(inner.one, inner.other))
        yield Retelling(inner.one, inner.other, inner.before + inner.after)
    every = draft.layer(tokens)
    for one, other in repeats(draft, 4):
        if found[one.sentence].block == found[other.sentence].block:
            continue
        for step in (-1, 1):
            edge = _edge(every, one, other, step)
            if edge and (key := _key(edge.one, edge.other)) not in done:
                done.add(key)
                yield edge


def _key(one: Place, other: Place) -> tuple[int, int, int, int]:
    return one.sentence, one.first, other.sentence, other.first


def _edge(every: tuple[Tokens, ...], one: Place, other: Place, step: int) -> Retelling | None:
    """The single words beside a stretch told twice, where both sentences go on alike or end after them."""
    first, second = every[one.sentence], every[other.sentence]
    a, b = (_next(words, place, step) for words, place in ((first, one), (second, other)))
    if a < 0 or b < 0:
        return None
    shared = one.last - one.first
    more = 0
    i, j = _following(first, a, step), _following(second, b, step)
    if i >= 0 and j >= 0 and (first.quoted[i] != first.quoted[a] or second.quoted[j] != second.quoted[b]):
        # a quotation ends here, and with it what is told twice
        i = j = -1
    while i >= 0 and j >= 0 and first.lower[i] == second.lower[j]:
        more, i, j = more + 1, _following(first, i, step), _following(second, j, step)
    if more >= (2 if step > 0 else 3) or (more == 0 and i >= 0 and j >= 0):
        return None
    return Retelling(Place(one.sentence, a, a + 1), Place(other.sentence, b, b + 1), shared + more)


def _next(words: Tokens, place: Place, step: int) -> int:
    return _following(words, place.last - 1 if step > 0 else place.first, step)


def _following(words: Tokens, at: int, step: int) -> int:
    """Index of the next word in a direction, marks passed over; -1 at the sentence's end."""
    at += step
    while 0 <= at < len(words) and not words.lower[at][0].isalnum():
        at += step
    return at if 0 <= at < len(words) else -1
