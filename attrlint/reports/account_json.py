"""Accounts as the promised JSON: an array, one object a draft."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from attrlint.reports.account import Account, Measures, Statement, Words
from attrlint.reports.paint import Paint
from attrlint.reports.value import place
from attrlint.reports.visible import encodable


def report(accounts: Iterable[Account], paint: Paint, columns: int) -> Iterator[str]:  # noqa: ARG001
    """The array, one draft a line, written as they come."""
    opening = "["
    for account in accounts:
        yield f"{opening}\n{json.dumps(account_value(account))}"
        opening = ","
    yield "[]\n" if opening == "[" else "\n]\n"


def account_value(account: Account) -> dict[str, Any]:
    """The promised keys in the promised order."""
    return {
        "path": encodable(account.path),
        "sources": [
            {
                "id": line.id,
                "kind": line.kind,
                "name": line.name,
                "title": line.title,
                "organization": line.organization,
                "reason": span_value(line.reason),
                "basis": span_value(line.basis),
                "first": span_value(line.first),
                "attributions": line.attributions,
                "quotes": line.quotes,
                "share": line.share,
                "via": line.via,
                "granted": span_value(line.granted),
            }
            for line in account.sources
        ],
        "attributions": [
            {"source_id": statement.source_id, **said_value(statement)} for statement in account.statements
        ],
        "claims": [
            {"span": span_value(claim.span), "trigger": claim.trigger, "source_id": claim.source_id}
            for claim in account.claims
        ],
        "measures": measures_value(account.measures),
    }


def measures_value(measures: Measures) -> dict[str, Any]:
    """The measures of a draft; shares are 0 to 1."""
    return {
        "statements": measures.statements,
        "statements_without_source": measures.agentless,
        "named_share": measures.named,
        "unnamed_share": measures.unnamed,
        "document_share": measures.documents,
        "claims": measures.claims,
        "claims_on_one_source": measures.single_source,
        "claims_on_one_unnamed_source": measures.unnamed_only,
        "claims_without_source": measures.unsourced,
        "accused": [
            {"name": one.name, "span": span_value(one.span), "response": span_value(one.response)}
            for one in measures.accused
        ],
        "first_attribution_paragraph": measures.first_paragraph,
    }


def said_value(statement: Statement) -> dict[str, Any]:
    """What is said in one act of citing, and how."""
    return {
        "source": span_value(statement.source),
        "cue": span_value(statement.cue),
        "content": [span_value(part) for part in statement.content],
        "quote": statement.quote,
    }


def span_value(words: Words | None) -> dict[str, Any] | None:
    """A span with its text, or null where the draft has none."""
    if words is None:
        return None
    return {"start": place(words.start), "end": place(words.end), "text": encodable(words.text)}
