"""`attrlint audit`: how often a rule would speak up in drafts that there are, before it is switched on."""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final, NamedTuple

from attrlint.checking import stumble
from attrlint.cli.chosen import chosen
from attrlint.cli.gathering import gather
from attrlint.cli.options import add_config, add_paths, parser
from attrlint.cli.progress import watched
from attrlint.cli.rules import HERE
from attrlint.cli.status import CLEAN, TROUBLE
from attrlint.cli.terminal import columns, say
from attrlint.configs import Configs
from attrlint.files import lines_shown, read_bytes
from attrlint.finding import Finding
from attrlint.lint import lint_draft
from attrlint.reading.reader import Unreadable, read_draft
from attrlint.reports.excerpt import excerpt
from attrlint.reports.report import Linted
from attrlint.reports.visible import visible
from attrlint.rules.rule import Rule
from attrlint.running import in_order

SAMPLES: Final = 10

Found = tuple[Finding, Linted]


class Audited(NamedTuple):
    """What the rule found in one draft of so many words; `trouble` is what was wrong with the file."""

    linted: Linted
    words: int
    trouble: str = ""


def run(arguments: list[str]) -> int:
    """Count what one rule finds, whether it is in force or not: 0, or 2 where something could not be read."""
    options = _parser().parse_args(arguments)
    gathered = gather(options)
    config = gathered.configs.of(HERE)
    found = chosen([options.rule], config)
    if found.trouble or (gathered.faulty and not gathered.paths):
        return TROUBLE
    [rule] = found.rules
    make = partial(Auditing, gathered.configs, options.rule)
    results = list(watched(in_order(gathered.paths, make, options.jobs), len(gathered.paths)))
    for result in results:
        if result.trouble:
            say(result.trouble)
    for line in _told(rule, [one for one in results if not one.trouble], options.samples):
        print(line)
    return TROUBLE if gathered.trouble or any(result.trouble for result in results) else CLEAN


def _parser() -> ArgumentParser:
    to = parser(
        "audit", "How often a rule would speak up in these drafts, in force or not, with samples to read."
    )
    to.add_argument("rule", metavar="RULE|FILE", help="the name of a rule, or its page")
    add_paths(to)
    to.add_argument(
        "--samples", type=int, default=SAMPLES, metavar="N", help=f"findings to show (default: {SAMPLES})"
    )
    add_config(to)
    return to


class Auditing:
    """The task of trying one rule on a file; in another process it reads configs and rule anew."""

    __slots__ = ("_configs", "_name", "_rule")

    def __init__(self, configs: Configs, name: str) -> None:
        self._configs = configs
        self._name = name
        [rule] = chosen([name], configs.of(HERE)).rules
        self._rule = rule._replace(severity="warning") if rule.severity == "off" else rule

    def __call__(self, path: str) -> Audited:
        config = self._configs.of(path)
        try:
            draft = read_draft(read_bytes(path), path, config.words)
            every = lint_draft(draft, [self._rule], config.rules)
            findings = tuple(finding for finding in every if finding.rule == self._rule.name)
            return Audited(Linted(path, findings, lines_shown(draft, findings)), len(draft.prose.split()))
        except Unreadable as error:
            return self.lost(path, error.message)
        except Exception as error:
            return self.lost(path, f"attrlint stumbled over this file: {stumble(error)}")

    def lost(self, path: str, message: str) -> Audited:
        """What stands in the place of a file whose process ended."""
        return Audited(Linted(path, (), {}), 0, f"{path}: {message}")


def _told(rule: Rule, results: Sequence[Audited], shown: int) -> Iterator[str]:
    found = [(finding, result.linted) for result in results for finding in result.linted.findings]
    words = sum(result.words for result in results)
    drafts = sum(bool(result.linted.findings) for result in results)
    yield f"{rule.name} ({rule.group}, {rule.severity}): {rule.summary}"
    where = f"{drafts} of {_count(len(results), 'draft')}, {_count(words, 'word')}"
    yield f"{_count(len(found), 'finding')} in {where}"
    if not found:
        return
    most = max(len(result.linted.findings) for result in results)
    rate, share = 1000 * len(found) / max(words, 1), 100 * drafts / len(results)
    yield f"{rate:.2f} per 1,000 words, in {share:.0f}% of the drafts, at most {most} in one"
    for finding, draft in _spread(found, shown):
        yield ""
        yield from _sample(finding, draft)
    if shown < len(found):
        yield f"\n{max(shown, 0)} of {len(found):,} are shown; --samples {len(found)} shows all"


def _sample(finding: Finding, draft: Linted) -> Iterator[str]:
    yield f"{visible(finding.path)}:{finding.start.line}:{finding.start.column}: {visible(finding.message)}"
    for strip in excerpt(draft.lines, finding.start, finding.end, columns(sys.stdout) - 3):
        yield f" | {strip.text}"
        yield f" | {' ' * strip.indent}{'^' * strip.width}".rstrip()


def _spread(found: Sequence[Found], most: int) -> Sequence[Found]:
    """At most so many, from all over the drafts: the same ones every time."""
    if len(found) <= most:
        return found
    return [found[at * len(found) // most] for at in range(max(most, 0))]


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
