"""The whole command line as one parser, for what is made of it: completions and the manual page."""

from argparse import Action, ArgumentParser, _SubParsersAction
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import shtab
from argparse_manpage.manpage import Manpage

from attrlint.cli.main import COMMANDS
from attrlint.rules.profiles import profile_names

MADE = {
    "bash": "bash-completion/completions/attrlint",
    "zsh": "zsh/site-functions/_attrlint",
    "fish": "fish/vendor_completions.d/attrlint.fish",
    "man": "man/man1/attrlint.1",
}
FILES = ("paths", "config", "output_file", "annotate", "rules", "rule", "path")


def whole() -> ArgumentParser:
    """A parser with every command as a command of its own."""
    parser = ArgumentParser(
        prog="attrlint",
        description="A linter for journalism: vague sources, unattributed claims, contradictions.",
    )
    commands: _SubParsersAction[ArgumentParser] = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, what in COMMANDS.items():
        own: ArgumentParser = import_module(f"attrlint.cli.{name.replace('-', '_')}")._parser()
        for action in own._actions:
            _say_what_follows(action)
        commands.add_parser(name, parents=[own], add_help=False, help=what, description=own.description)
    return parser


def options() -> Iterator[tuple[str, str]]:
    """Every command with each of its long options."""
    for name in COMMANDS:
        for action in import_module(f"attrlint.cli.{name.replace('-', '_')}")._parser()._actions:
            names = (option for option in action.option_strings if option.startswith("--"))
            yield from ((name, option) for option in names if option != "--help")


def _say_what_follows(action: Action) -> None:
    """Which words may follow an option, where its type knows them; else files, where it takes some."""
    told: Any = action
    allowed = getattr(action.type, "allowed", None)
    if allowed:
        action.choices = list(allowed)
    elif action.dest == "profile":
        action.choices = list(profile_names())
    elif action.dest in FILES and action.nargs != 0:
        told.complete = shtab.FILE


def made(kind: str) -> str:
    """The text of one of MADE."""
    if kind != "man":
        return str(shtab.complete(whole(), kind)).rstrip() + "\n"
    lines = str(Manpage(whole())).splitlines()
    # the day on which it was made says nothing about it
    lines[0] = '.TH ATTRLINT "1" "" "attrlint" "User Commands"'
    lines[lines.index("attrlint")] = r"attrlint \- a linter for journalism"
    return "\n".join(line.rstrip() for line in lines) + "\n"
