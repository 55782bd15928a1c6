"""Names in another order, and with and without a possessive."""

import pytest

from attrlint.checks.conflicts.like_names import like_name_conflicts
from tests.checks.conflicts.told import told


def find(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return told(lambda draft: tuple(like_name_conflicts(draft)), text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nurses saw Carl Ed Lund. Carl Ed Lund was ill.\n\nThey say Ed Carl Lund was well.",
            [("person", "Ed Carl Lund", ("Carl Ed Lund", "Carl Ed Lund"))],
        ),
        ("Nurses saw Carl Lund.\n\nThey say Lund Carl was well.", []),
        (
            "The Harlow People's Party won. The Harlow People Party lost. The Harlow People Party wept.",
            [("other", "Harlow People's Party", ("Harlow People Party", "Harlow People Party"))],
        ),
        ("The Harlow County's Court sat. The Harlow County Court rose.", []),
    ],
)
def test_like_names(text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert find(text) == expected
