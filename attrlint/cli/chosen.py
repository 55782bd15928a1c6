"""Rules that a person names on the command line: by name, or by the path of a page."""

import os
from collections.abc import Iterable
from typing import NamedTuple

from attrlint.cli.terminal import say, say_error
from attrlint.config import Config
from attrlint.fault import Fault
from attrlint.page.nearest import did_you_mean
from attrlint.rules.loading import load_rule
from attrlint.rules.rule import Rule
from attrlint.words import ENDINGS


class Chosen(NamedTuple):
    """The rules that could be found and read; `trouble` says that others could not, which has been told."""

    rules: tuple[Rule, ...]
    trouble: bool


def chosen(named: Iterable[str], config: Config) -> Chosen:
    """The rules that are named by name or by page, all for none; a page need not belong to the config."""
    if not named:
        return Chosen(tuple(config.rules.values()), False)
    by_page = {os.path.realpath(rule.path): rule for rule in config.rules.values()}
    rules: list[Rule] = []
    trouble = False
    for name in named:
        try:
            if name in config.rules:
                rules.append(config.rules[name])
            elif name.endswith(ENDINGS):
                known = by_page.get(os.path.realpath(name))
                rules.append(known or load_rule(name, config.words, config.rules))
            elif os.path.isdir(name):
                trouble = True
                say(f"{name} is a folder without rules: name a rule, or the page of one")
            else:
                trouble = True
                near = did_you_mean(name, config.rules)
                where = "`attrlint rules` lists them, and pages end in .yaml"
                say(f"no rule is called {name!r}: {near or where}")
        except (Fault, OSError) as error:
            trouble = True
            say_error(error)
    return Chosen(tuple(rules), trouble)
