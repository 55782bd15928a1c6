"""The source ledger: who carries a draft, by how many statements, and how much rests on the unnamed."""

from collections import Counter
from typing import Final, NamedTuple

from attrlint.attribution.attributions import attributions
from attrlint.attribution.model import Source
from attrlint.reading.draft import Draft

STATEMENTS: Final = ("speech", "writing", "document")
"""Tiers that count as statements: what was said, written or found, not what is felt or favoured."""

_UNNAMED: Final = ("anonymous", "unnamed-person", "unnamed-group")
_NAMED: Final = ("named-person", "named-organization")


class Entry(NamedTuple):
    """One source's part in the draft: statements, quotations, and its share (0 to 1) of all statements."""

    source: Source
    attributions: int
    quotes: int
    share: float


class Ledger(NamedTuple):
    """Entries in the order of first mention, and the shares (0 to 1) of statements by kind of source.

    `statements` counts those with a source; `agentless` those without one ("it is believed").
    """

    entries: tuple[Entry, ...]
    statements: int
    agentless: int
    named: float
    unnamed: float
    documents: float


def ledger(draft: Draft) -> Ledger:
    """Who says how much in a draft."""
    layer = draft.layer(attributions)
    statements = [a for a in layer.all if a.tier in STATEMENTS]
    said = Counter(a.source_id for a in statements)
    quoted = Counter(a.source_id for a in statements if a.quote != "indirect")
    total = sum(count for source, count in said.items() if source is not None)
    entries = [
        Entry(source, said[source.id], quoted[source.id], said[source.id] / total if total else 0.0)
        for source in layer.sources
    ]
    return Ledger(
        entries=tuple(entries),
        statements=total,
        agentless=sum(a.source is None for a in statements),
        named=sum(e.share for e in entries if e.source.kind in _NAMED),
        unnamed=sum(e.share for e in entries if e.source.kind in _UNNAMED),
        documents=sum(e.share for e in entries if e.source.kind == "document"),
    )
