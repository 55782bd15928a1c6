"""How often a thing comes."""

import pytest

from attrlint.checks.conflicts.date import conflicts
from tests.checks.conflicts.told import told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The biennial Lund Award went to Roe. The award is given each year.", ["each year"]),
        ("The annual award went to Roe. Every two years, the award goes to a nurse.", ["Every two years"]),
        ("The annual award went to Roe. The award is given once a year.", []),
        ("The annual award went to Roe. Every two years, the council is elected.", []),
        ("The annual award went to Roe. The jury meets every month for the award.", []),
    ],
)
def test_cadences(text: str, found: list[str]) -> None:
    assert [one[1] for one in told(conflicts, text)] == found
