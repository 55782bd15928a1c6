"""Surnames that nobody was introduced by."""

import pytest

from attrlint.checks.conflicts.name import conflicts
from tests.checks.conflicts.told import told


@pytest.mark.parametrize(
    ("text", "here", "other"),
    [
        ("Anna Marlow spoke first. Mrs Marlton left early.", "Marlton", "Anna Marlow"),
        (
            "Conal O'Roe sued. Mr. O'Roe waits. Although O'Lund originally said no, he sued.",
            "O'Lund",
            "Conal O'Roe",
        ),
        ("Ann Ebersole runs it. “No,” Ebersman notes.", "Ebersman", "Ann Ebersole"),
    ],
)
def test_stranger(text: str, here: str, other: str) -> None:
    assert [(one[1], one[2]) for one in told(conflicts, text)] == [(here, (other,))]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Marlow spoke first. Ms. Roe left early.",
        "Anna Marlow spoke first. Ed Marlton said no. Mr. Marlton left.",
        "Anna Marlow spoke first. Mr. Marlton came. Mr. Marlton left.",
        "Anna Marlow spoke first. The Marlows said no.",
        "Anna Marlow spoke first. In Marlton, it rained.",
        "Anna Penn spoke first. PennLive reported it. PennLive said no.",
        "Kathy Barnette spoke first. State Rep. Barb left.",
        "Anna Pennsy spoke first. Pennsylvanians said no.",
    ],
)
def test_no_stranger(text: str) -> None:
    assert told(conflicts, text) == []
