"""One thing in two places."""

import pytest

from attrlint.checks.conflicts.place import conflicts
from tests.checks.conflicts.told import told


@pytest.mark.parametrize(
    ("text", "here", "other"),
    [
        (
            "Harlow County’s Lund Fire Company trained its crew. "
            "The crew of Marlow County’s Lund Fire Company trained, too.",
            "Marlow County",
            "Harlow County",
        ),
        (
            "She saw the Brandvold headquarters in Texas with Ana Ruiz. "
            "Ana Ruiz left the Brandvold headquarters in Ohio.",
            "Ohio",
            "Texas",
        ),
        (
            "# Ten die in Mecca crane crash\n\nA crane fell on pilgrims in Medina, and ten died.",
            "Medina",
            "Mecca",
        ),
    ],
)
def test_two_places(text: str, here: str, other: str) -> None:
    assert [(found[1], found[2]) for found in told(conflicts, text)] == [(here, (other,))]


@pytest.mark.parametrize(
    "text",
    [
        "She won the primary in Ohio. She lost the primary in Iowa. She won the primary in Utah.",
        "She saw the Lund plant in Texas. She saw the Roe plant in Ohio.",
        "A Pennsylvania college closed its doors. A Pa. college closed its doors.",
        "# Boston ferry to close\n\nThe Boston ferry will close. A ferry in Chicago closed.",
        "The court in Ohio met. The court in Iowa slept.",
    ],
)
def test_no_conflict(text: str) -> None:
    assert told(conflicts, text) == []
