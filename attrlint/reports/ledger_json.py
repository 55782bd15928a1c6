"""Ledgers as the promised JSON: an array, one object a draft."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from attrlint.reports.ledger import Ledger, Words
from attrlint.reports.value import place
from attrlint.reports.visible import encodable


def report(ledgers: Iterable[Ledger]) -> Iterator[str]:
    """The array, one draft a line, written as they come."""
    opening = "["
    for ledger in ledgers:
        yield f"{opening}\n{json.dumps(ledger_value(ledger))}"
        opening = ","
    yield "[]\n" if opening == "[" else "\n]\n"


def ledger_value(ledger: Ledger) -> dict[str, Any]:
    """The promised keys in the promised order."""
    return {
        "path": encodable(ledger.path),
        "sources": [
            {
                "id": entry.id,
                "kind": entry.kind,
                "name": entry.name,
                "title": entry.title,
                "organization": entry.organization,
                "reason": span_value(entry.reason),
                "basis": span_value(entry.basis),
                "first": span_value(entry.first),
                "attributions": entry.attributions,
                "quotes": entry.quotes,
                "share": entry.share,
                "via": entry.via,
            }
            for entry in ledger.sources
        ],
        "attributions": [
            {
                "source_id": statement.source_id,
                "source": span_value(statement.source),
                "cue": span_value(statement.cue),
                "content": [span_value(part) for part in statement.content],
                "quote": statement.quote,
            }
            for statement in ledger.attributions
        ],
        "claims": [
            {"span": span_value(claim.span), "trigger": claim.trigger, "source_id": claim.source_id}
            for claim in ledger.claims
        ],
    }


def span_value(words: Words | None) -> dict[str, Any] | None:
    """A span with its text, or null where the draft has none."""
    if words is None:
        return None
    return {"start": place(words.start), "end": place(words.end), "text": encodable(words.text)}
