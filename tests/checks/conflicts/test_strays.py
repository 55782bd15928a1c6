"""A count told often, and once otherwise."""

import pytest

from attrlint.checks.conflicts.strays import strays
from tests.checks.conflicts.told import told

OFTEN = (
    "Seven pupils were ill after the harbor trip. All seven pupils are home. Nobody saw the seven pupils. "
)


@pytest.mark.parametrize(
    ("last", "found"),
    [
        ("Doctors saw five pupils ill after the harbor trip.", ["five pupils"]),
        ("Doctors saw five of the pupils ill after the harbor trip.", []),
        ("Doctors saw five other pupils ill after the harbor trip.", []),
        ("Doctors saw five pupils from Lund.", []),
        ("Doctors saw 90 pupils ill after the harbor trip.", []),
        ("Five pupils were ill after the harbor trip, and five pupils were ill after the harbor dance.", []),
    ],
)
def test_strays(last: str, found: list[str]) -> None:
    assert [one[1] for one in told(lambda draft: tuple(strays(draft)), OFTEN + last)] == found
