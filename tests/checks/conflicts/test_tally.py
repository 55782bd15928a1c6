"""Two counts of one vote."""

import pytest

from attrlint.checks.conflicts.tally import tallies
from tests.checks.conflicts.told import told


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("The council voted 8-3 to close the harbor.", "The council voted 9-2 to close the harbor.", ["9-2"]),
        ("By an 8–3 vote to close the harbor, it won.", "They voted 9–2 to close the harbor.", ["9–2"]),
        ("The council voted 8-3 to close the harbor.", "The council voted 8-3 to close the harbor.", []),
        ("The House voted 8-3 to close the harbor.", "The Senate voted 9-2 to close the harbor.", []),
        ("The council voted 8-3 to close the harbor.", "The council voted 9-2 to open the mill.", []),
        ("The crew won 8-3 to close the season.", "The crew won 9-2 to close the season.", []),
    ],
)
def test_tallies(first: str, second: str, found: list[str]) -> None:
    assert [one[1] for one in told(lambda draft: tuple(tallies(draft)), f"{first}\n\n{second}")] == found
