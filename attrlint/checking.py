"""Running rules over a draft: hits become findings, and a rule that stumbles becomes one too."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from attrlint.checks.check import Hit, Unable
from attrlint.fault import Fault
from attrlint.finding import Finding, Related
from attrlint.fingerprint import Fingerprints
from attrlint.notices import INTERNAL_FAULT
from attrlint.reading.draft import Draft
from attrlint.rules.message import fill
from attrlint.rules.rule import Rule
from attrlint.span import Span

LONGEST_VALUE: Final = 72
"""Words of a draft that a message repeats are cut in the middle above this: the excerpt shows them whole."""


class Checked(NamedTuple):
    """Findings by offset and rule, each with its fingerprint; names of the rules that came to an end."""

    findings: tuple[Finding, ...]
    ran: frozenset[str]


def check(draft: Draft, rules: Iterable[Rule]) -> Checked:
    """What these rules find in the draft; a rule that is `off`, or that lacks what it looks at, is not run.

    A rule that raises gives an `internal-fault` finding instead of its own; rules that stumble over
    the same thing share one.
    """
    hits: dict[tuple[int, str, int], tuple[Rule, Hit]] = {}
    stumbles: dict[str, list[str]] = {}
    ran: set[str] = set()
    for rule in rules:
        if rule.severity == "off":
            continue
        try:
            found = list(rule.check(draft))
        except Unable:
            continue
        except Exception as error:
            stumbles.setdefault(stumble(error), []).append(rule.name)
            continue
        ran.add(rule.name)
        for hit in found:
            # one place is told once, however many of a rule's patterns match there
            hits.setdefault((hit.span.start, rule.name, hit.span.end), (rule, hit))
    fingerprints = Fingerprints(draft)
    findings = [_internal(draft.path, names, what) for what, names in stumbles.items()]
    findings += [_finding(draft, *hits[place], fingerprints) for place in sorted(hits)]
    return Checked(tuple(findings), frozenset(ran))


def _finding(draft: Draft, rule: Rule, hit: Hit, fingerprints: Fingerprints) -> Finding:
    text = hit.span.cut(draft.text)
    slots = {name: shortened(value) for name, value in {"match": text, **hit.values}.items()}
    return Finding(
        draft.path,
        rule.name,
        rule.group,
        rule.severity,
        fill(rule.message, slots),
        fill(rule.help, slots),
        text,
        draft.position(hit.span.start),
        draft.position(hit.span.end),
        (*(_related(draft, span, message) for span, message in hit.related), *hit.elsewhere),
        rule.standards,
        fingerprints.of(rule.name, hit.span),
    )


def _related(draft: Draft, span: Span, message: str) -> Related:
    start, end = draft.position(span.start), draft.position(span.end)
    return Related(draft.path, start, end, span.cut(draft.text), message)


def shortened(words: str) -> str:
    """`words` on one line, the middle of a long stretch replaced by …"""
    flat = " ".join(words.split())
    if len(flat) <= LONGEST_VALUE:
        return flat
    head, tail = flat[: LONGEST_VALUE * 2 // 3], flat[-LONGEST_VALUE // 3 :]
    return f"{head.rpartition(' ')[0] or head} … {tail.partition(' ')[2] or tail}"


def stumble(error: Exception) -> str:
    """What happened and where in attrlint, for whoever will mend it."""
    if isinstance(error, Fault):
        return str(error)
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = ""
    if trace:
        code = trace.tb_frame.f_code
        file = "/".join(code.co_filename.replace("\\", "/").split("/")[-2:])
        place = f" ({file}:{trace.tb_lineno}, in {code.co_name})"
    return f"{type(error).__name__}: {shortened(str(error))}{place}"


def _internal(path: str, names: Sequence[str], what: str) -> Finding:
    rules = f"the rule {names[0]!r}" if len(names) == 1 else f"{len(names)} rules ({', '.join(names)})"
    return INTERNAL_FAULT.finding(path, f"{rules} could not be run on this file: {what}")
