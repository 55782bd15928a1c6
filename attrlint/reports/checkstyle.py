"""Checkstyle XML, which many review bots and CI servers read."""

from collections.abc import Iterable, Iterator

from attrlint.finding import Finding
from attrlint.reports.inert import attribute
from attrlint.reports.report import Linted, Told


def report(drafts: Iterable[Linted], told: Told) -> Iterator[str]:  # noqa: ARG001
    """A `file` for every draft with findings, an `error` for each of them."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n'
    for draft in drafts:
        if draft.findings:
            yield f"<file name={attribute(draft.path)}>\n"
            yield from map(_error, draft.findings)
            yield "</file>\n"
    yield "</checkstyle>\n"


def _error(finding: Finding) -> str:
    said = " ".join(part for part in (finding.message, finding.help) if part)
    return (
        f'<error line="{finding.start.line}" column="{finding.start.column}" severity="{finding.severity}"'
        f" message={attribute(said)} source={attribute(f'attrlint.{finding.rule}')}/>\n"
    )
