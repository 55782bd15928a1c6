"""`attrlint sources`: who says what in a draft."""

import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from importlib import import_module
from typing import Final

from attrlint.checking import stumble
from attrlint.cli.gathering import Stdin, gather
from attrlint.cli.options import add_config, add_output, add_paths, parser
from attrlint.cli.output import write_out
from attrlint.cli.progress import watched
from attrlint.cli.status import CLEAN, TROUBLE
from attrlint.cli.terminal import coloured, columns, say
from attrlint.configs import Configs
from attrlint.files import read_bytes
from attrlint.language.tongue import other_language
from attrlint.reading.draft import Draft
from attrlint.reading.reader import Unreadable, read_draft
from attrlint.reports.account import Account, account
from attrlint.reports.galley import Galley, galley
from attrlint.reports.paint import painter
from attrlint.reports.passages import Shown, shown
from attrlint.running import in_order

Told = Account | Shown | Galley
FORMATS: Final = ("full", "json", "html")
_MAKES: Final[Mapping[str, Callable[[Draft], Told]]] = {"show": shown, "html": galley}
"""What a report is made from, where it is more than the account."""


class Lost(str):
    """What is wrong with a file that could not be accounted for."""


class Passed(Lost):
    """Why a file was passed over with which nothing is wrong."""


def run(arguments: list[str]) -> int:
    """Print the ledger of every draft that `arguments` name: 0, or 2 where a file was not read."""
    to = _parser()
    options = to.parse_args(arguments)
    if options.show and options.output_format != "full":
        to.error(f"--show is for people: it does not go with --output-format {options.output_format}")
    if options.redact and (options.show or options.output_format == "html"):
        to.error("--redact hides a draft's words: it goes with the formats full and json")
    gathered = gather(options)
    if gathered.faulty and not gathered.paths:
        return TROUBLE
    form = "show" if options.show else options.output_format
    report = import_module(f"attrlint.reports.account_{form}").report
    make = partial(Accounting, gathered.configs, gathered.stdin, form, redact=options.redact)
    results = watched(in_order(gathered.paths, make, options.jobs), len(gathered.paths))
    kept = _Kept(results)
    to_file = options.output_file is not None
    paint = painter(not to_file and coloured(sys.stdout))
    write_out(report(kept, paint, 100 if to_file else columns(sys.stdout)), options.output_file)
    return TROUBLE if gathered.trouble or kept.lost else CLEAN


def _parser() -> ArgumentParser:
    to = parser("sources", "Who says what in a draft, by which words, and how much of it rests on whom.")
    add_paths(to)
    add_config(to)
    add_output(to, FORMATS)
    to.add_argument(
        "--show",
        action="store_true",
        help="print the drafts too, with sources, cues and what is said marked: in colour, or with brackets",
    )
    return to


class Accounting:
    """The task of accounting for a file's sources."""

    __slots__ = ("configs", "make", "redact", "stdin")

    def __init__(
        self, configs: Configs, stdin: Stdin | None, form: str = "full", *, redact: bool = False
    ) -> None:
        self.configs = configs
        self.stdin = stdin
        self.redact = redact
        self.make = _redacted if redact else _MAKES.get(form, account)

    def __call__(self, path: str) -> Told | Lost:
        data = self.stdin[1] if self.stdin and self.stdin[0] == path else None
        try:
            words = self.configs.of(path).words
            draft = read_draft(read_bytes(path) if data is None else data, path, words)
            language = draft.layer(other_language)
            if language:
                return Passed(f"{path}: in {language}: attrlint reads English, and has passed it over")
            return self.make(draft)
        except Unreadable as error:
            return Lost(f"{path}: {error.message}")
        except Exception as error:
            return self.lost(path, stumble(error))

    def lost(self, path: str, message: str) -> Lost:
        """What stands in the place of a file whose process ended."""
        # what was stumbled over may be words of the draft
        told = "" if self.redact else f": {message}"
        return Lost(f"{path}: attrlint stumbled over this file{told}")


def _redacted(draft: Draft) -> Account:
    from attrlint.reports.redacting import redacted_account

    return redacted_account(account(draft))


class _Kept:
    """The accounts, with or without their drafts, among the results; the rest is said on standard error."""

    def __init__(self, results: Iterable[Told | Lost]) -> None:
        self._results = results
        self.lost = False

    def __iter__(self) -> Iterator[Told]:
        for result in self._results:
            if isinstance(result, Lost):
                self.lost = self.lost or not isinstance(result, Passed)
                say(result)
            else:
                yield result
