"""Stated as fact beside its denial."""

import pytest

from attrlint.checks.conflicts.stance import conflicts
from tests.checks.conflicts.told import told


@pytest.mark.parametrize(
    ("text", "here", "other"),
    [
        (
            "The minister denies talking to rebels while his envoys conduct secret talks.",
            "his envoys conduct secret talks",
            "denies talking to rebels",
        ),
        ("Despite Lund’s denials, a sale is under way.", "a sale is under way", "Despite Lund’s denials"),
        (
            "Lund denies the sale, even as aides meet the buyers.",
            "aides meet the buyers",
            "denies the sale",
        ),
        (
            "Lund denied the sale, but as many as ten aides met the buyers.",
            "as many as ten aides met the buyers",
            "denied the sale",
        ),
        (
            "Lund denied the sale, but the firm was sold in May.",
            "the firm was sold in May",
            "denied the sale",
        ),
    ],
)
def test_fact_beside_denial(text: str, here: str, other: str) -> None:
    assert told(conflicts, text) == [("denied", here, (other,))]


@pytest.mark.parametrize(
    "text",
    [
        "Lund denies talking to rebels.",
        "Lund denied the sale, but two clerks said the firm was sold.",
        "Despite Lund’s denials, court records show that a sale is under way.",
        "Lund was denied bail, but his mother was there.",
        "The judge denied the request while the jury was out.",
        "Lund denied the sale, but it could be under way.",
        "Lund did not deny the sale while he was in town.",
        "“Lund denies the sale while it is under way,” Ana Ruiz said.",
    ],
)
def test_quiet(text: str) -> None:
    assert told(conflicts, text) == []
