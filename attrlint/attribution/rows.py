"""What stands in each sentence, so that a rule looks at the sentences near by and not at the whole draft."""

from attrlint.attribution.attributions import attributions
from attrlint.attribution.model import Attribution
from attrlint.language.names import Name, names
from attrlint.language.sentences import sentences
from attrlint.reading.draft import Draft


def name_rows(draft: Draft) -> tuple[tuple[Name, ...], ...]:
    """The names of every sentence, in the order of `sentences(draft)`."""
    rows: list[list[Name]] = [[] for _ in draft.layer(sentences)]
    for name in draft.layer(names):
        rows[name.sentence].append(name)
    return tuple(tuple(row) for row in rows)


def bearers(draft: Draft) -> dict[str, tuple[Name, ...]]:
    """The draft's names by their last word."""
    found: dict[str, list[Name]] = {}
    for name in draft.layer(names):
        found.setdefault(name.words[-1], []).append(name)
    return {last: tuple(row) for last, row in found.items()}


def beginnings(draft: Draft) -> frozenset[str]:
    """The first words of the draft's longer names: "Clearbrook" where it has "Clearbrook Utilities"."""
    return frozenset(name.words[0] for name in draft.layer(names) if len(name.words) > 1)


def attribution_rows(draft: Draft) -> tuple[tuple[Attribution, ...], ...]:
    """The attributions whose cue stands in each sentence."""
    rows: list[list[Attribution]] = [[] for _ in draft.layer(sentences)]
    for one in draft.layer(attributions).all:
        rows[one.sentence].append(one)
    return tuple(tuple(row) for row in rows)
