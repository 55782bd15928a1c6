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
        (
            "The KLU Lund Center for Harbor Law paid. The KMLU Lund Center for Harbor Law did not.",
            [("other", "KMLU Lund Center for Harbor Law", ("KLU Lund Center for Harbor Law",))],
        ),
        (
            "The Nasr al-Harlo Front left. The Nasr al-Bren Front left.",
            [("other", "Nasr al-Bren Front", ("Nasr al-Harlo Front",))],
        ),
        ("The Nasr al-Deen Front left. The Nasr al-Din Front left.", []),
        ("The Lund Center for Harbor Law paid. The Roe Center for Harbor Law did not.", []),
        (
            "The Lund-4 engine failed. Nobody buys the Lund-4 now. The Lund-5 stands in Harlow.",
            [("other", "Lund-5", ("Lund-4", "Lund-4"))],
        ),
        ("The Lund-4 engine failed. The Lund-5 stands in Harlow.", []),
        ("The Lund-4 failed, and the Lund-4 burned. The Lund-5 works as the Lund-6 does.", []),
    ],
)
def test_like_names(text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert find(text) == expected
