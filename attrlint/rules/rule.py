"""A rule as it is in force: what it looks for, what it says, and what it rests on."""

from typing import NamedTuple

from attrlint.checks.check import Check
from attrlint.finding import Group, Severity, Standard
from attrlint.page.node import Mapping
from attrlint.span import Span


class Example(NamedTuple):
    """A small draft with the words that the rule must find; `marks` are offsets into `text`.

    `line` and `column` say where it stands in the rule's page. `beside` are texts of other drafts of the
    same repo, `before` that of its older version, "" for none.
    """

    text: str
    marks: tuple[Span, ...]
    path: str
    line: int
    column: int
    beside: tuple[str, ...] = ()
    before: str = ""


class Examples(NamedTuple):
    """Drafts that the rule must catch, must leave alone, and is known to miss."""

    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    known_gaps: tuple[Example, ...]


class Rule(NamedTuple):
    """One rule. `kind` and `options` are the `check:` part of its page, kept for `explain`.

    `precision` is how often it is right: high, medium or low, "" where nobody has measured it. Where its
    words overlap with those of a rule in `yields_to`, only that one's finding is told.
    """

    name: str
    group: Group
    severity: Severity
    summary: str
    why: str
    message: str
    help: str
    standards: tuple[Standard, ...]
    check: Check
    examples: Examples
    path: str
    kind: str
    options: Mapping
    precision: str = ""
    yields_to: tuple[str, ...] = ()
