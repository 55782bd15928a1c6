"""Quotations told two ways."""

import pytest

from attrlint.checks.conflicts.quote import conflicts
from tests.checks.conflicts.told import told

BRIDGE = "“We will never let them {} this bridge again,”"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{BRIDGE.format('close')} Ana Ruiz said.\n\nThey cheered: {BRIDGE.format('cross')} she said.",
            ("words", "cross", ("close",)),
        ),
        (
            "# Crew hailed for 'courageous achievement'\n\nThe crew won an “outstanding achievement” cup.",
            ("headline", "courageous achievement", ("outstanding achievement",)),
        ),
        (
            "# ‘Thrilled’ by Harlow bridge vote\n\n“I was horrified by Harlow bridge vote,” Ana Ruiz said.",
            ("headline", "Thrilled", ("horrified",)),
        ),
        (
            "The mill was the heart of this town for years. — Dana Frey\n\n"
            "“The mill was the heart of this town for years,” Luis Ortega said.",
            ("speaker", "Luis Ortega", ("Dana Frey",)),
        ),
    ],
)
def test_told_two_ways(text: str, expected: tuple[str, str, tuple[str, ...]]) -> None:
    assert told(conflicts, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        f"{BRIDGE.format('close')} Ana Ruiz said.\n\nThey cheered: {BRIDGE.format('close')} she said.",
        f"{BRIDGE.format('close')} Ana Ruiz said.\n\nThey cheered: {BRIDGE.format('[shut]')} she said.",
        f"{BRIDGE.format('close')} Ana Ruiz said.\n\nThey cheered: {BRIDGE.format('closing')} she said.",
        "It is the “Lumber Capital of the World.”\n\nIt is the “Cheese Capital of the World.”",
        "# Thousands join ‘No Kings’ march\n\nThey also call the march “No Tyrants” there.",
        "The storm cut power to homes in the valley.\n\nThe flood cut power to homes in the valley.",
    ],
)
def test_quiet(text: str) -> None:
    assert told(conflicts, text) == []
