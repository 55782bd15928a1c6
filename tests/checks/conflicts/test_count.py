"""Announced numbers and the lists that follow."""

import pytest

from attrlint.checks.conflicts.count import conflicts
from tests.checks.conflicts.told import told


@pytest.mark.parametrize(
    ("text", "here"),
    [
        ("A trio of Harlow, Lund, Marlow and Ortega won.", "trio"),
        ("Its quartet of Iron Dome, Arrow 2 and Arrow 3 is new.", "quartet"),
        ("Three riders: Ana Ruiz, Carl Lund, Mia Cole and Ed Roe.", "Three riders"),
        ("Visas go to five nations this year. They are for Chad, Cuba, Mali and Peru.", "five nations"),
        ("Visas go to five states this year. They are for Ohio, Iowa, Utah and Maine.", "five states"),
        ("It has five nations on its list. It lists Eritrea, Syria, Libya and Yemen.", "five nations"),
        ("Four riders: Ana Ruiz, Carl Lund and Mia Cole.", "Four riders"),
        ("Here are three tips.\n\n## Sleep\n\nLong.\n\n## Eat\n\nWell.", "three tips"),
    ],
)
def test_lists_that_differ(text: str, here: str) -> None:
    assert [found[1] for found in told(conflicts, text)] == [here]


def test_the_whole_list_is_the_other_place() -> None:
    text = "There is a list of three harbors: Lund, Roe, Cole and Marlow."
    assert told(conflicts, text) == [("list", "three harbors", ("Lund, Roe, Cole and Marlow",))]


@pytest.mark.parametrize(
    "text",
    [
        "A quartet of Harlow, Lund, Marlow and Ortega won.",
        "A pair of local lobbying firms, Lund Inc. and Roe LLC, won.",
        "Three riders, including Ana Ruiz and Carl Lund, won.",
        "It has four nations on its list. It lists Eritrea, Syria, Libya and Yemen.",
        "It has six states, including Ohio. Four states — Iowa, Utah, Ohio and Maine — vote.",
        "Here are three tips.\n\n## Sleep\n\nLong.\n\n## Eat\n\nWell.\n\n## Walk\n\nFar.",
        "Here are two tips.\n\n## Sleep\n\nLong.\n\n## Eat\n\nWell.\n\n## What comes next\n\nRest.",
    ],
)
def test_lists_that_agree(text: str) -> None:
    assert told(conflicts, text) == []
