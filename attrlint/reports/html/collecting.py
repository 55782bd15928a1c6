"""Which drafts a page shows whole: all of them, unless they are more than a browser can turn."""

from collections.abc import Iterable
from heapq import heappush, heappushpop
from typing import Final

from attrlint.finding import Finding
from attrlint.reports.report import Linted

MOST_SHOWN: Final = 250
"""Drafts that are shown with their words; of the others every finding is told, under its rule."""

Loudness = tuple[int, int, int]


def loudness(findings: Iterable[Finding]) -> Loudness:
    """How many errors, warnings and infos: a draft with more errors is the louder one."""
    severities = [finding.severity for finding in findings]
    return severities.count("error"), severities.count("warning"), severities.count("info")


def collected(drafts: Iterable[Linted], most: int = MOST_SHOWN) -> list[Linted]:
    """All drafts in order, the galleys of the loudest `most` among them; time and room for no more."""
    kept: list[Linted] = []
    shown: list[tuple[Loudness, int]] = []
    for draft in drafts:
        kept.append(draft)
        if draft.galley is None:
            continue
        # of two that are as loud the earlier one stays
        rank = (loudness(draft.findings), -len(kept))
        if len(shown) < most:
            heappush(shown, rank)
            continue
        _, at = heappushpop(shown, rank)
        kept[-at - 1] = kept[-at - 1]._replace(galley=None)
    return kept
