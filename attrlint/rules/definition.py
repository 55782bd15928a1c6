"""A page to a Rule: every key that a rule needs, and nothing that it does not know."""

import re
from collections.abc import Iterable, Mapping
from typing import Final, cast

from attrlint.checks import build
from attrlint.checks.check import Check, Words
from attrlint.finding import GROUPS, SEVERITIES, Group, Severity, Standard
from attrlint.page import Page, did_you_mean
from attrlint.rules.late import LateCheck
from attrlint.rules.marks import MarkError, unmark
from attrlint.rules.message import slots_in
from attrlint.rules.rule import Example, Examples, Rule

_NAME: Final = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
PRECISIONS: Final = ("high", "medium", "low")
EXAMPLE_PATH: Final = "example.md"


def read_rule(page: Page, group: str, name: str, words: Words) -> Rule:
    """The rule that a page describes; a Fault where a key is missing, unknown or wrong."""
    group = _group(page, group, name)
    severity = cast(Severity, page.choice("severity", SEVERITIES))
    precision = page.choice("precision", PRECISIONS, "")
    yields_to = page.texts("yields_to", ())
    summary, why, message, help = (page.text(key) for key in ("summary", "why", "message", "help"))
    standards = _standards(page)
    options = page.page("check")
    if options is None:
        raise page.fault(None, "'check' is missing", "It says what the rule looks for: `check: {kind: …}`.")
    check = build(options, words)
    _check_slots(page, check)
    examples = _examples(page)
    page.finish()
    return Rule(
        name, group, severity, summary, why, message, help, standards, check, examples,
        page.path, options.text("kind"), options.node, precision, yields_to,
    )  # fmt: skip


def extended(page: Page, group: str, name: str, words: Words, known: Mapping[str, Rule]) -> Rule:
    """A known rule with the severity, message, help or words that this page changes."""
    base = page.text("extends")
    if base not in known:
        near = did_you_mean(base, known)
        raise page.fault("extends", f"no rule is called {base!r}" + (f": {near}" if near else ""))
    rule = known[base]
    if (group, name) != (rule.group, rule.name):
        raise page.fault(
            "extends", f"a page that extends {base!r} bears its name: {rule.group}/{rule.name}.yaml",
            "It changes the rule, it does not add another.",
        )  # fmt: skip
    severity = cast(Severity, page.choice("severity", SEVERITIES, rule.severity))
    check = _with_words(page, rule, words)
    if "message" in page or "help" in page:
        _check_slots(page, check)
    rule = rule._replace(
        severity=severity, check=check,
        message=page.text("message", rule.message), help=page.text("help", rule.help),
    )  # fmt: skip
    page.finish()
    return rule


def _with_words(page: Page, rule: Rule, words: Words) -> Check:
    additions = page.page("words")
    if additions is None:
        return rule.check
    return LateCheck(rule.path, rule.options, words, read_additions(additions, words), {}).built()


def read_additions(page: Page, words: Words | None) -> dict[str, tuple[str, ...]]:
    """A `words:` mapping of list names to additions; a Fault for a list that is not among `words`."""
    for name in page:
        if words is not None and name not in words:
            near = did_you_mean(name, words)
            help = "" if near else f"Lists: {', '.join(sorted(words))}."
            raise page.fault(name, f"no word list is called {name!r}" + (f": {near}" if near else ""), help)
    return {name: page.texts(name) for name in page}


def _group(page: Page, group: str, name: str) -> Group:
    if group not in GROUPS:
        near = did_you_mean(group, GROUPS)
        message = f"no group is called {group!r}" + (f": {near}" if near else "")
        raise page.fault(None, message, f"Groups: {', '.join(GROUPS)}.")
    if not _NAME.fullmatch(name):
        help = "Name the fault in lower case with hyphens, as in bare-source."
        raise page.fault(None, f"{name!r} is no name for a rule", help)
    return group


def _standards(page: Page) -> tuple[Standard, ...]:
    standards = []
    for one in page.pages("standards"):
        url = one.text("url", "")
        if url and not url.startswith(("https://", "http://")):
            raise one.fault("url", f"{url!r} is no web address")
        standards.append(Standard(one.text("body"), one.text("section"), url))
    if not standards:
        help = "Say what the rule rests on: `- {body: …, section: …, url: …}`, your own style book included."
        raise page.fault("standards", "'standards' is missing", help)
    return tuple(standards)


def _check_slots(page: Page, check: Check) -> None:
    """A check may say which slots its hits fill, by an attribute `slots`; a message asks for no others."""
    provided: Iterable[str] | None = getattr(check, "slots", None)
    if provided is None:
        return
    slots = {"match", *provided}
    for key in ("message", "help"):
        for slot, offset in slots_in(page.text(key, "")):
            if slot not in slots:
                near = did_you_mean(slot, slots)
                raise page.fault(
                    key, f"nothing fills {{{slot}}}" + (f": {near}" if near else ""),
                    f"Slots of this kind: {', '.join(sorted(slots))}.", within=offset,
                )  # fmt: skip


def _examples(page: Page) -> Examples:
    examples = page.page("examples")
    if examples is None:
        raise page.fault(
            None, "'examples' is missing", "Show what is bad, with [[…]] around it, and what is good."
        )
    read = Examples(*(_drafts(examples, key) for key in Examples._fields))
    for key, want in (("bad", True), ("good", False)):
        drafts: tuple[Example, ...] = getattr(read, key)
        if not drafts:
            raise examples.fault(key, f"{key!r} examples are missing")
        for at, example in enumerate(drafts):
            if bool(example.marks) is not want:
                message = (
                    "a bad example marks its words with [[…]]" if want else "a good example has no marks"
                )
                raise examples.fault(key, message, item=at)
    return read


def _drafts(examples: Page, key: str) -> tuple[Example, ...]:
    drafts = []
    for at, entry in enumerate(examples.entries(key)):
        marked, path, before = entry, EXAMPLE_PATH, ""
        beside: tuple[str, ...] = ()
        if isinstance(entry, Page):
            marked, path = entry.text("draft"), entry.text("path", EXAMPLE_PATH)
            beside, before = entry.texts("beside", ()), entry.text("before", "")
        try:
            text, marks = unmark(str(marked))
        except MarkError as slip:
            raise examples.fault(key, str(slip), item=at, within=slip.offset) from None
        if not text.strip():
            raise examples.fault(key, "an example has words", item=at)
        drafts.append(Example(text, marks, path, *examples.place(key, at), beside, before))
    return tuple(drafts)
