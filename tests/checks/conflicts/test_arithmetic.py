"""Figures that do not add up."""

import pytest

from attrlint.checks.conflicts.arithmetic import conflicts
from tests.checks.conflicts.told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Of the 40 votes, 22 were for it and 19 against.",
            ("parts", "40 votes", ("22 were for it and 19",)),
        ),
        ("They heard 10 shots: a cluster of six, then three.", ("parts", "10 shots", ("six, then three",))),
        (
            "Rents rose 50 percent, from $2,000 to $2,500.",
            ("change", "50 percent", ("from $2,000 to $2,500",)),
        ),
        ("Sales fell 10 percent, from 400 to 200.", ("change", "10 percent", ("from 400 to 200",))),
        ("Ruiz won 61 percent. The rest took 49 percent.", ("rest", "49 percent", ("61 percent",))),
    ],
)
def test_wrong_sums(text: str, expected: tuple[str, str, tuple[str, ...]]) -> None:
    assert told(conflicts, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Of the 41 votes, 22 were for it and 19 against.",
        "Of the 40 votes, 22 were for it and 9 against.",
        "They heard 10 shots: a cluster of six, then four.",
        "Rents rose 25 percent, from $2,000 to $2,500.",
        "Rents rose about 20 percent, from $2,000 to $2,500.",
        "The share rose 5 percent from 40 percent to 45 percent.",
        "Ruiz won 61 percent. The rest took 39 percent.",
        "Seven voters — including four men and two women — came.",
        "The 40 members came. Of those, 22 voted.",
        "Of the 41 votes, 22 were for a 4 year term and 19 against.",
        "Of the 40 votes, 22 were for it and against it 18",
    ],
)
def test_right_and_open_sums(text: str) -> None:
    assert told(conflicts, text) == []


def test_years_ago_against_the_draft_date() -> None:
    page = "---\ntitle: Records\ndate: 2024-05-01\n---\n\nThe law passed {} years ago, in 2009.\n"
    assert told(conflicts, page.format(12)) == [("ago", "12 years", ("2009",))]
    assert told(conflicts, page.format(15)) == []
