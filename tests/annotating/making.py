"""Findings to annotate."""

from attrlint.finding import Finding, Related
from attrlint.reading.draft import Draft


def found(draft: Draft, words: str, *others: str, rule: str = "bare-source") -> Finding:
    """A finding at the first place where these words stand, with second places."""
    at = draft.text.index(words)
    return at_span(draft, at, at + len(words), rule, tuple(map(draft.text.index, others)), others)


def at_span(
    draft: Draft,
    start: int,
    end: int,
    rule: str = "r",
    places: tuple[int, ...] = (),
    words: tuple[str, ...] = (),
) -> Finding:
    related = tuple(
        Related(draft.path, draft.position(at), draft.position(at + len(one)), one, "the other one")
        for at, one in zip(places, words, strict=True)
    )
    first, last = draft.position(start), draft.position(end)
    text = draft.text[start:end]
    return Finding(
        draft.path, rule, "sourcing", "error", "who says so?", "Name them.", text, first, last, related
    )
