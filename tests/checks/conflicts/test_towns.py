"""Towns and their states."""

import pytest

from attrlint.checks.conflicts.place import conflicts
from tests.checks.conflicts.told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met in Brandvold, Ohio, in May.\n\nBrandvold, Iowa, is small.", [("site", "Iowa", ("Ohio",))]),
        ("They met in Brandvold, Ohio, in May.\n\nBrandvold, Ohio, is small.", []),
        ("They met in Brandvold, Ohio, in May.\n\nMarlow, Iowa, is small.", []),
        ("He won Brandvold, Ohio and Iowa.\n\nBrandvold, Utah and Maine are next.", []),
        (
            "They met in Brandvold, Ohio.\n\nBrandvold, Iowa, has a mill. Brandvold, Ohio, has two. The mill "
            "of Brandvold, Iowa, is old.",
            [],
        ),
    ],
)
def test_one_town_in_two_states(text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert told(conflicts, text) == expected
