"""Names spelled two ways, and the pairs that only look like it."""

import pytest

from attrlint.checks.conflicts.name import conflicts
from tests.checks.conflicts.told import told


@pytest.mark.parametrize(
    ("text", "stray", "known"),
    [
        ("Dana Freymark spoke. Freymerk said no.", "Freymerk", "Dana Freymark"),
        ("Council member Ana Desrosiers spoke. “No,” Desrosier said.", "Desrosier", "Ana Desrosiers"),
        ("Erin Braverman spoke. They met Bravermann later.", "Bravermann", "Erin Braverman"),
        ("Stephen Lund came. Steven Lund left.", "Steven Lund", "Stephen Lund"),
        ("Officer Darren Lund came. Officer Darrell Lund left.", "Darrell Lund", "Darren Lund"),
        ("Professor John Burrows came. Then Professor Barrows left.", "Barrows", "John Burrows"),
        ("They hunted Larosso Abbatti. In May the police held Abbetti.", "Abbetti", "Larosso Abbatti"),
        ("Ana Donlevy won. Donlavy, one of the judges, left.", "Donlavy", "Ana Donlevy"),
        (
            "They met Erin Braverman. So it was, according to Cole and Bravermann.",
            "Bravermann",
            "Erin Braverman",
        ),
        ("We met Jabhat al-Deen. We fear Jabhat al-Din.", "Jabhat al-Din", "Jabhat al-Deen"),
        (
            "Council member Ana Desrosiers spoke. So it was, according to Desrosier.",
            "Desrosier",
            "Ana Desrosiers",
        ),
    ],
)
def test_two_spellings(text: str, stray: str, known: str) -> None:
    assert [(here, others[0]) for _, here, others in told(conflicts, text)] == [(stray, known)]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Keller came. Tom Kellner came. Keller left. Kellner stayed.",
        "Eric Lund came. Erica Lund came.",
        "Dana Marlow came. The Marlows left.",
        "They flew from Austria to Australia.",
        "Votes from Berks County came. Votes from Bucks County came.",
        "They met in Berks County. They left Berke County.",
        "Wong Kwok-hing came. Wong Kwok-kin left.",
        "Dana Party spoke. The party said no.",
        "The Obamas came. Barack Obama spoke.",
        "José Ruiz came. Jose Ruiz left.",
        "Rebecca Moss came. They drove to Harlow, Miss., and back.",
        "Sen. Ana Ruiz (D-Harlow) came. Sen. Mia Cole (R-Harlow) left.",
        "Edwin Meeser came. They saw Lund the Meesar.",
        "The House Finance Committee met. The House Finances Committee met.",
    ],
)
def test_two_names(text: str) -> None:
    assert told(conflicts, text) == []


def test_the_rarer_spelling_is_told_of() -> None:
    text = "Ana Freymark came. Ms. Freymerk spoke. Ms. Freymark left. Freymark said no."
    assert told(conflicts, text) == [("person", "Freymerk", ("Ana Freymark", "Freymark", "Freymark"))]
