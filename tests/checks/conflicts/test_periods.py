"""Periods and the years that bound them."""

import pytest

from attrlint.checks.conflicts.number import conflicts
from tests.checks.conflicts.told import told

LENGTH = "In a {} period, Lund County collected harbor fees. "


@pytest.mark.parametrize(
    ("length", "bounds", "found"),
    [
        ("one-year", "Between May 2018 and May 2022, Lund County collected harbor fees.", ["one-year"]),
        ("three-year", "Lund County collected harbor fees from 2010 through 2020.", ["three-year"]),
        ("four-year", "Between May 2018 and May 2022, Lund County collected harbor fees.", []),
        ("four-year", "Lund County collected harbor fees from 2017 through 2020.", []),
        ("three-year", "Lund County collected harbor fees from 2017 through 2020.", []),
        ("six-year", "Lund County collected harbor fees from November 2017 to August 2022.", []),
        ("one-year", "Roe Town sold boats between 2018 and 2022.", []),
    ],
)
def test_periods(length: str, bounds: str, found: list[str]) -> None:
    assert [one[1] for one in told(conflicts, LENGTH.format(length) + bounds)] == found
