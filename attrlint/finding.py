"""What attrlint tells a writer: one fault, where it stands, why it matters, what would help."""

from typing import Final, Literal, NamedTuple

from attrlint.span import Position

Severity = Literal["error", "warning", "info", "off"]
SEVERITIES: Final[tuple[Severity, ...]] = ("error", "warning", "info", "off")

Group = Literal["sourcing", "claims", "quotes", "consistency", "clarity", "draft"]
GROUPS: Final[tuple[Group, ...]] = ("sourcing", "claims", "quotes", "consistency", "clarity", "draft")


class Standard(NamedTuple):
    """A newsroom standard that a rule rests on: who publishes it, which section, where to read it."""

    body: str
    section: str
    url: str


class Related(NamedTuple):
    """A second place that belongs to a finding, such as the other end of a contradiction."""

    path: str
    start: Position
    end: Position
    text: str
    message: str


class Finding(NamedTuple):
    """One fault at the exact words; `text` is always the draft's own text from `start` to `end`."""

    path: str
    rule: str
    group: str
    severity: Severity
    message: str
    help: str
    text: str
    start: Position
    end: Position
    related: tuple[Related, ...] = ()
    standards: tuple[Standard, ...] = ()
    fingerprint: str = ""


def at_least(severity: Severity, threshold: Severity) -> bool:
    """True where `severity` is as loud as `threshold` or louder."""
    return SEVERITIES.index(severity) <= SEVERITIES.index(threshold)
