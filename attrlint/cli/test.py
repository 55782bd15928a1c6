"""`attrlint test`: try rules on the examples that stand on their own pages."""

import os
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator

from attrlint.checking import stumble
from attrlint.cli.chosen import chosen
from attrlint.cli.options import add_config, parser, wish
from attrlint.cli.rules import HERE
from attrlint.cli.status import CLEAN, FOUND, TROUBLE
from attrlint.config import Config
from attrlint.configs import Configs
from attrlint.reports.visible import visible
from attrlint.rules.examples import ExampleFailure, run_examples
from attrlint.rules.loading import rule_pages
from attrlint.rules.rule import Rule
from attrlint.tree import from_here
from attrlint.words import pages_in


def run(arguments: list[str]) -> int:
    """Try the rules that are named, or all: 0 all as their pages say, 1 not so, 2 a page cannot be read."""
    options = _parser().parse_args(arguments)
    config = Configs(wish(options)).of(HERE)
    named = [page for name in options.rules for page in _pages(name, config)]
    found = chosen(named, config)
    examples = failed = 0
    for rule in found.rules:
        examples += sum(map(len, rule.examples))
        for failure in _failures(rule, config):
            failed += 1
            print(_told(failure))
    if found.rules:
        many = f"{_count(len(found.rules), 'rule')}, {_count(examples, 'example')}"
        print(f"{many}: {f'{failed} not as their pages say' if failed else 'all as their pages say'}")
    return TROUBLE if found.trouble else FOUND if failed else CLEAN


def _parser() -> ArgumentParser:
    to = parser("test", "Try rules on their own examples: what is marked must be found, and nothing else.")
    to.add_argument(
        "rules", nargs="*", metavar="RULE|PATH", help="names, pages or folders of rules (default: all)"
    )
    add_config(to)
    return to


def _pages(name: str, config: Config) -> Iterable[str]:
    """The pages in a folder, of rules or of one group of them; anything else as it is."""
    if name in config.rules or not os.path.isdir(name):
        return (name,)
    return pages_in(name) or tuple(rule_pages(name)) or (name,)


def _failures(rule: Rule, config: Config) -> Iterator[ExampleFailure]:
    try:
        yield from run_examples(rule, config.words)
    except Exception as error:
        yield ExampleFailure(rule.name, rule.path, 1, 1, f"the rule stumbled: {stumble(error)}", "", "")


def _told(failure: ExampleFailure) -> str:
    path = from_here(failure.path)
    lines = [f"{visible(path)}:{failure.line}:{failure.column}: {failure.rule}: {visible(failure.message)}"]
    for label, text in (("expected", failure.expected), ("found", failure.found)):
        if text:
            lines.append(f"  {label.ljust(8)}  {visible(text.strip())}")
    return "\n".join(lines)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
