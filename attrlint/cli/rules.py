"""`attrlint rules`: the rules there are."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping, Sequence

from attrlint.cli.options import add_config, add_output, parser, wish
from attrlint.cli.output import write_out
from attrlint.cli.status import CLEAN
from attrlint.cli.terminal import coloured
from attrlint.configs import Configs
from attrlint.finding import Severity
from attrlint.notices import NOTICES
from attrlint.reports.paint import Paint, painter
from attrlint.reports.report import About
from attrlint.reports.table import Column, table

HERE = "draft.md"
"""Stands for a draft in this folder, where no file is named."""


def run(arguments: list[str]) -> int:
    """List all rules, each with the severity it has for a draft in this folder."""
    options = _parser().parse_args(arguments)
    config = Configs(wish(options)).of(HERE)
    severities = config.for_path(HERE)
    rules: list[About] = [*config.rules.values(), *NOTICES.values()]
    if options.output_format == "json":
        pieces: Iterator[str] = iter([_json(rules, severities)])
    else:
        pieces = _full(rules, severities, painter(not options.output_file and coloured(sys.stdout)))
    write_out(pieces, options.output_file)
    return CLEAN


def _parser() -> ArgumentParser:
    to = parser("rules", "The rules there are, and how loud each is for a draft in this folder.")
    add_config(to)
    add_output(to, ("full", "json"))
    return to


def _full(rules: Sequence[About], severities: Mapping[str, Severity], paint: Paint) -> Iterator[str]:
    levels = [severities.get(rule.name, rule.severity) for rule in rules]
    shape = (Column("rule"), Column("group"), Column("severity"), Column("what it finds", 46))
    rows = [(r.name, r.group, level, r.summary) for r, level in zip(rules, levels, strict=True)]
    for at, line in enumerate(table(shape, rows)):
        yield (paint(line, "quiet") if at == 0 else line) + "\n"
    on = sum(level != "off" for level in levels)
    yield f"\n{len(rules)} rules, {on} of them in force; `attrlint explain RULE` tells more\n"


def _json(rules: Sequence[About], severities: Mapping[str, Severity]) -> str:
    values = [
        {
            "name": rule.name,
            "group": rule.group,
            "severity": severities.get(rule.name, rule.severity),
            "precision": getattr(rule, "precision", ""),
            "summary": rule.summary,
            "why": rule.why,
            "help": rule.help,
            "standards": [standard._asdict() for standard in rule.standards],
        }
        for rule in rules
    ]
    return json.dumps(values, indent=1) + "\n"
