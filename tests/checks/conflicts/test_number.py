"""One quantity with two values."""

import pytest

from attrlint.checks.conflicts.number import conflicts
from tests.checks.conflicts.told import told


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("They protect 25,000 acres. Logging may come to 52,000 acres.", "slip"),
        ("It serves 160K patients. The cut hits 106,000 patients.", "slip"),
        ("# Storm cuts power to 40 homes in Harlow\n\nThe storm cut power to 60 homes in Harlow.", "display"),
        (
            "The fire on the river bank destroyed three storage halls in Harlow.\n\n"
            "Four storage halls in Harlow were destroyed by the fire on the river bank.",
            "retold",
        ),
        ("A poll gave Lund a turnout rate of 58% in May. Lund in May had a turnout rate of 53%.", "retold"),
        (
            "Thousands of old boats sank in the Harlow flood. In the Harlow flood, 12 old boats sank.",
            "retold",
        ),
        ("Ruiz finished third. In the race, Ruiz finished fourth.", "ranked"),
    ],
)
def test_two_values(text: str, aspect: str) -> None:
    assert [found[0] for found in told(conflicts, text)] == [aspect]


@pytest.mark.parametrize(
    "text",
    [
        "The fire destroyed three halls in Harlow. A fire destroyed four halls in Lund.",
        "They counted 1,187 ballots from Harlow on paper. Some 1,200 ballots from Harlow were on paper.",
        "More than 100 people died in the Harlow flood. The Harlow flood killed 107 people.",
        "In 2021, the clinics saw 1,240 patients. In 2022, they saw 2,140 patients.",
        "It destroyed three river halls in Harlow. A revised count: it destroyed four river halls in Harlow.",
        "Turnout rose from 1,234 voters to 1,243 voters.",
        "# Half of Harlow is dark\n\nThe storm cut power to 6,000 homes in Harlow.",
        "Act 12 passed. Act 21 failed.",
    ],
)
def test_no_two_values(text: str) -> None:
    assert told(conflicts, text) == []


def test_a_value_told_twice_is_the_established_one() -> None:
    text = "They own 25,000 acres. They sold 52,000 acres. All 25,000 acres are wet."
    assert told(conflicts, text) == [("slip", "52,000 acres", ("25,000 acres", "25,000 acres"))]
