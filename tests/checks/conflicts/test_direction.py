"""Changes and their two ends."""

import pytest

from attrlint.checks.conflicts.arithmetic import conflicts
from tests.checks.conflicts.told import told


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Turnout rose from 57 percent to 45 percent.", True),
        ("Turnout fell to 57 percent from 45 percent.", True),
        ("Rents dropped from about $900 to $1,100 a month.", True),
        ("Turnout fell from 57 percent to 45 percent.", False),
        ("Turnout rose from 57 percent of men to 45 percent of women.", False),
        ("Support grew from 2014 to 2009, oddly.", False),
        ("It rose from $3 to 2 percent.", False),
        ("He rose from 3 to 5 a.m. to watch.", False),
    ],
)
def test_a_rise_ends_higher(text: str, wrong: bool) -> None:
    assert ("change" in [one[0] for one in told(conflicts, text)]) == wrong
