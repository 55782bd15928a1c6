"""`attrlint test`: try rules on the examples that stand on their own pages."""

import os
from argparse import ArgumentParser
from collections.abc import Iterator

from attrlint.checking import stumble
from attrlint.cli.chosen import chosen
from attrlint.cli.options import add_config, parser, wish
from attrlint.cli.rules import HERE
from attrlint.cli.status import CLEAN, FOUND, TROUBLE
from attrlint.config import Config
from attrlint.configs import Configs
from attrlint.reports.visible import visible
from attrlint.rules.examples import ExampleFailure, run_examples
from attrlint.rules.rule import Rule


def run(arguments: list[str]) -> int:
    """Try the rules that are named, or all: 0 all as their pages say, 1 not so, 2 a page cannot be read."""
    options = _parser().parse_args(arguments)
    config = Configs(wish(options)).of(HERE)
    found = chosen(options.rules, config)
    examples = failed = 0
    for rule in found.rules:
        examples += sum(map(len, rule.examples))
        for failure in _failures(rule, config):
            failed += 1
            print(_told(failure))
    many = f"{_count(len(found.rules), 'rule')}, {_count(examples, 'example')}"
    print(f"{many}: {f'{failed} not as their pages say' if failed else 'all as their pages say'}")
    return TROUBLE if found.trouble else FOUND if failed else CLEAN


def _parser() -> ArgumentParser:
    to = parser("test", "Try rules on their own examples: what is marked must be found, and nothing else.")
    to.add_argument("rules", nargs="*", metavar="RULE|FILE", help="names or pages of rules (default: all)")
    add_config(to)
    return to


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
