"""One word at the edge of a quotation."""

import pytest

from attrlint.checks.conflicts.quote import conflicts
from tests.checks.conflicts.told import told


@pytest.mark.parametrize(
    ("first", "second", "here", "other"),
    [
        (
            "He wore a shirt that read “Settle for Lund.”",
            "Two “Stand for Lund” shirts left.",
            "Stand for Lund",
            "Settle for Lund",
        ),
        ("“You lucky son of a sailor,” he said.", "“You crazy son of a sailor,” he said.", "crazy", "lucky"),
        (
            "They cheered “a leader who has faced tough times before, and won” here.",
            "“We need a leader who has faced tough times before, and survived,” he wrote.",
            "survived",
            "won",
        ),
    ],
)
def test_another_word(first: str, second: str, here: str, other: str) -> None:
    assert [(one[1], one[2][0]) for one in told(conflicts, f"{first}\n\n{second}")] == [(here, other)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("He wore a shirt that read “Settle for Lund.”", "Two “Stand for Lund” posters left."),
        ("“You lucky son of a sailor,” he said.", "You crazy son of a sailor, he thought."),
        ("“You lucky son of a sailor,” he said.", "“You [crazy] son of a sailor,” he said."),
        (
            "“We do this work in regular session, in May,” he said.",
            "“Nobody can do this work in special session.”",
        ),
    ],
)
def test_no_conflict(first: str, second: str) -> None:
    assert told(conflicts, f"{first}\n\n{second}") == []


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("# Roe: Mayor ‘Utterly Wrong’ on Pier", "Roe said the mayor is “utterly right” on the pier.", True),
        (
            "Roe said the mayor is “utterly wrong” on it.",
            "Roe called the mayor “utterly wrong” again.",
            False,
        ),
        ("Roe said the mayor is “wrong” on it.", "Lund said the mayor is “right” on it.", False),
        ("Roe spoke of “the good old days” here.", "Lund spoke of “the bad new law” there.", False),
    ],
)
def test_opposite_words(first: str, second: str, found: bool) -> None:
    assert bool(told(conflicts, f"{first}\n\n{second}")) is found
