"""Examples fail when the rule finds too little, too much, or what it is known to miss."""

import pytest

from attrlint.page import Page
from attrlint.rules.definition import read_rule
from attrlint.rules.examples import ExampleFailure, run_examples
from tests.pages import RULE


def failures(text: str) -> list[ExampleFailure]:
    rule = read_rule(Page.load("rules/draft/empty-word.yaml", text.encode()), "draft", "empty-word", {})
    return run_examples(rule, {})


def test_examples_that_hold_give_no_failures() -> None:
    assert failures(RULE) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "expected", "found"),
    [
        ("[[actually]]", "[[very]]", 14, "It was [[very]] late.", "It was very late."),
        (
            "[[actually]]",
            "[[actually late]]",
            14,
            "It was [[actually late]] late.",
            "It was [[actually]] late late.",
        ),
        ("It was late.", "It was actually late.", 16, "It was actually late.", "It was [[actually]] late."),
    ],
)
def test_a_failure_shows_what_was_expected_and_what_was_found(
    old: str, new: str, line: int, expected: str, found: str
) -> None:
    (failure,) = failures(RULE.replace(old, new))
    assert (failure.line, failure.expected, failure.found) == (line, expected, found)


@pytest.mark.parametrize(
    ("gap", "closed"),
    [("It was literally late.", False), ("It was actually late.", True), ("It was [[actually]] late.", True),
     ("It was [[literally]] late, actually.", False)],
)  # fmt: skip
def test_a_known_gap_fails_on_the_day_it_closes(gap: str, closed: bool) -> None:
    found = failures(RULE + f"  known_gaps:\n    - '{gap}'\n")
    assert [failure.line for failure in found] == ([18] if closed else [])


def test_an_example_may_have_front_matter() -> None:
    draft = "|\n      ---\n      title: It is [[actually]] late\n      ---\n      It was late."
    assert failures(RULE.replace("'It was [[actually]] late.'", draft)) == []
