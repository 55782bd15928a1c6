"""Options that several commands share."""

import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from typing import Final, NoReturn

from attrlint.cli.status import TROUBLE
from attrlint.cli.terminal import columns
from attrlint.configs import Wish

STDIN: Final = "-"
STDIN_NAME: Final = "stdin.md"
FROM: Final = "PRE_COMMIT_FROM_REF"
TO: Final = "PRE_COMMIT_TO_REF"
_UNKNOWN: Final = "unrecognized arguments: "


class _Help(RawDescriptionHelpFormatter):
    """As wide as the terminal, which is asked without the module that argparse asks it with."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=columns(sys.stdout) - 2)


class _Parser(ArgumentParser):
    """Tells what is wrong with a command line in one line, and where the rest stands."""

    def error(self, message: str) -> NoReturn:
        if message.startswith(_UNKNOWN):
            message = self._unknown(message.removeprefix(_UNKNOWN).split()[0])
        help = f"  help: `{self.prog} --help` tells what it takes."
        self.exit(TROUBLE, f"{self.prog}: {message.removeprefix('argument ')}\n{help}\n")

    def _unknown(self, word: str) -> str:
        if not word.startswith("-"):
            return f"{word!r} is one argument too many"
        from attrlint.page.nearest import did_you_mean

        near = did_you_mean(word.partition("=")[0], self._option_string_actions)
        return f"no option {word!r}" + (f": {near}" if near else "")


def parser(command: str, about: str) -> ArgumentParser:
    """A parser for one command, speaking as attrlint does."""
    return _Parser(
        prog=f"attrlint {command}",
        description=about,
        formatter_class=_Help,
        allow_abbrev=False,
    )


def add_paths(to: ArgumentParser) -> None:
    """`PATH…`, standard input, and how they are worked through."""
    to.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="drafts and folders of drafts (default: this folder); - is standard input",
    )
    to.add_argument(
        "--stdin-filename",
        metavar="NAME",
        default=STDIN_NAME,
        help="the file that standard input stands for: its ending is the format, its folder finds the config",
    )
    to.add_argument(
        "--force-exclude",
        action="store_true",
        help="leave out what the config excludes even where it is named",
    )
    to.add_argument(
        "--jobs",
        type=jobs,
        metavar="N|auto",
        help="processes at most (default: auto); the output is the same for any number",
    )
    to.add_argument("--no-cache", action="store_true", help="use nothing that an earlier run kept")


def add_beside(to: ArgumentParser) -> None:
    """`--repo` and `--diff`."""
    to.add_argument(
        "--repo",
        action="store_true",
        help="also compare names, roles, dated facts and quotations with all drafts of the repo",
    )
    to.add_argument(
        "--diff",
        metavar="REF",
        help="only what was edited since this commit, and facts that the edit left behind"
        f" (default: {FROM} and {TO}, where pre-commit sets them)",
    )


def asks_beside(options: Namespace) -> bool:
    """Whether a run looks at anything beside each draft, which takes much that others do without."""
    return options.repo or options.diff is not None or FROM in os.environ


def add_config(to: ArgumentParser) -> None:
    """Which config holds."""
    which = to.add_mutually_exclusive_group()
    which.add_argument("--config", metavar="FILE", help="this config file and no other")
    which.add_argument("--isolated", action="store_true", help="no config file: attrlint's own defaults")
    to.add_argument("--profile", metavar="NAME", help="this profile instead of the config's")


def add_output(to: ArgumentParser, formats: Sequence[str]) -> None:
    """In which form, and where to."""
    to.add_argument(
        "--output-format",
        type=one_of("output format", formats),
        default=formats[0],
        metavar="FORMAT",
        help=f"{', '.join(formats)} (default: {formats[0]})",
    )
    to.add_argument("--output-file", metavar="FILE", help="write there instead of to standard output")
    to.add_argument(
        "--redact",
        action="store_true",
        help="no word of a draft in the output: rules, paths and places alone, for logs that others read",
    )


def wish(options: Namespace) -> Wish:
    """What `add_config`'s options ask for."""
    # a command that has no such option reads everything anew
    cache = not getattr(options, "no_cache", True)
    return Wish(options.config, options.isolated, options.profile, cache)


def one_of(what: str, allowed: Sequence[str]) -> Callable[[str], str]:
    """A type for argparse that takes one of these words and helps with a slip."""

    def chosen(text: str) -> str:
        if text in allowed:
            return text
        from attrlint.page.nearest import did_you_mean

        hint = did_you_mean(text, allowed)
        raise ArgumentTypeError(f"no {what} {text!r}{hint and f': {hint}'} (there are {', '.join(allowed)})")

    # completions ask for it
    chosen.allowed = tuple(allowed)  # type: ignore[attr-defined]
    return chosen


def jobs(text: str) -> int | None:
    """A number of processes from 1, or None for `auto`; a type for argparse."""
    if text == "auto":
        return None
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"{text!r} is neither a number from 1 nor 'auto'")
    return int(text)
