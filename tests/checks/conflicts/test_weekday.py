"""Weekdays beside dates."""

import pytest

from attrlint.checks.conflicts.weekday import conflicts
from tests.checks.conflicts.told import told


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("It is on Tuesday, March 6, 2024.", [("weekday", "Tuesday", ("March 6, 2024",))]),
        ("It is on March 6, 2024 (Tuesday).", [("weekday", "Tuesday", ("March 6, 2024",))]),
        ("It is on Tues., March 6, 2024.", [("weekday", "Tues", ("March 6, 2024",))]),
        ("It is on Wednesday, March 6, 2024.", []),
        ("It is on Tuesday, March 6.", []),
        ("It is on Tuesday, February 30, 2024.", [("calendar", "Tuesday, February 30, 2024", ())]),
        ("It is on Feb. 29.", []),
        ("It was on Feb. 29, 2023.", [("calendar", "Feb. 29, 2023", ())]),
        ("It was the March 6, 2024, vote that Tuesday voters forgot.", []),
    ],
)
def test_with_its_year(words: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert told(conflicts, words) == expected


@pytest.mark.parametrize(("day", "wrong"), [("Monday", True), ("Tuesday", False)])
def test_the_year_of_the_front_matter(day: str, wrong: bool) -> None:
    text = f"---\ntitle: Bridge\ndate: 2024-02-20\n---\n\nIt closes on {day}, March 5.\n"
    assert bool(told(conflicts, text)) == wrong


def test_the_year_may_turn_between_draft_and_date() -> None:
    text = "---\ntitle: Bridge\ndate: 2023-12-20\n---\n\nIt closes on Friday, Jan. 5.\n"
    assert told(conflicts, text) == []
