"""What every report is made from: the drafts as they were linted, and what is known of the rules."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple, Optional, Protocol

from attrlint.finding import Finding, Severity, Standard

if TYPE_CHECKING:
    from attrlint.reports.galley import Galley


class Settled(NamedTuple):
    """A finding that is not told again: an editor waived it, or the baseline held it ("" for both words)."""

    finding: Finding
    reason: str = ""
    approved_by: str = ""


class Linted(NamedTuple):
    """One draft after linting: its findings in order, and the text of the lines they stand on.

    `lines` holds lines by number from 1, with or without their line ends; it is empty where a
    report has no use for them, and a report shows what it can. `galley` is the draft itself, for a report
    that shows it whole.
    """

    path: str
    findings: tuple[Finding, ...]
    lines: Mapping[int, str]
    settled: tuple[Settled, ...] = ()
    galley: Optional["Galley"] = None


class About(Protocol):
    """What a report may say of a rule."""

    @property
    def name(self) -> str: ...
    @property
    def group(self) -> str: ...
    @property
    def severity(self) -> Severity: ...
    @property
    def summary(self) -> str: ...
    @property
    def why(self) -> str: ...
    @property
    def help(self) -> str: ...
    @property
    def standards(self) -> tuple[Standard, ...]: ...


class Told(NamedTuple):
    """What a report knows beside the findings: the rules by name, attrlint's version, and its paper."""

    rules: Mapping[str, About]
    version: str = ""
    colour: bool = False
    columns: int = 100


Report = Callable[[Iterable[Linted], Told], Iterator[str]]
"""A format: takes drafts as they come, in order, and gives the text piece by piece."""
