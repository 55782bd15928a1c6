"""One JSON object a line and finding, for pipes; the same objects as the `json` format."""

import json
from collections.abc import Iterable, Iterator

from attrlint.reports.report import Linted, Told
from attrlint.reports.value import finding_value


def report(drafts: Iterable[Linted], told: Told) -> Iterator[str]:  # noqa: ARG001
    """A line for every finding."""
    for draft in drafts:
        for finding in draft.findings:
            yield json.dumps(finding_value(finding)) + "\n"
