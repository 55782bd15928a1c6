"""Which findings are settled, by what stands in the folder `.attrlint` beside the config."""

import os
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from attrlint.config import Config
from attrlint.fault import Fault
from attrlint.finding import Finding
from attrlint.noise import capped
from attrlint.notices import INTERNAL_FAULT, NOTICES, UNREADABLE
from attrlint.page.nearest import did_you_mean
from attrlint.page.node import Scalar
from attrlint.reports.report import Linted, Settled
from attrlint.rules.rule import Rule
from attrlint.settled.baseline import Baseline, Entry, each, read_baseline
from attrlint.settled.waivers import Waiver, read_waivers
from attrlint.tree import from_here, leads_out, tree_of

FOLDER: Final = ".attrlint"
BASELINE: Final = "baseline.json"
WAIVERS: Final = "waivers.yaml"
LARGEST: Final = 64 * 1024 * 1024
_UNDONE: Final = (UNREADABLE.name, INTERNAL_FAULT.name)
_BESIDE: Final = ("drafts", "versions")


class _Sheet(NamedTuple):
    """What one config's folder holds, and the rules that there are."""

    baseline: Baseline
    known: frozenset[Entry]
    waivers: Mapping[Entry, Waiver]
    names: frozenset[str]


class Settling:
    """Takes settled findings out of linted drafts, and remembers what it had no use for.

    `today` is the day by which waivers expire, as `2026-12-31`, None for the day that it is; without
    `applies` nothing is settled. Drafts are capped here, so that what is settled hides nothing new.
    """

    __slots__ = ("_applies", "_looked_at", "_sheets", "_today", "_used")

    def __init__(self, *, applies: bool = True, today: str | None = None) -> None:
        self._applies = applies
        self._today = today
        self._sheets: dict[str, _Sheet] = {}
        self._looked_at: dict[tuple[str, str], frozenset[str]] = {}
        self._used: set[Entry] = set()

    def settle(self, draft: Linted, config: Config) -> Linted:
        """The draft with what is left to tell. Raises Fault for a mistake in baseline or waivers."""
        if self._applies:
            draft = self._without_settled(draft, config)
        return draft._replace(findings=tuple(capped(draft.findings, config.most_alike)))

    def _without_settled(self, draft: Linted, config: Config) -> Linted:
        sheet = self._sheet(config)
        if not sheet.known and not sheet.waivers:
            return draft
        path = config.relative(draft.path)
        if not any(finding.rule in _UNDONE for finding in draft.findings):
            self._looked_at[config.root, path] = frozenset(
                rule.name for rule in config.rules_for(draft.path) if not _looks_beside(rule)
            )
        open_ones: list[Finding] = []
        settled: list[Settled] = []
        for finding in draft.findings:
            told = self._settled(finding, (path, finding.rule, finding.fingerprint), sheet)
            if isinstance(told, Settled):
                settled.append(told)
            else:
                open_ones.append(told)
        return draft._replace(findings=tuple(open_ones), settled=tuple(settled))

    def _settled(self, finding: Finding, key: Entry, sheet: _Sheet) -> Finding | Settled:
        if not finding.fingerprint:
            return finding
        waiver = sheet.waivers.get(key)
        if waiver:
            self._used.add(key)
            if waiver.holds_on(self._day()):
                return Settled(finding, waiver.reason, waiver.approved_by)
            expired = f"{finding.message} (waived by {waiver.approved_by} until {waiver.expires})"
            return finding._replace(message=expired)
        if key in sheet.known:
            self._used.add(key)
            return Settled(finding)
        return finding

    def _day(self) -> str:
        if self._today is None:
            from time import strftime

            self._today = strftime("%Y-%m-%d")
        return self._today

    def stale(self) -> Iterator[str]:
        """A line for every file with entries for drafts of this run that no finding answers any more."""
        for root, sheet in self._sheets.items():
            gone = sum(self._is_stale(root, key) for key in sheet.known - sheet.waivers.keys())
            if gone:
                entries = "1 entry is" if gone == 1 else f"{gone} entries are"
                yield f"{sheet.baseline.path}: {entries} found no more: `attrlint baseline --prune`"
            for key, waiver in sheet.waivers.items():
                place = ":".join(map(str, waiver.place))
                if waiver.rule not in sheet.names:
                    near = did_you_mean(waiver.rule, sheet.names) or "`attrlint rules` lists them"
                    yield f"{place}: no rule is called {waiver.rule!r}: {near}"
                elif self._is_stale(root, key):
                    yield f"{place}: nothing is found for this waiver any more"

    def _is_stale(self, root: str, key: Entry) -> bool:
        path, rule, _ = key
        return key not in self._used and rule in self._looked_at.get((root, path), ())

    def _sheet(self, config: Config) -> _Sheet:
        if config.root not in self._sheets:
            self._sheets[config.root] = _read(config.root, frozenset((*config.rules, *NOTICES)))
        return self._sheets[config.root]


def _looks_beside(rule: Rule) -> bool:
    """Whether a rule needs more than the draft, so that its silence may only mean that it was not asked."""
    between = (entry.value for entry in rule.options.entries if entry.key == "between")
    return any(isinstance(value, Scalar) and value.words in _BESIDE for value in between)


def settled_in(root: str) -> tuple[str, str]:
    """Paths of baseline and waivers of the config whose folder is `root`, whether they exist or not."""
    return os.path.join(root, FOLDER, BASELINE), os.path.join(root, FOLDER, WAIVERS)


def baseline_in(root: str) -> Baseline:
    """The baseline of the config whose folder is `root`, an empty one where there is none. Raises Fault."""
    path = from_here(os.path.join(root, FOLDER, BASELINE))
    data = _bytes(path)
    return Baseline(path, {}) if data is None else read_baseline(path, data)


def _read(root: str, names: frozenset[str]) -> _Sheet:
    """What stands in the folder of a config; `names` are the rules that a waiver may be about."""
    baseline = baseline_in(root)
    path = from_here(os.path.join(root, FOLDER, WAIVERS))
    data = _bytes(path)
    waivers = () if data is None else read_waivers(path, data)
    by_key = {(w.path, w.rule, w.fingerprint): w for w in waivers}
    return _Sheet(baseline, frozenset(each(baseline.known)), by_key, names)


def _bytes(path: str) -> bytes | None:
    if leads_out(path, tree_of(os.path.dirname(os.path.dirname(os.path.abspath(path))))):
        raise Fault(path, 1, 1, "a link leads out of the repo here", "Put the file itself here.")
    if os.path.exists(path) and not os.path.isfile(path):
        raise Fault(path, 1, 1, "not an ordinary file")
    try:
        with open(path, "rb") as file:
            data = file.read(LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    if len(data) > LARGEST:
        raise Fault(path, 1, 1, f"more than {LARGEST:,} bytes")
    return data
