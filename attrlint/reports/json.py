"""All findings as one JSON array, one finding a line; only ASCII, so nothing in it acts on a terminal."""

from collections.abc import Iterable, Iterator

from attrlint.reports.report import Linted, Told
from attrlint.reports.value import array, finding_value


def report(drafts: Iterable[Linted], told: Told) -> Iterator[str]:  # noqa: ARG001
    """The array, written as the drafts come."""
    return array(finding_value(finding) for draft in drafts for finding in draft.findings)
