"""Rules from folders: a page's path is its group and name, `<group>/<rule>.yaml`."""

import os
from collections.abc import Iterator, Mapping, Sequence

from attrlint.checks.check import Words
from attrlint.fault import Fault
from attrlint.finding import GROUPS
from attrlint.page import Page, did_you_mean
from attrlint.rules.definition import extended, read_rule
from attrlint.rules.rule import Rule
from attrlint.words import pages_in

NOT_GROUPS = ("profiles", "words")


def load_rules(folders: Sequence[str], words: Words) -> dict[str, Rule]:
    """Every rule of these folders by name, sorted by group and name; `words` are the lists in force.

    A later folder may change a rule of an earlier one by a page that `extends` it; any other rule
    that bears a known name is a Fault. Raises OSError where a page cannot be read.
    """
    rules: dict[str, Rule] = {}
    for folder in folders:
        for path in rule_pages(folder):
            rule = load_rule(path, words, rules)
            rules[rule.name] = rule
    for rule in rules.values():
        _check_yields(rule, rules)
    return dict(sorted(rules.items(), key=lambda item: (GROUPS.index(item[1].group), item[0])))


def _check_yields(rule: Rule, rules: Mapping[str, Rule]) -> None:
    for name in rule.yields_to:
        if name not in rules:
            near = did_you_mean(name, rules)
            message = f"{rule.name!r} yields to {name!r}, which is no rule" + (f": {near}" if near else "")
            raise Fault(rule.path, 1, 1, message)


def load_rule(path: str, words: Words, known: Mapping[str, Rule]) -> Rule:
    """The rule on one page; `known` are the rules that it may extend and must not repeat."""
    with open(path, "rb") as file:
        return read_rule_page(path, file.read(), words, known)


def read_rule_page(path: str, data: bytes, words: Words, known: Mapping[str, Rule]) -> Rule:
    """As `load_rule`, of a page that holds these bytes; it is not opened."""
    page = Page.load(path, data)
    group, name = _group_and_name(path)
    if "extends" in page:
        return extended(page, group, name, words, known)
    if name in known:
        other = known[name].path
        help = f"Give it a name of its own, or write `extends: {name}` to change that rule."
        raise Fault(path, 1, 1, f"there is a rule {name!r} already: {other}", help)
    return read_rule(page, group, name, words)


def rule_pages(folder: str) -> Iterator[str]:
    """Paths of the rule pages of a folder, sorted; a Fault for a page that no group's folder holds."""
    for path in pages_in(folder):
        help = f"A rule's page stands in a group's folder: {', '.join(GROUPS)}."
        raise Fault(path, 1, 1, "this page belongs to no group", help)
    for name in sorted(os.listdir(folder)):
        inside = os.path.join(folder, name)
        if name in NOT_GROUPS or name.startswith(".") or not os.path.isdir(inside):
            continue
        pages = pages_in(inside)
        if pages and name not in GROUPS:
            near = did_you_mean(name, GROUPS)
            message = f"no group is called {name!r}" + (f": {near}" if near else "")
            raise Fault(pages[0], 1, 1, message, f"Groups: {', '.join(GROUPS)}.")
        yield from pages


def _group_and_name(path: str) -> tuple[str, str]:
    folder, file = os.path.split(os.path.abspath(path))
    return os.path.basename(folder), os.path.splitext(file)[0]
