"""The source ledger: who carries a draft, how much rests on the unnamed, on one source alone, on none."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from attrlint.attribution.accused import Accused, accusations
from attrlint.attribution.attributions import attributions
from attrlint.attribution.model import STATEMENTS, Attribution, Source
from attrlint.attribution.resting import Resting, resting
from attrlint.language.paragraphs import RUNNING, paragraph_numbers
from attrlint.language.sentences import sentences
from attrlint.reading.draft import Draft

UNNAMED: Final = frozenset(("anonymous", "unnamed-person", "unnamed-group"))
NAMED: Final = frozenset(("named-person", "named-organization"))


class Entry(NamedTuple):
    """One source's part in the draft: statements, quotations, and its share (0 to 1) of all statements."""

    source: Source
    attributions: int
    quotes: int
    share: float


class Ledger(NamedTuple):
    """Entries in the order of first mention, and what an editor asks of the whole draft.

    `statements` counts those with a source, `agentless` those without one ("it is believed"); `named`,
    `unnamed` and `documents` are shares (0 to 1) of the former. `claims` says on whom the body's claims
    rest. `accused` are whom the draft accuses. `first` is the number of the paragraph, from 1, in which
    the first statement with a source stands; None where there is none in the body.
    """

    entries: tuple[Entry, ...]
    statements: int
    agentless: int
    named: float
    unnamed: float
    documents: float
    claims: Resting
    accused: tuple[Accused, ...]
    first: int | None


def ledger(draft: Draft) -> Ledger:
    """Who says how much in a draft, and how much of it rests on whom."""
    layer = draft.layer(attributions)
    statements = [a for a in layer.all if a.tier in STATEMENTS]
    entries = _entries(layer.sources, statements)
    return Ledger(
        entries=entries,
        statements=sum(entry.attributions for entry in entries),
        agentless=sum(a.source is None for a in statements),
        named=_share(entries, NAMED),
        unnamed=_share(entries, UNNAMED),
        documents=_share(entries, frozenset(("document",))),
        claims=draft.layer(resting),
        accused=draft.layer(accusations),
        first=_first_paragraph(draft, statements),
    )


def _entries(sources: Sequence[Source], statements: Iterable[Attribution]) -> tuple[Entry, ...]:
    cited = [a for a in statements if a.source_id is not None]
    said = Counter(a.source_id for a in cited)
    quoted = Counter(a.source_id for a in cited if a.quote != "indirect")
    total = len(cited)
    return tuple(
        Entry(source, said[source.id], quoted[source.id], said[source.id] / total if total else 0.0)
        for source in sources
    )


def _share(entries: Iterable[Entry], kinds: frozenset[str]) -> float:
    return sum((entry.share for entry in entries if entry.source.kind in kinds), 0.0)


def _first_paragraph(draft: Draft, statements: Iterable[Attribution]) -> int | None:
    """Headlines, summaries and captions are no paragraphs: they tell what the body tells."""
    every = draft.layer(sentences)
    numbers = draft.layer(paragraph_numbers)
    return min(
        (
            numbers[a.sentence] + 1
            for a in statements
            if a.source_id is not None and draft.blocks[every[a.sentence].block].kind in RUNNING
        ),
        default=None,
    )
