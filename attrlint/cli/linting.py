"""Linting the drafts of a run: in this process or several, by what earlier runs kept, beside the repo."""

from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from attrlint.cli.gathering import Gathered, Stdin
from attrlint.cli.options import asks_beside
from attrlint.cli.progress import watched
from attrlint.configs import Configs
from attrlint.files import lint_file, lost
from attrlint.reports.report import Linted
from attrlint.running import in_order

if TYPE_CHECKING:
    from attrlint.background import Background

FEW: Final = 4
"""Drafts below which no result is kept: a hook is called for drafts that have just changed."""


class Shown(NamedTuple):
    """What a report shows of a draft beside its findings: the lines on which they stand, or the whole."""

    lines: bool = False
    galley: bool = False


NOTHING_SHOWN: Final = Shown()


@contextmanager
def linting(
    options: Namespace, gathered: Gathered, shown: Shown = NOTHING_SHOWN
) -> Iterator[Iterator[Linted]]:
    """Every draft with all that is found in it, in order, and what a report shows of it."""
    with _beside(options, gathered) as (paths, background):
        make = partial(Checking, gathered.configs, shown, gathered.stdin, background)
        yield watched(_linted(paths, gathered, options, make, background, shown), len(paths))


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
    shown: Shown,
) -> Iterator[Linted]:
    """What is found in each draft, by an earlier run where nothing has changed since."""
    # standard input is no file, what other drafts say may have changed, and whole drafts are not kept
    if options.no_cache or gathered.stdin or background or shown.galley or len(paths) < FEW:
        return in_order(paths, make, options.jobs)
    from attrlint.results import remembered

    def lint(some: Sequence[str]) -> Iterator[Linted]:
        return in_order(some, make, options.jobs)

    return remembered(paths, gathered.configs, lint, lines=shown.lines)


class Checking:
    """The task of linting a file; in another process it reads the configs anew."""

    __slots__ = ("background", "configs", "shown", "stdin")

    def __init__(
        self, configs: Configs, shown: Shown, stdin: Stdin | None, background: "Background | None" = None
    ) -> None:
        self.background = background
        self.configs = configs
        self.shown = shown
        self.stdin = stdin

    def __call__(self, path: str) -> Linted:
        data = self.stdin[1] if self.stdin and self.stdin[0] == path else None
        config = self.configs.of(path)
        tell = None
        if self.background:
            data = self.background.data(path) if data is None else data
            tell = self.background.tell
        return lint_file(path, config, data, lines=self.shown.lines, galley=self.shown.galley, tell=tell)

    def lost(self, path: str, message: str) -> Linted:
        """What stands in the place of a file whose process ended."""
        return lost(path, message)
