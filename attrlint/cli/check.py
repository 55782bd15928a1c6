"""`attrlint check`: lint drafts and report what was found."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Final

from attrlint.cli.gathering import Gathered, Stdin, gather
from attrlint.cli.options import add_beside, add_config, add_output, add_paths, asks_beside, one_of, parser
from attrlint.cli.output import write_out
from attrlint.cli.progress import watched
from attrlint.cli.status import CLEAN, FOUND, TROUBLE
from attrlint.cli.terminal import coloured, columns
from attrlint.configs import Configs
from attrlint.files import lint_file, lost
from attrlint.finding import at_least
from attrlint.notices import INTERNAL_FAULT, NOTICES, UNREADABLE
from attrlint.reports import FORMATS, WITH_LINES, report_in
from attrlint.reports.report import About, Linted, Told
from attrlint.running import in_order

if TYPE_CHECKING:
    from attrlint.background import Background

FEW: Final = 4
"""Drafts below which no result is kept: a hook is called for drafts that have just changed."""


def run(arguments: list[str]) -> int:
    """Lint what `arguments` name: 0 clean, 1 findings as loud as `--fail-on`, 2 not everything was linted."""
    options = _parser().parse_args(arguments)
    gathered = gather(options)
    if gathered.faulty and not gathered.paths:
        return TROUBLE
    verdict = _Verdict(gathered, options)
    report = report_in(options.output_format)
    with _beside(options, gathered) as (paths, background):
        shows = options.output_format in WITH_LINES
        make = partial(Checking, gathered.configs, shows, gathered.stdin, background)
        drafts = watched(_linted(paths, gathered, options, make, background), len(paths))
        write_out(report(verdict.watch(drafts), _told(gathered, options)), options.output_file)
    return verdict.status()


@contextmanager
def _beside(options: Namespace, gathered: Gathered) -> "Iterator[tuple[tuple[str, ...], Background | None]]":
    if not asks_beside(options):
        yield gathered.paths, None
        return
    # git, SQLite and what asks them take longer to import than a draft to lint
    from attrlint.cli.beside import beside

    with beside(options, gathered) as found:
        yield found


def _linted(
    paths: Sequence[str],
    gathered: Gathered,
    options: Namespace,
    make: Callable[[], "Checking"],
    background: "Background | None",
) -> Iterator[Linted]:
    """What is found in each draft, by an earlier run where nothing has changed since."""
    # standard input is no file, and what other drafts say may have changed
    if options.no_cache or gathered.stdin or background or len(paths) < FEW:
        return in_order(paths, make, options.jobs)
    from attrlint.results import remembered

    def lint(some: Sequence[str]) -> Iterator[Linted]:
        return in_order(some, make, options.jobs)

    return remembered(paths, gathered.configs, lint, lines=options.output_format in WITH_LINES)


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
    to.add_argument("--exit-zero", action="store_true", help="exit with 0 where findings would make it 1")
    return to


class Checking:
    """The task of linting a file; in another process it reads the configs anew."""

    __slots__ = ("background", "configs", "lines", "stdin")

    def __init__(
        self, configs: Configs, lines: bool, stdin: Stdin | None, background: "Background | None" = None
    ) -> None:
        self.background = background
        self.configs = configs
        self.lines = lines
        self.stdin = stdin

    def __call__(self, path: str) -> Linted:
        data = self.stdin[1] if self.stdin and self.stdin[0] == path else None
        config = self.configs.of(path)
        if not self.background:
            return lint_file(path, config, data, lines=self.lines)
        data = self.background.data(path) if data is None else data
        return lint_file(path, config, data, lines=self.lines, tell=self.background.tell)

    def lost(self, path: str, message: str) -> Linted:
        return lost(path, message)


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
