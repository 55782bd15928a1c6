"""Citations gathered into sources: one entry for each, with all that the draft says of it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from attrlint.attribution.anonymity import Anonymity
from attrlint.attribution.mentions import Mention
from attrlint.attribution.model import Attribution, Source, SourceKind
from attrlint.span import Span


class Through(NamedTuple):
    """Who passed a source's words on: its key and the words that name it."""

    key: str
    mention: Mention


class Citation(NamedTuple):
    """One attribution before its source has a number: the mention, its key, and through whom it came."""

    attribution: Attribution
    mention: Mention | None
    key: str
    anonymity: Anonymity
    via: Through | None


class Gathered(NamedTuple):
    sources: tuple[Source, ...]
    all: tuple[Attribution, ...]


def gather(citations: Sequence[Citation]) -> Gathered:
    """Sources in the order of their first mention, and the attributions with their sources' ids."""
    rows: dict[str, list[Citation]] = {}
    passing: dict[str, Mention] = {}
    for citation in citations:
        if citation.key:
            rows.setdefault(citation.key, []).append(citation)
        if citation.via is not None:
            rows.setdefault(citation.via.key, [])
            passing.setdefault(citation.via.key, citation.via.mention)
    ids = {key: number for number, key in enumerate(rows, start=1)}
    sources = tuple(_source(ids[key], rows[key], passing.get(key), ids) for key in rows)
    numbered = tuple(c.attribution._replace(source_id=ids.get(c.key)) for c in citations)
    return Gathered(sources, numbered)


def _source(
    number: int, citations: Sequence[Citation], passing: Mention | None, ids: dict[str, int]
) -> Source:
    mentions = [c.mention for c in citations if c.mention is not None]
    mentions += [passing] if passing is not None else []
    best = max(mentions, key=_fullness)
    spans = tuple(c.attribution.source for c in citations if c.attribution.source is not None)
    via = next((ids[c.via.key] for c in citations if c.via is not None and ids[c.via.key] != number), None)
    return Source(
        id=number,
        kind=_kind(best, citations),
        name=best.name.text if best.name else " ".join(best.words.split()),
        head=best.head,
        title=next((m.title for m in sorted(mentions, key=_fullness, reverse=True) if m.title), ""),
        organization=next((m.owner.text for m in mentions if m.owner), ""),
        plural=best.plural,
        described=any(m.described for m in mentions),
        reason=_first(c.anonymity.reason for c in citations),
        basis=_first(c.anonymity.basis for c in citations),
        first=spans[0] if spans else best.span,
        mentions=spans or (best.span,),
        via=via,
    )


def _fullness(mention: Mention) -> tuple[bool, int, int]:
    """Names before descriptions before pronouns; the longer the fuller."""
    words = len(mention.name.words) if mention.name else 0
    return (not mention.pronoun, words, len(mention.words))


def _kind(best: Mention, citations: Sequence[Citation]) -> SourceKind:
    if best.pronoun:
        return "unnamed-group" if best.plural and best.pronoun not in ("we", "you") else "named-person"
    if best.kind in ("unnamed-person", "unnamed-group") and any(c.anonymity.formula for c in citations):
        return "anonymous"
    return best.kind


def _first(spans: Iterable[Span | None]) -> Span | None:
    return next((span for span in spans if span is not None), None)
