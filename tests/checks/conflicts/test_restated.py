"""Sums and prison terms told again."""

import pytest

from attrlint.checks.conflicts.number import conflicts
from tests.checks.conflicts.told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They approved a $6.2 million bridge repair.\n\nThe $6.8 million bridge repair is big.",
            ["$6.8 million"],
        ),
        ("They approved a $6.2 million bridge repair.\n\nA $6.8 million bridge repair is next.", []),
        ("They approved a $6.2 million bridge repair.\n\nThe $6 million bridge repair is big.", []),
        ("# Clerk gets 14 months\n\nA clerk was sentenced to 18 months in prison.", ["14 months"]),
        ("# Clerk gets 14 months\n\nA clerk was sentenced to 14 months in prison.", []),
        ("# Clerk works 14 months\n\nA clerk was away for 18 months.", []),
    ],
)
def test_told_again(text: str, expected: list[str]) -> None:
    assert [one[1] for one in told(conflicts, text)] == expected
