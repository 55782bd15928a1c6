"""One record of an archive to rows: whatever is wrong with it becomes a row, never an exception."""

import os
from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from attrlint.archive.schema import FINDING
from attrlint.checking import stumble
from attrlint.config import Config
from attrlint.files import lost, unreadable
from attrlint.finding import Finding
from attrlint.lint import lint_draft
from attrlint.noise import capped
from attrlint.notices import INTERNAL_FAULT, UNREADABLE
from attrlint.reading.draft import Draft
from attrlint.reading.reader import SUFFIXES, Unreadable, most_bytes, read_draft
from attrlint.reports.account import Line, account
from attrlint.reports.account_json import said_value, span_value
from attrlint.reports.value import finding_value

Row = dict[str, Any]
"""Plain values by name, as attrlint.archive.schema has them."""
TROUBLES: Final = (UNREADABLE.name, INTERNAL_FAULT.name)
"""Rules whose findings say that a record was not linted, or not by every rule."""
_OF_FINDING: Final = tuple(FINDING)[1:]


class Record(NamedTuple):
    """One record: its name, its text as bytes, how many those are, and a path that tells format and rules.

    `data` is None where there is no text, or, with a `size`, where there is too much of it.
    """

    id: str | None
    data: bytes | None
    size: int | None = None
    path: str | None = None


class Reading:
    """Reads records as drafts under one config; `format` is the ending that a record without one has."""

    __slots__ = ("_config", "_format")

    def __init__(self, config: Config, format: str = ".md") -> None:
        self._config = config
        self._format = format

    def findings(self, record: Record) -> list[Row]:
        """Rows of FINDING, in the order of the draft."""
        try:
            return self._findings(record, self._draft(record))
        except Exception as error:
            return [_finding_row(record, _trouble(error))]

    def attributions(self, record: Record) -> list[Row]:
        """Rows of ATTRIBUTION, in the order of the draft; one with a `fault` where it could not be read."""
        try:
            return _attributions(record, self._draft(record))
        except Exception as error:
            return [_fault_row(record, _trouble(error))]

    def both(self, record: Record) -> list[Row]:
        """One row of BOTH; the draft is read and understood once."""
        try:
            draft = self._draft(record)
        except Exception as error:
            trouble = _trouble(error)
            found, said = [_finding_row(record, trouble)], [_fault_row(record, trouble)]
        else:
            found, said = self._findings(record, draft), self._said(record, draft)
        return [{"id": record.id, "findings": found, "attributions": said}]

    def _draft(self, record: Record) -> Draft:
        path = (
            record.path if record.path and record.path.lower().endswith(SUFFIXES) else "draft" + self._format
        )
        if record.data is None:
            if record.size is None:
                raise Unreadable(path, "binary", "there is no text in this record")
            message = (
                f"{record.size:,} bytes are more than the {most_bytes(path):,} that are read of one draft"
            )
            raise Unreadable(path, "too-large", message)
        return read_draft(record.data, path, self._config.words)

    def _findings(self, record: Record, draft: Draft) -> list[Row]:
        config = self._config
        # another machine stands in another folder: paths begin where the config lies
        path = os.path.join(config.root, record.path or draft.path)
        try:
            found: Iterable[Finding] = capped(
                lint_draft(draft, config.rules_for(path), config.rules), config.most_alike
            )
        except Exception as error:
            found = [_trouble(error)]
        return [_finding_row(record, finding) for finding in found]

    def _said(self, record: Record, draft: Draft) -> list[Row]:
        try:
            return _attributions(record, draft)
        except Exception as error:
            return [_fault_row(record, _trouble(error))]


def _trouble(error: Exception) -> Finding:
    """What there is to say of a record that is no draft, or over which attrlint stumbled."""
    if isinstance(error, Unreadable):
        return unreadable("", error)
    return lost("", f"this record could not be linted: {stumble(error)}").findings[0]


def _finding_row(record: Record, finding: Finding) -> Row:
    value = finding_value(finding)
    related = [{key: one[key] for key in one if key != "path"} for one in value["related"]]
    return {"id": record.id, **{key: value[key] for key in _OF_FINDING}, "related": related}


def _fault_row(record: Record, finding: Finding) -> Row:
    return {"id": record.id, "fault": f"{finding.rule}: {finding.message}"}


def _attributions(record: Record, draft: Draft) -> list[Row]:
    told = draft.layer(account)
    lines = {line.id: line for line in told.sources}
    return [
        {
            "id": record.id,
            "source_id": one.source_id,
            **_who(lines.get(one.source_id) if one.source_id is not None else None),
            **said_value(one),
        }
        for one in told.statements
    ]


def _who(line: Line | None) -> Mapping[str, Any]:
    if line is None:
        return {"kind": "none", "name": "", "title": "", "organization": ""}
    return {
        "kind": line.kind,
        "name": line.name,
        "title": line.title,
        "organization": line.organization,
        "reason": span_value(line.reason),
        "basis": span_value(line.basis),
        "granted": span_value(line.granted),
        "via": line.via,
    }
