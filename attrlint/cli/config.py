"""`attrlint config`: which settings are in force for a file, and where each comes from."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from attrlint.cli.options import add_config, add_output, parser, wish
from attrlint.cli.output import write_out
from attrlint.cli.rules import HERE
from attrlint.cli.status import CLEAN
from attrlint.cli.terminal import coloured
from attrlint.config import Config
from attrlint.configs import Configs
from attrlint.drafts import shown_path
from attrlint.finding import Severity
from attrlint.reports.paint import Paint, painter
from attrlint.reports.table import Column, table
from attrlint.reports.visible import encodable, visible

PAGE: Final = "the rule's page"
"""Where a severity comes from that nothing in a config or a profile decides."""


class Origin(NamedTuple):
    """A rule's severity for one file and what decided it."""

    rule: str
    severity: Severity
    where: str


def run(arguments: list[str]) -> int:
    """Print the settings for the file that is named, or for a draft in this folder."""
    options = _parser().parse_args(arguments)
    path = shown_path(options.path)
    config = Configs(wish(options)).of(path)
    if options.output_format == "json":
        pieces: Iterator[str] = iter([json.dumps(_value(config, path), indent=1) + "\n"])
    else:
        paint = painter(not options.output_file and coloured(sys.stdout))
        pieces = (line + "\n" for line in _full(config, path, paint))
    write_out(pieces, options.output_file)
    return CLEAN


def _parser() -> ArgumentParser:
    to = parser("config", "Which settings are in force for a file, and where each comes from.")
    to.add_argument("path", nargs="?", default=HERE, metavar="PATH", help="a draft, which need not exist")
    add_config(to)
    add_output(to, ("full", "json"))
    return to


def origins(config: Config, path: str) -> Iterator[Origin]:
    """Every rule's severity for the file at `path`, and the last setting that decided it."""
    relative = config.relative(path)
    here = [(at, override) for at, override in enumerate(config.overrides, 1) if override.matches(relative)]
    profile, name = config.base, f"profile {config.profile}"
    for at, override in here:
        if override.profile is not None:
            profile, name = override.profile, f"the profile of override {at}"
    layers = [(profile, name), (config.severity, "severity")]
    layers += [(override.severity, f"override {at}") for at, override in here]
    for rule, severity in config.for_path(path).items():
        where = next((where for layer, where in reversed(layers) if rule in layer), PAGE)
        yield Origin(rule, severity, where)


def _full(config: Config, path: str, paint: Paint) -> Iterator[str]:
    facts = {
        "file": path,
        "config": config.path or "none: attrlint's defaults",
        "profile": config.profile,
        "fail on": config.fail_on,
        "alike": f"at most {config.most_alike}" if config.most_alike else "no limit",
        "excluded": "yes" if config.excluded(path) else "no",
        "exclude": ", ".join(config.exclude) or "nothing",
        "repo": "on" if config.repo else "off",
    }
    for name, fact in facts.items():
        yield f"{paint(name.ljust(8), 'quiet')}  {visible(fact)}"
    yield ""
    shape = (Column("rule"), Column("severity"), Column("decided by"))
    # what somebody decided comes first
    rows = sorted(origins(config, path), key=lambda origin: origin.where == PAGE)
    for at, line in enumerate(table(shape, rows)):
        yield paint(line, "quiet") if at == 0 else line


def _value(config: Config, path: str) -> dict[str, Any]:
    return {
        "path": encodable(path),
        "config": config.path and encodable(config.path),
        "profile": config.profile,
        "fail_on": config.fail_on,
        "most_alike": config.most_alike,
        "excluded": config.excluded(path),
        "exclude": list(config.exclude),
        "repo": config.repo,
        "rules": [origin._asdict() for origin in origins(config, path)],
    }
