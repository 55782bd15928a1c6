"""What a claim rests on: how far each reach goes, notes, links."""

import pytest

from attrlint.attribution.attributions import attributions
from attrlint.attribution.support import REACHES, Reach, linked_sentences, noted_blocks, supporting
from attrlint.language.sentences import sentences
from attrlint.span import Span
from tests.attribution.seen import draft_of


def rests(text: str, claim: str, reach: Reach) -> list[str]:
    """The sources that support the words `claim`."""
    draft = draft_of(text)
    start = draft.text.index(claim)
    span = Span(start, start + len(claim))
    at = next(s.index for s in draft.layer(sentences) if s.span.holds(span))
    every = draft.layer(attributions).all
    found = dict.fromkeys(supporting(draft, at, span, reach))
    return [every[i].source.cut(draft.text) for i in found if every[i].source]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "reaches"),
    [
        ("Ana Ruiz said 40 percent had moved.", REACHES),
        ("In a year when 40 percent moved, Ana Ruiz said she would stay.", REACHES[1:]),
        ("Ana Ruiz said rents rose. That made 40 percent move.", REACHES[2:]),
        ("Ana Ruiz said rents rose. It hurt. That made 40 percent move.", REACHES[3:]),
        ("Ana Ruiz said rents rose.\n\nThat made 40 percent move.", REACHES[4:]),
        ("Rents rose. That made 40 percent move.", ()),
    ],
)
def test_each_reach_goes_a_step_farther(text: str, reaches: tuple[Reach, ...]) -> None:
    assert tuple(reach for reach in REACHES if rests(text, "40 percent", reach)) == reaches


def test_a_tag_at_the_end_takes_the_clause_before_it() -> None:
    assert rests("The owner has had death threats, she told the council.", "death threats", "content") == [
        "she"
    ]


def test_a_claim_does_not_rest_on_itself() -> None:
    assert rests("A quarter of voters agree with him.", "A quarter of voters", "sentence") == []
    assert rests("Tehran fears a strike.", "Tehran fears", "neighbours") == []


def test_a_second_verb_is_not_what_the_first_one_reports() -> None:
    text = "The ministry signals openness but remains suspicious of the offer."
    assert rests(text, "remains suspicious", "content") == []


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        ("One.\n\n<!-- source: the clerk -->\nTwo.\n", {1}),
        ("One.\n\nTwo. <!-- source: the clerk -->\n\nThree.\n", {1}),
        ("One.\n<!-- source: the clerk -->\n\nTwo.\n", {0}),
        ("One.\n\n<!-- a source: unsure -->\nTwo.\n", set()),
        ("<!-- source: the clerk -->\n", set()),
    ],
)
def test_a_source_note_counts_for_its_paragraph(text: str, noted: set[int]) -> None:
    assert noted_blocks(draft_of(text)) == noted


def test_a_link_counts_for_its_sentence() -> None:
    draft = draft_of("One. Two [of it](https://example.org/a) and more. Three.\n\nFour.")
    assert linked_sentences(draft) == {1}
