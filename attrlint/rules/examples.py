"""A rule's examples, tried: it must find the marked words and nothing else."""

from collections.abc import Sequence
from typing import NamedTuple

from attrlint.checks.check import Unable, Words
from attrlint.fault import Fault
from attrlint.history.earlier import earlier
from attrlint.reading.draft import Draft
from attrlint.reading.reader import Unreadable, read_draft
from attrlint.register.elsewhere import elsewhere
from attrlint.rules.marks import mark
from attrlint.rules.rule import Example, Rule
from attrlint.span import Span


class ExampleFailure(NamedTuple):
    """An example that did not come out as its page says.

    `expected` and `found` are the example's text with `[[…]]` around the words; `line` and `column`
    say where the example stands in `path`.
    """

    rule: str
    path: str
    line: int
    column: int
    message: str
    expected: str
    found: str


def run_examples(rule: Rule, words: Words) -> list[ExampleFailure]:
    """Every failure among a rule's examples, in the order bad, good, known gaps.

    `words` are the word lists in force. What is found is every span of the rule's hits, related
    spans included; a rule that is off is tried too. A pattern that takes too long is a failure.
    """
    failures = []
    for example in rule.examples.bad:
        failures.append(
            _compared(rule, example, words, "a bad example must be found at its marks, and only there")
        )
    for example in rule.examples.good:
        failures.append(_compared(rule, example, words, "a good example must be left alone"))
    for example in rule.examples.known_gaps:
        failures.append(_gap(rule, example, words))
    return [failure for failure in failures if failure]


def _compared(rule: Rule, example: Example, words: Words, message: str) -> ExampleFailure | None:
    found, slip = _found(rule, example, words)
    if not slip and set(found) == set(example.marks):
        return None
    return _failure(rule, example, slip or message, found)


def _gap(rule: Rule, example: Example, words: Words) -> ExampleFailure | None:
    """A gap is closed once its marks are found, or, where it has none, once anything is."""
    found, slip = _found(rule, example, words)
    closed = set(found) == set(example.marks) if example.marks else bool(found)
    if not slip and not closed:
        return None
    return _failure(rule, example, slip or "a known gap is closed: make it a bad example", found)


def _failure(rule: Rule, example: Example, message: str, found: Sequence[Span]) -> ExampleFailure:
    expected, shown = mark(example.text, example.marks), mark(example.text, tuple(found))
    return ExampleFailure(rule.name, rule.path, example.line, example.column, message, expected, shown)


def _found(rule: Rule, example: Example, words: Words) -> tuple[list[Span], str]:
    """The spans of a rule's hits in an example, and what went wrong, if anything did."""
    try:
        draft = read_draft(example.text, example.path, words)
        _tell(draft, example, words)
        hits = list(rule.check(draft))
    except Unable:
        return [], ""
    except (Fault, Unreadable) as slip:
        return [], str(slip)
    spans = {hit.span for hit in hits} | {span for hit in hits for span, _ in hit.related}
    return sorted(spans), ""


def _tell(draft: Draft, example: Example, words: Words) -> None:
    """Give an example's draft its older version and the other drafts of its repo, where it has any."""
    if example.before:
        draft.tell(earlier, read_draft(example.before, example.path, words))
    if example.beside:
        from attrlint.register.beside import beside

        draft.tell(elsewhere, beside(draft, example.beside))
