"""The ledger: who says how much, and how much rests on the unnamed, on one source, on none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.attribution.ledger import Ledger, ledger
from attrlint.attribution.resting import Resting, resting
from tests.attribution.seen import draft_of

STORY = """\
# Clinic in trouble, board says

The clinic has a new roof.

“We were never told,” said Joy Lam, who runs it. Lam said the roof leaks. She wants a new one.

The inspection report found mold. Two nurses said patients were moved. It was reported that more will be.
"""


def of(text: str) -> Ledger:
    return draft_of(text).layer(ledger)


def test_shares_are_parts_of_the_statements_that_have_a_source() -> None:
    kept = of(STORY)
    said = {entry.source.name: (entry.attributions, entry.quotes) for entry in kept.entries}
    assert said["Joy Lam"] == (2, 1)
    assert kept.statements == sum(entry.attributions for entry in kept.entries)
    assert kept.named + kept.unnamed + kept.documents == pytest.approx(1)
    assert kept.documents == pytest.approx(1 / kept.statements)
    assert kept.agentless == 1


def test_what_somebody_wants_is_no_statement() -> None:
    kept = of("Joy Lam wants a new roof. Ana Ruiz said it was dear.")
    assert [(entry.source.name, entry.attributions) for entry in kept.entries] == [
        ("Joy Lam", 0),
        ("Ana Ruiz", 1),
    ]
    assert (kept.statements, kept.named) == (1, 1.0)


def test_the_first_paragraph_that_cites_anybody() -> None:
    assert of(STORY).first == 2
    assert of("# Roof leaks, board says\n\nThe clinic has a new roof.").first is None
    assert of("It is believed that the roof leaks.").first is None
    assert of("").first is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The clinic treated 12,000 patients last year, Joy Lam said.", Resting(1, 1, 0, 0)),
        ("The clinic treated 12,000 patients last year, officials said.", Resting(1, 1, 1, 0)),
        ("The clinic treated 12,000 patients last year.", Resting(1, 0, 0, 1)),
        ("The clinic treated [12,000 patients](https://example.org) last year.", Resting(1, 0, 0, 0)),
        ("The clinic treated 12,000 patients last year. <!-- source: annual report -->", Resting(1, 0, 0, 0)),
        (
            "The clinic treated 12,000 patients last year, Joy Lam said.\n\n"
            "Its annual report says that the clinic treated 12,000 patients.",
            Resting(2, 0, 0, 0),
        ),
        (
            "The clinic treated 12,000 patients last year, Joy Lam said.\n\n"
            "Lam said that the clinic treated 12,000 patients in tents.",
            Resting(2, 2, 0, 0),
        ),
        ("# Clinic treated 12,000 patients\n\nIt rained.", Resting(0, 0, 0, 0)),
    ],
)
def test_on_how_many_sources_a_claim_rests(text: str, expected: Resting) -> None:
    assert draft_of(text).layer(resting) == expected


@given(st.lists(st.sampled_from([*STORY.split("\n\n"), "Joy Lam sued Ana Ruiz.", "Rents rose 14 percent."])))
def test_counts_hold_together(paragraphs: list[str]) -> None:
    kept = of("\n\n".join(paragraphs))
    claims = kept.claims
    assert claims.unnamed <= claims.single <= claims.all - claims.unsourced
    assert sum(entry.share for entry in kept.entries) == pytest.approx(1 if kept.statements else 0)
    assert (kept.first is None) or 1 <= kept.first <= len(paragraphs)
    assert len({one.name for one in kept.accused}) == len(kept.accused)
