"""One line a finding, `path:line:column: severity rule: message`, as editors and grep read it."""

from collections.abc import Iterable, Iterator

from attrlint.reports.paint import painter
from attrlint.reports.report import Linted, Told
from attrlint.reports.visible import visible


def report(drafts: Iterable[Linted], told: Told) -> Iterator[str]:
    """A line for every finding and nothing else."""
    paint = painter(told.colour)
    for draft in drafts:
        for f in draft.findings:
            place = paint(f"{visible(f.path)}:{f.start.line}:{f.start.column}:", "place")
            severity = paint(f.severity, f.severity)
            message = visible(" ".join(f.message.split()))
            yield f"{place} {severity} {paint(visible(f.rule), 'rule')}: {message}\n"
