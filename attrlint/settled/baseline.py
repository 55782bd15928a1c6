"""The baseline: what was found before attrlint came, so that an old repo can start with a clean sheet.

It is committed with the drafts and knows findings by their fingerprints, so it survives moved
paragraphs and edits elsewhere; it holds none of the drafts' words.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from attrlint.fault import Fault
from attrlint.finding import Finding
from attrlint.page.nearest import did_you_mean

VERSION: Final = 1
KEYS: Final = ("version", "drafts")
HELP: Final = "`attrlint baseline` writes the file anew."

Known = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Fingerprints by rule, by the draft's path from the config's folder."""


Entry = tuple[str, str, str]
"""A draft's path from the config's folder, a rule, and a fingerprint."""


class Baseline(NamedTuple):
    """What the file at `path` holds."""

    path: str
    known: Known


def read_baseline(path: str, data: bytes) -> Baseline:
    """The baseline in these bytes. Raises Fault where they are none."""
    # most repos have no baseline, and every run would wait for it
    import json

    try:
        value = json.loads(data)
    except json.JSONDecodeError as error:
        raise Fault(path, error.lineno, error.colno, f"not JSON: {error.msg}", HELP) from None
    except (UnicodeDecodeError, RecursionError) as error:
        raise Fault(path, 1, 1, f"not JSON: {error}", HELP) from None
    if not isinstance(value, dict):
        raise Fault(path, 1, 1, "a baseline is an object", HELP)
    for key in value:
        if key not in KEYS:
            near = did_you_mean(key, KEYS)
            raise Fault(path, 1, 1, f"unknown key {key!r}" + (f": {near}" if near else ""), HELP)
    if value.get("version") != VERSION:
        raise Fault(path, 1, 1, f"version {value.get('version')!r} is not {VERSION}", HELP)
    return Baseline(path, _known(path, value.get("drafts", {})))


def _known(path: str, drafts: Any) -> Known:
    if not isinstance(drafts, dict):
        raise Fault(path, 1, 1, "'drafts' is an object", HELP)
    for draft, rules in drafts.items():
        if not isinstance(rules, dict) or not all(map(_is_fingerprints, rules.values())):
            raise Fault(path, 1, 1, f"{draft!r} wants lists of fingerprints by rule", HELP)
    return {draft: {rule: tuple(found) for rule, found in rules.items()} for draft, rules in drafts.items()}


def _is_fingerprints(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def known_of(findings: Iterable[Finding]) -> dict[str, tuple[str, ...]]:
    """The fingerprints of one draft's findings by rule, sorted; what has none cannot be settled."""
    found: dict[str, set[str]] = {}
    for finding in findings:
        if finding.fingerprint:
            found.setdefault(finding.rule, set()).add(finding.fingerprint)
    return {rule: tuple(sorted(found[rule])) for rule in sorted(found)}


def written(known: Known) -> str:
    """The file's text: the same for the same findings, a line for each, so that a diff reads well."""
    import json

    drafts = {draft: known[draft] for draft in sorted(known) if known[draft]}
    return json.dumps({"version": VERSION, "drafts": drafts}, indent=1) + "\n"


def each(known: Known) -> Iterator[Entry]:
    """The findings one by one."""
    for draft, rules in known.items():
        for rule, fingerprints in rules.items():
            yield from ((draft, rule, fingerprint) for fingerprint in fingerprints)
