"""Quantities that point back to one told before."""

import pytest

from attrlint.checks.conflicts.number import conflicts
from tests.checks.conflicts.told import told


@pytest.mark.parametrize(
    ("text", "here", "other"),
    [
        ("# The harbor in three maps\n\nThe four maps below show the storm.", "four maps", "three maps"),
        ("The roof hit three nurses. At noon all five men left.", "five men", "three nurses"),
        (
            "They fear six days of rain. It took these eight days of rain. We had six days of rain.",
            "eight days",
            "six days",
        ),
        ("A judge serves a 10-year term. New 6-year terms of a judge begin.", "6-year", "10-year"),
        (
            "Each school got at least $50,000. By law each school was owed at least $150,000.",
            "at least $150,000",
            "at least $50,000",
        ),
        (
            "In all, only 31 people were successfully freed. In time, only 41 people left successfully.",
            "41 people",
            "31 people",
        ),
    ],
)
def test_another_number(text: str, here: str, other: str) -> None:
    assert [(found[1], found[2][0]) for found in told(conflicts, text)] == [(here, other)]


@pytest.mark.parametrize(
    "text",
    [
        "Three maps hang here. The first two maps show the storm.",
        "The city has three Republican judges. The seven judges met.",
        "The roof fell on three nurses. Four nurses ran. At noon all five men left.",
        "They had six days of rain. They had nine days of sun.",
        "Each child costs at least $900. Each school costs at least $50,000.",
        "It spends about $9,000 for each year. It has about $1 million for each year.",
        "Only two people were freed. Only 50 people were freed.",
    ],
)
def test_no_conflict(text: str) -> None:
    assert told(conflicts, text) == []
