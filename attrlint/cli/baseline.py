"""`attrlint baseline`: let an old repo start clean, by writing down what is found in it today."""

import os
from argparse import ArgumentParser
from collections.abc import Mapping

from attrlint.cli.gathering import gather
from attrlint.cli.linting import linting
from attrlint.cli.options import add_beside, add_config, add_paths, parser
from attrlint.cli.output import write_file
from attrlint.cli.status import CLEAN, TROUBLE
from attrlint.config import Config
from attrlint.finding import Finding
from attrlint.notices import INTERNAL_FAULT, UNREADABLE
from attrlint.reports.visible import visible
from attrlint.settled.baseline import each, known_of, written
from attrlint.settled.settling import BASELINE, FOLDER, baseline_in

_ByRule = Mapping[str, tuple[str, ...]]
_UNDONE = (UNREADABLE.name, INTERNAL_FAULT.name)


def run(arguments: list[str]) -> int:
    """Write the baseline of every config that holds for the drafts: 0 written, 2 some could not be linted."""
    options = _parser().parse_args(arguments)
    gathered = gather(options)
    if gathered.faulty:
        return TROUBLE
    configs: dict[str, Config] = {}
    found: dict[str, dict[str, tuple[Finding, ...]]] = {}
    trouble = gathered.trouble
    with linting(options, gathered) as drafts:
        for draft in drafts:
            config = gathered.configs.of(draft.path)
            configs[config.root] = config
            if any(finding.rule in _UNDONE for finding in draft.findings):
                trouble = True
                continue
            found.setdefault(config.root, {})[config.relative(draft.path)] = draft.findings
    for root in sorted(configs):
        print(_renewed(root, found.get(root, {}), prune=options.prune))
    return TROUBLE if trouble else CLEAN


def _parser() -> ArgumentParser:
    to = parser(
        "baseline",
        f"Write what is found today to {FOLDER}/{BASELINE} beside the config: `attrlint check` is then\n"
        "silent about it, and tells only what is new. Commit the file; it holds none of the drafts' words.",
    )
    add_paths(to)
    add_beside(to)
    add_config(to)
    to.add_argument(
        "--prune", action="store_true", help="only take out what is found no more, and add nothing"
    )
    return to


def _renewed(root: str, found: Mapping[str, tuple[Finding, ...]], *, prune: bool) -> str:
    """Write the baseline of one folder; what there is to say of it."""
    before = baseline_in(root)
    now = {draft: known_of(findings) for draft, findings in found.items()}
    kept: dict[str, _ByRule] = {
        draft: rules
        for draft, rules in before.known.items()
        if draft not in now and os.path.exists(os.path.join(root, draft))
    }
    if prune:
        now = {draft: _shared(rules, before.known.get(draft, {})) for draft, rules in now.items()}
    kept |= now
    os.makedirs(os.path.join(root, FOLDER), exist_ok=True)
    write_file(os.path.join(root, FOLDER, BASELINE), written(kept))
    gone = len(set(each(before.known)) - set(each(kept)))
    drafts = sum(map(bool, kept.values()))
    line = f"{before.path}: {_count(len(list(each(kept))), 'finding')} in {_count(drafts, 'draft')}"
    return visible(line + (f"; {gone} found no more" if gone else ""))


def _shared(rules: _ByRule, before: _ByRule) -> dict[str, tuple[str, ...]]:
    shared = {
        rule: tuple(one for one in found if one in before.get(rule, ())) for rule, found in rules.items()
    }
    return {rule: found for rule, found in shared.items() if found}


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
