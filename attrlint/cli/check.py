"""`attrlint check`: lint drafts and report what was found."""

import os
import re
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from attrlint.cache import outcomes, patterns
from attrlint.cli.gathering import Gathered, gather
from attrlint.cli.linting import FEW, NOTHING_SHOWN, Shown, linting
from attrlint.cli.options import add_beside, add_config, add_output, add_paths, asks_beside, one_of, parser
from attrlint.cli.output import write_out
from attrlint.cli.status import CLEAN, FOUND, TROUBLE
from attrlint.cli.terminal import coloured, columns, say_all
from attrlint.finding import at_least
from attrlint.notices import INTERNAL_FAULT, NOTICES, UNREADABLE
from attrlint.reports import FORMATS, WITH_GALLEYS, WITH_LINES, report_in
from attrlint.reports.report import About, Linted, Told
from attrlint.settled.settling import Settling, settled_in

if TYPE_CHECKING:
    from attrlint.cli.copying import Copying

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def run(arguments: list[str]) -> int:
    """Lint what `arguments` name: 0 clean, 1 findings as loud as `--fail-on`, 2 not everything was linted."""
    to = _parser()
    options = to.parse_args(arguments)
    if options.redact and options.annotate:
        to.error("--redact hides a draft's words, and --annotate copies the draft")
    gathered = gather(options)
    patterns.note()
    if gathered.faulty and not gathered.paths:
        return TROUBLE
    copying = _copying(options, gathered)
    gathered = copying.gathered if copying else gathered
    settling = Settling(applies=not (options.isolated or options.no_baseline), today=options.today)
    verdict = _Verdict(gathered, options)
    report = report_in(options.output_format)
    with linting(options, gathered, _shown(options)) as drafts:
        told = _redacted(drafts, gathered) if options.redact else drafts
        open_ones = (settling.settle(draft, gathered.configs.of(draft.path)) for draft in told)
        kept = copying.watch(open_ones) if copying else open_ones
        write_out(report(verdict.watch(kept), _told(gathered, options)), options.output_file)
    if copying:
        copying.write()
    if options.diff is None:
        say_all(settling.stale())
    if _rests_on_files(options, gathered):
        _offer(gathered)
    return verdict.status()


def _shown(options: Namespace) -> Shown:
    if options.redact:
        return NOTHING_SHOWN
    return Shown(options.output_format in WITH_LINES, options.output_format in WITH_GALLEYS)


def _redacted(drafts: Iterable[Linted], gathered: Gathered) -> Iterator[Linted]:
    from attrlint.reports.redacting import redacted

    return (redacted(draft, gathered.configs.of(draft.path).rules) for draft in drafts)


def _rests_on_files(options: Namespace, gathered: Gathered) -> bool:
    """True where the same drafts by the same configs would be told the same, and nothing but told."""
    if options.output_file or options.annotate or options.today or options.no_cache or asks_beside(options):
        return False
    if options.output_format in WITH_GALLEYS:
        return False
    # what many drafts come to is kept draft by draft, and a folder may hold others tomorrow
    few = len(gathered.paths) < FEW and not any(map(os.path.isdir, options.paths or ["."]))
    return few and not (gathered.trouble or gathered.stdin)


def _offer(gathered: Gathered) -> None:
    made = gathered.configs.made()
    settled = [path for config in gathered.configs.read() for path in settled_in(config.root)]
    # waivers end on a day
    if made is None or any(map(os.path.lexists, settled)):
        return
    outcomes.offer(gathered.paths, made, (*gathered.configs.looked_for(), *settled))


def _copying(options: Namespace, gathered: Gathered) -> "Copying | None":
    if options.annotate is None:
        return None
    from attrlint.cli.copying import Copying

    return Copying(options.annotate, gathered)


def _parser() -> ArgumentParser:
    to = parser("check", "Lint drafts: vague sources, unattributed claims, contradictions.")
    add_paths(to)
    add_beside(to)
    add_config(to)
    add_output(to, FORMATS)
    to.add_argument(
        "--fail-on",
        type=one_of("severity", ("error", "warning", "info")),
        metavar="SEVERITY",
        help="exit with 1 for findings as loud as this: error, warning, info (default: the config's, error)",
    )
    to.add_argument(
        "--no-baseline", action="store_true", help="tell what baseline and waivers have settled, too"
    )
    to.add_argument(
        "--today",
        type=_day,
        metavar="DAY",
        help="the day by which waivers expire, as 2026-12-31 (default: now)",
    )
    to.add_argument(
        "--annotate",
        metavar="COPY",
        help="also write this copy of the one Word document named, with a comment for each finding",
    )
    to.add_argument("--exit-zero", action="store_true", help="exit with 0 where findings would make it 1")
    return to


def _day(text: str) -> str:
    from time import strptime

    try:
        there_is = _DAY.fullmatch(text) and strptime(text, "%Y-%m-%d")
    except ValueError:
        there_is = None
    if not there_is:
        raise ArgumentTypeError(f"{text!r} is no day: write it as 2026-12-31")
    return text


class _Verdict:
    """What the findings that pass come to."""

    def __init__(self, gathered: Gathered, options: Namespace) -> None:
        self._configs = gathered.configs
        self._fail_on = options.fail_on
        self._exit_zero = options.exit_zero
        self._trouble = gathered.trouble
        self._found = False

    def watch(self, drafts: Iterable[Linted]) -> Iterator[Linted]:
        for draft in drafts:
            threshold = self._fail_on or self._configs.of(draft.path).fail_on
            for finding in draft.findings:
                self._found = self._found or at_least(finding.severity, threshold)
                self._trouble = self._trouble or finding.rule in (UNREADABLE.name, INTERNAL_FAULT.name)
            yield draft

    def status(self) -> int:
        if self._trouble:
            return TROUBLE
        return FOUND if self._found and not self._exit_zero else CLEAN


def _told(gathered: Gathered, options: Namespace) -> Told:
    from attrlint import __version__

    rules: dict[str, About] = dict(NOTICES)
    for config in gathered.configs.read():
        rules.update(config.rules)
    if options.output_file:
        return Told(rules, __version__)
    return Told(rules, __version__, coloured(sys.stdout), columns(sys.stdout))
