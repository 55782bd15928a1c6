"""A finding as the plain value that the JSON formats promise, and how arrays of values are written."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrlint.finding import Finding
from attrlint.reports.visible import encodable
from attrlint.span import Position


def place(position: Position) -> dict[str, int]:
    """Line and column from 1, offset from 0, in code points."""
    return {"line": position.line, "column": position.column, "offset": position.offset}


def array(values: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """A JSON array, written as its values come, one a line."""
    opening = "["
    for value in values:
        yield f"{opening}\n{json.dumps(value)}"
        opening = ","
    yield "[]\n" if opening == "[" else "\n]\n"


def finding_value(finding: Finding) -> dict[str, Any]:
    """The promised keys in the promised order."""
    return {
        "path": encodable(finding.path),
        "rule": finding.rule,
        "group": finding.group,
        "severity": finding.severity,
        "message": encodable(finding.message),
        "help": encodable(finding.help),
        "text": encodable(finding.text),
        "start": place(finding.start),
        "end": place(finding.end),
        "related": [
            {
                "path": encodable(related.path),
                "start": place(related.start),
                "end": place(related.end),
                "text": encodable(related.text),
                "message": encodable(related.message),
            }
            for related in finding.related
        ],
        "standards": [
            {key: encodable(words) for key, words in standard._asdict().items()}
            for standard in finding.standards
        ],
        "fingerprint": finding.fingerprint,
    }
