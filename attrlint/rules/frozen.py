"""Rules as plain values and back, for a cache: everything but the code of their checks."""

from collections.abc import Mapping
from typing import Any

from attrlint.checks.check import Words
from attrlint.checks.compiled import Making
from attrlint.finding import Standard
from attrlint.page import node
from attrlint.rules.late import LateCheck
from attrlint.rules.rule import Example, Examples, Rule
from attrlint.span import Span


def frozen(rule: Rule) -> dict[str, Any]:
    """The rule in tuples, dicts, words and numbers."""
    return rule._asdict() | {
        "check": {name: tuple(words) for name, words in getattr(rule.check, "additions", {}).items()},
        "standards": tuple(tuple(standard) for standard in rule.standards),
        "examples": tuple(tuple(_plain_example(example) for example in group) for group in rule.examples),
        "options": _plain_node(rule.options),
    }


def thawed(plain: Mapping[str, Any], words: Words, making: Making) -> Rule:
    """The rule again; its check is built when a draft first asks for it."""
    options = _mapping(plain["options"])
    return Rule(
        **{
            **plain,
            "check": LateCheck(plain["path"], options, words, plain["check"], making),
            "standards": tuple(map(Standard._make, plain["standards"])),
            "examples": Examples._make(tuple(map(_example, group)) for group in plain["examples"]),
            "options": options,
        }
    )


def _plain_example(example: Example) -> tuple[Any, ...]:
    return (example.text, tuple(tuple(mark) for mark in example.marks), *example[2:])


def _example(plain: tuple[Any, ...]) -> Example:
    example = Example._make(plain)
    return example._replace(marks=tuple(map(Span._make, example.marks)))


def _plain_node(value: node.Node) -> tuple[Any, ...]:
    """A node's fields; of a list its items in a list, of a mapping its entries in a tuple."""
    if isinstance(value, node.Scalar):
        return tuple(value)
    if isinstance(value, node.Listing):
        return (value.line, value.column, [_plain_node(item) for item in value.items])
    entries = tuple((*entry[:3], _plain_node(entry.value)) for entry in value.entries)
    return (value.line, value.column, entries)


def _node(plain: tuple[Any, ...]) -> node.Node:
    if len(plain) == len(node.Scalar._fields):
        return node.Scalar._make(plain)
    if isinstance(plain[2], list):
        return node.Listing(plain[0], plain[1], tuple(map(_node, plain[2])))
    return _mapping(plain)


def _mapping(plain: tuple[Any, ...]) -> node.Mapping:
    line, column, entries = plain
    return node.Mapping(
        line,
        column,
        tuple(node.Entry(at, column, key, _node(value)) for at, column, key, value in entries),
    )
