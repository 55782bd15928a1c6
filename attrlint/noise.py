"""One finding for one fault, and no rule louder in a draft than an editor would be.

Rules often see the same words: "a bully, said one staffer" is an attack by an unnamed person, whose
namelessness has no reason either. A rule's page says to which others it yields where they overlap.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from attrlint.finding import Finding, Related, at_least

MOST_ALIKE: Final = 10
"""Errors and warnings of one rule that a draft gets as such; the rest are told as info."""


def told_once(
    found: Iterable[Finding], kept: Iterable[Finding], yields: Mapping[str, Sequence[str]]
) -> list[Finding]:
    """`kept` without the findings that a more telling one overlaps, each added to it as a related place.

    `found` are all findings, those that a comment allows too: what is allowed under one rule does not come
    back under another. `yields` gives, by rule, the rules that are more telling; a finding yields only to
    one that is as loud.
    """
    ordered = sorted(found, key=lambda finding: (finding.start.offset, finding.end.offset, finding.rule))
    above: dict[Finding, list[Finding]] = {}
    for at, one in enumerate(ordered):
        # a copy of the rest for each of many would take its time
        for other in map(ordered.__getitem__, range(at + 1, len(ordered))):
            if other.start.offset >= one.end.offset:
                break
            for low, high in ((one, other), (other, one)):
                if high.rule in yields.get(low.rule, ()) and at_least(high.severity, low.severity):
                    above.setdefault(low, []).append(high)
    winners: dict[Finding, Finding] = {}
    for low in above:
        winner = _winner(low, above, frozenset(winners))
        if winner:
            winners[low] = winner
    folded: dict[Finding, list[Related]] = {}
    for low, high in winners.items():
        folded.setdefault(high, []).append(Related(low.path, low.start, low.end, low.text, low.message))
    return [one._replace(related=(*one.related, *folded.get(one, ()))) for one in kept if one not in winners]


def _winner(
    low: Finding, above: Mapping[Finding, Sequence[Finding]], asked: frozenset[Finding]
) -> Finding | None:
    """A finding that this one yields to and that yields to none itself; None where there is none.

    `asked` are those that yield already, or about which this is asked: of two that yield to each other one
    stays.
    """
    for high in above.get(low, ()):
        if high not in asked and _winner(high, above, asked | {low}) is None:
            return high
    return None


def capped(findings: Sequence[Finding], most: int = MOST_ALIKE) -> list[Finding]:
    """The findings of a draft in their order, with at most so many loud ones of each rule; 0 is no limit.

    The last loud one says how many more there are; those are told as info.
    """
    loud = Counter(one.rule for one in findings if one.severity != "info")
    seen: Counter[str] = Counter()
    told = []
    for one in findings:
        if one.severity != "info" and 0 < most < loud[one.rule]:
            seen[one.rule] += 1
            if seen[one.rule] == most:
                one = one._replace(message=f"{one.message} (and {loud[one.rule] - most} more like this)")
            elif seen[one.rule] > most:
                one = one._replace(severity="info")
        told.append(one)
    return told
