"""`attrlint test`: try rules on the examples that stand on their own pages."""

import os
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from attrlint.checking import stumble
from attrlint.cli.options import add_config, parser, wish
from attrlint.cli.rules import HERE
from attrlint.cli.status import CLEAN, FOUND, TROUBLE
from attrlint.cli.terminal import say, say_error
from attrlint.config import Config
from attrlint.configs import Configs
from attrlint.fault import Fault
from attrlint.page.nearest import did_you_mean
from attrlint.reports.visible import visible
from attrlint.rules.examples import ExampleFailure, run_examples
from attrlint.rules.loading import load_rule
from attrlint.rules.rule import Rule
from attrlint.words import ENDINGS


def run(arguments: list[str]) -> int:
    """Try the rules that are named, or all: 0 all as their pages say, 1 not so, 2 a page cannot be read."""
    options = _parser().parse_args(arguments)
    config = Configs(wish(options)).of(HERE)
    chosen = _chosen(options.rules, config)
    examples = failed = 0
    for rule in chosen.rules:
        examples += sum(map(len, rule.examples))
        for failure in _failures(rule, config):
            failed += 1
            print(_told(failure))
    many = f"{_count(len(chosen.rules), 'rule')}, {_count(examples, 'example')}"
    print(f"{many}: {f'{failed} not as their pages say' if failed else 'all as their pages say'}")
    return TROUBLE if chosen.trouble else FOUND if failed else CLEAN


def _parser() -> ArgumentParser:
    to = parser("test", "Try rules on their own examples: what is marked must be found, and nothing else.")
    to.add_argument("rules", nargs="*", metavar="RULE|FILE", help="names or pages of rules (default: all)")
    add_config(to)
    return to


class _Chosen(NamedTuple):
    rules: tuple[Rule, ...]
    trouble: bool


def _chosen(named: Iterable[str], config: Config) -> _Chosen:
    """The rules that are named by name or by page; a page need not belong to the config."""
    if not named:
        return _Chosen(tuple(config.rules.values()), False)
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
            else:
                trouble = True
                say(f"no rule is called {name!r}: {did_you_mean(name, config.rules) or 'pages end in .yaml'}")
        except (Fault, OSError) as error:
            trouble = True
            say_error(error)
    return _Chosen(tuple(rules), trouble)


def _failures(rule: Rule, config: Config) -> Iterator[ExampleFailure]:
    try:
        yield from run_examples(rule, config.words)
    except Exception as error:
        yield ExampleFailure(rule.name, rule.path, 1, 1, f"the rule stumbled: {stumble(error)}", "", "")


def _told(failure: ExampleFailure) -> str:
    path = _short(failure.path)
    lines = [f"{visible(path)}:{failure.line}:{failure.column}: {failure.rule}: {visible(failure.message)}"]
    for label, text in (("expected", failure.expected), ("found", failure.found)):
        if text:
            lines.append(f"  {label.ljust(8)}  {visible(text.strip())}")
    return "\n".join(lines)


def _short(path: str) -> str:
    """A path below this folder is printed from here, as an editor opens it."""
    near = os.path.relpath(path)
    return path if near.startswith("..") else near


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
