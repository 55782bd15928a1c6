"""Clauses about one matter that take opposite sides."""

import pytest

from attrlint.checks.conflicts.aligned import aligned
from attrlint.language.tokens import tokens
from attrlint.reading.reader import read_draft
from tests.checks.conflicts.told import WORDS


def pairs(text: str) -> list[tuple[str, str]]:
    """The words of both predicates of every pair."""
    draft = read_draft(text, "story.md", WORDS)
    every = draft.layer(tokens)
    return sorted(
        {
            (every[one.sentence].words[one.first], every[other.sentence].words[other.first])
            for one, other, _ in draft.layer(aligned)
        }
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The fund will start payments in Harlow. The fund does not start payments in Harlow.",
            ("start", "start"),
        ),
        (
            "Ruiz told the Ledger that he would not seek a recount. Ruiz requested a recount.",
            ("seek", "requested"),
        ),
        (
            "Judges ruled it unlawful for Norland to toss late ballots.\n\n"
            "The judges ruled it is lawful for Norland to discard late ballots.",
            ("unlawful", "lawful"),
        ),
        (
            "Mayor Ana Ruiz said she is pleased with the sum. “I am not satisfied with the sum,” Ruiz said.",
            ("pleased", "satisfied"),
        ),
        (
            "# Toddler gets hurt at Harlow zoo\n\nA toddler escaped injury at the Harlow zoo, police said.",
            ("hurt", "escaped"),
        ),
        (
            "They took a cast of a tiny footprint in the snow. Ruiz photographed the huge footprints.",
            ("tiny", "huge"),
        ),
        (
            "Ana Ruiz said Lund would be a poor mayor. “I think Lund would be the best choice,” Ruiz said.",
            ("poor", "best"),
        ),
    ],
)
def test_opposite_sides(text: str, expected: tuple[str, str]) -> None:
    assert expected in pairs(text)


@pytest.mark.parametrize(
    "text",
    [
        "The fund will start payments in Harlow. But the fund does not start payments in Harlow.",
        "In 2019 the fund raised its fee in Harlow. In 2021 the fund lowered its fee in Harlow.",
        "The county approved the harbor plan. The county rejected the park plan.",
        "If towns do not pay the flood levy, the dam stays shut. The towns paid the flood levy.",
        "About half of the towns adopted the flood plan. The towns had not adopted the flood plan.",
        "As a member, Lund introduced a bill on harbor dues. Lund never introduced his bill, aides say.",
        "Carl Lund said the harbor plan failed. Ana Ruiz said the harbor plan succeeded.",
        "They saw no tiny footprint. They saw a huge footprint.",
        "Lund would be a poor mayor if he won. Lund is the best choice.",
        "Is the harbor plan lawful? The harbor plan is unlawful.",
    ],
)
def test_what_may_differ(text: str) -> None:
    assert pairs(text) == []


def test_without_word_lists_nothing_takes_sides() -> None:
    draft = read_draft("The plan is lawful. The plan is unlawful.", "story.md", {})
    assert draft.layer(aligned) == ()
