"""Counting what was found, and saying it in one line."""

from collections.abc import Iterable, Iterator

from attrlint.notices import UNREADABLE
from attrlint.reports.report import Linted

NOUNS = {"error": ("error", "errors"), "warning": ("warning", "warnings"), "info": ("note", "notes")}


class Tally:
    """A running count of drafts, of findings by severity, and of what could not be done."""

    __slots__ = ("drafts", "found", "settled", "unread")

    def __init__(self) -> None:
        self.drafts = 0
        self.unread = 0
        self.settled = 0
        self.found: dict[str, int] = dict.fromkeys(NOUNS, 0)

    def watch(self, drafts: Iterable[Linted]) -> Iterator[Linted]:
        """The same drafts, counted as they pass."""
        for draft in drafts:
            self.add(draft)
            yield draft

    def add(self, draft: Linted) -> None:
        """Count one draft and what is found in it."""
        unread = any(f.rule == UNREADABLE.name for f in draft.findings)
        self.unread += unread
        self.drafts += not unread
        self.settled += len(draft.settled)
        for finding in draft.findings:
            self.found[finding.severity] = self.found.get(finding.severity, 0) + 1

    def sentence(self) -> str:
        """ "3 errors, 7 warnings, 2 notes in 4 drafts", with what could not be read."""
        counts = [
            f"{self.found[severity]} {nouns[self.found[severity] != 1]}"
            for severity, nouns in NOUNS.items()
            if self.found[severity]
        ]
        drafts = f"{self.drafts} {'draft' if self.drafts == 1 else 'drafts'}"
        unread = f" ({self.unread} could not be read)" if self.unread else ""
        settled = f" ({self.settled} more settled by baseline or waiver)" if self.settled else ""
        return f"{', '.join(counts) or 'No findings'} in {drafts}{unread}{settled}"
