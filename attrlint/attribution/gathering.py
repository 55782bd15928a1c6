"""Citations gathered into sources: one entry for each, with all that the draft says of it."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from attrlint.attribution.anonymity import Anonymity
from attrlint.attribution.mentions import Mention
from attrlint.attribution.model import STATEMENTS, Attribution, Source, SourceKind
from attrlint.language.names import Name
from attrlint.span import Span


class Through(NamedTuple):
    """Who passed a source's words on: its key and the words that name it."""

    key: str
    mention: Mention


class Citation(NamedTuple):
    """One attribution before its source has a number: the mention, its key, and through whom it came.

    `main` is false for cues that hang on another word: participles, infinitives, nouns.
    """

    attribution: Attribution
    mention: Mention | None
    key: str
    anonymity: Anonymity
    via: Through | None
    main: bool


class Gathered(NamedTuple):
    """The sources of a draft, and its attributions with their sources' ids."""

    sources: tuple[Source, ...]
    all: tuple[Attribution, ...]


def gather(citations: Sequence[Citation], name_of: Callable[[str], Name | None]) -> Gathered:
    """Sources in the order of their first mention, and the attributions with their sources' ids.

    `name_of` gives the fullest name that the draft has for a key, whether or not it is cited under it.
    """
    rows: dict[str, list[Citation]] = {}
    passing: dict[str, Mention] = {}
    for citation in citations:
        if citation.key:
            rows.setdefault(citation.key, []).append(citation)
        if citation.via is not None:
            rows.setdefault(citation.via.key, [])
            passing.setdefault(citation.via.key, citation.via.mention)
    ids = {key: number for number, key in enumerate(rows, start=1)}
    sources = []
    for key, row in rows.items():
        mentions = [c.mention for c in row if c.mention is not None]
        mentions += [passing[key]] if key in passing else []
        # who speaks for itself first is not made second-hand by what an outlet has of it later
        spoken = (c.via for c in row if c.main and c.attribution.tier in STATEMENTS)
        through = next(spoken, row[0].via if row else None)
        via = ids[through.key] if through is not None and through.key != key else None
        sources.append(_source(ids[key], row, mentions, name_of(key), via))
    numbered = tuple(c.attribution._replace(source_id=ids.get(c.key)) for c in citations)
    return Gathered(tuple(sources), numbered)


def _source(
    number: int, row: Sequence[Citation], mentions: Sequence[Mention], name: Name | None, via: int | None
) -> Source:
    best = max(mentions, key=_fullness)
    name = name or best.name
    spans = tuple(c.attribution.source for c in row if c.attribution.source is not None) or (best.span,)
    titled = sorted(mentions, key=_fullness, reverse=True)
    return Source(
        id=number,
        kind=_kind(best, row),
        name=name.text if name is not None else " ".join(best.words.split()),
        head=best.head,
        title=next((m.title for m in titled if m.title), name.title if name is not None else ""),
        organization=next((m.owner.text for m in mentions if m.owner), ""),
        plural=best.plural,
        described=any(m.described for m in mentions),
        reason=_first(c.anonymity.reason for c in row),
        basis=_first(c.anonymity.basis for c in row),
        first=spans[0],
        mentions=spans,
        via=via,
        granted=_first(c.anonymity.formula for c in row),
    )


def _fullness(mention: Mention) -> tuple[bool, int, bool, int]:
    """Names before people before things before pronouns; the longer the fuller."""
    words = len(mention.name.words) if mention.name else 0
    return (not mention.pronoun, words, mention.kind != "none", len(mention.words))


def _kind(best: Mention, citations: Sequence[Citation]) -> SourceKind:
    if best.pronoun:
        return "unnamed-group" if best.plural and best.pronoun not in ("we", "you") else "named-person"
    if best.kind in ("unnamed-person", "unnamed-group") and any(c.anonymity.formula for c in citations):
        return "anonymous"
    return best.kind


def _first(spans: Iterable[Span | None]) -> Span | None:
    return next((span for span in spans if span is not None), None)
