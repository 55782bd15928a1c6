"""Why a source is not named, on what terms it speaks, how it knows, and through whom its words came."""

import pytest

from attrlint.attribution.model import Source
from attrlint.span import Span
from tests.attribution.seen import layer_of, source_named


def told(text: str, source: Source) -> tuple[str | None, str | None, str | None]:
    """The words of what was granted, the reason, and the basis."""

    def words(span: Span | None) -> str | None:
        return None if span is None else span.cut(text)

    return words(source.granted), words(source.reason), words(source.basis)


TERMS = [
    ("An aide said on condition of anonymity that she quit.", "on condition of anonymity"),
    (
        "An aide, speaking on the condition of anonymity, said she quit.",
        "speaking on the condition of anonymity",
    ),
    ("An aide who requested anonymity said she quit.", "requested anonymity"),
    ("She quit, said an aide, who was granted anonymity.", "was granted anonymity"),
    ("She quit, said an aide, asking for anonymity.", "asking for anonymity"),
    ("An aide who asked to remain anonymous said she quit.", "asked to remain anonymous"),
    ("An aide who asked not to be named said she quit.", "asked not to be named"),
    ("An aide, who did not want to be identified, said she quit.", "did not want to be identified"),
    ("An aide who didn’t want her name published said she quit.", "didn’t want her name"),
    ("An aide who declined to give his full name said she quit.", "declined to give his full name"),
    ("An aide, whom the paper is not naming, said she quit.", "is not naming"),
    ("Speaking on background, an aide said she quit.", "Speaking on background"),
    ("An aide who lives in Erie and asked not to be named said she quit.", "asked not to be named"),
    ("She quit, an aide said. The aide spoke on condition of anonymity.", "spoke on condition of anonymity"),
    ("She quit, two aides said. Both asked not to be named.", "asked not to be named"),
]


@pytest.mark.parametrize(("text", "granted"), TERMS)
def test_on_what_terms_a_source_speaks(text: str, granted: str) -> None:
    source = source_named(text, "aide")
    assert source.kind == "anonymous"
    assert told(text, source)[0] == granted


@pytest.mark.parametrize(
    "text",
    [
        "An aide said the system protects the anonymity of all users.",
        "An aide said Joy Lam asked not to be named.",
        "An aide said the nurse, who asked not to be named, had quit.",
        "An aide said, “I asked not to be named.”",
        "An aide said she quit. Some nurses spoke on condition of anonymity.",
        "An aide said she quit. Joy Lam asked not to be named.",
    ],
)
def test_terms_of_others_are_not_this_sources(text: str) -> None:
    source = source_named(text, "aide")
    assert source.kind == "unnamed-person"
    assert source.granted is None


REASONS = [
    (
        "An aide who asked not to be named because she fears for her job said the vote failed.",
        "because she fears for her job",
    ),
    (
        "An aide, who asked not to be named for fear of reprisals, said that the vote failed.",
        "for fear of reprisals",
    ),
    (
        "An aide, who asked for anonymity to discuss private talks, said that the vote failed.",
        "to discuss private talks",
    ),
    ("An aide, who was granted anonymity to speak freely, said that it failed.", "to speak freely"),
    (
        "An aide said the vote failed on condition of anonymity, citing fear of reprisals.",
        "citing fear of reprisals",
    ),
    ("An aide said the vote failed, asking for anonymity due to the talks.", "due to the talks"),
    ("An aide asked not to be named in this report because of the talks.", "because of the talks"),
    (
        "The vote is off, said an aide who was not authorized to speak publicly.",
        "who was not authorized to speak publicly",
    ),
    (
        "The vote is off, said an aide who was not allowed to discuss it and asked not to be named.",
        "who was not allowed to discuss it",
    ),
    (
        "The vote is off, an aide said. The aide asked not to be named because the talks are private.",
        "because the talks are private",
    ),
    ("An aide who is bound by a gag order said the vote failed.", "who is bound by a gag order"),
]


@pytest.mark.parametrize(("text", "reason"), REASONS)
def test_why_a_source_is_not_named(text: str, reason: str) -> None:
    assert told(text, source_named(text, "aide"))[1] == reason


@pytest.mark.parametrize(
    "text",
    [
        "An aide said the vote failed because the talks are private.",
        "An aide, who asked not to be named, said the mayor quit because she was ill.",
        "An aide said the clerk was not authorized to speak.",
        "An aide who was not authorized to drive said the vote failed.",
    ],
)
def test_a_reason_for_something_else_is_none(text: str) -> None:
    assert told(text, source_named(text, "aide"))[1] is None


BASES = [
    ("An aide familiar with the talks said the vote failed.", "familiar with the talks"),
    (
        "An aide with direct knowledge of the talks said the vote failed.",
        "with direct knowledge of the talks",
    ),
    (
        "The vote failed, said an aide who was briefed separately on the talks.",
        "who was briefed separately on the talks",
    ),
    ("An aide who attended the meeting said the vote failed.", "who attended the meeting"),
    (
        "An aide who has worked for the mayor for years told the board the vote failed.",
        "who has worked for the mayor for years",
    ),
    ("The vote failed, according to an aide who saw the letter.", "who saw the letter"),
    ("The vote failed, according to an aide in the room.", "in the room"),
    (
        "An aide at the port, who took part in the talks, said that the vote failed.",
        "who took part in the talks",
    ),
    (
        "Two aides, both of whom were involved in the talks, said that the vote failed.",
        "both of whom were involved in the talks",
    ),
    ("The vote failed, an aide said. The aide was briefed on the talks.", "briefed on the talks"),
    (
        "An aide close to the talks who asked not to be named said the vote failed.",
        "close to the talks",
    ),
]


@pytest.mark.parametrize(("text", "basis"), BASES)
def test_how_a_source_knows(text: str, basis: str) -> None:
    assert told(text, source_named(text, "aide"))[2] == basis


@pytest.mark.parametrize(
    "text",
    [
        "An aide said Joy Lam was familiar with the talks.",
        "An aide said the price was close to $9 million.",
        "An aide who did not attend the meeting said the vote failed.",
        "The vote failed, said an aide who was not involved in the talks.",
        "An aide said the vote failed. Joy Lam was in the room.",
    ],
)
def test_what_somebody_else_knows_is_no_basis(text: str) -> None:
    assert told(text, source_named(text, "aide"))[2] is None


def test_who_gives_one_name_only_may_have_a_reason() -> None:
    text = "“No,” said Kyle, who asked not to use his last name for privacy."
    source = source_named(text, "Kyle")
    assert source.kind == "named-person"
    assert told(text, source) == ("asked not to use his last name", "for privacy", None)


class TestThroughWhom:
    @pytest.mark.parametrize(
        ("text", "whom", "through"),
        [
            ("Witnesses told police that the man fled.", "Witnesses", "police"),
            ("A clerk who saw the theft told investigators that it was dark.", "clerk", "investigators"),
            ("Joy Lam said neighbors complained that the roof leaks.", "neighbors", "Joy Lam"),
            ("Neighbors had complained about the roof, Joy Lam said.", "Neighbors", "Joy Lam"),
        ],
    )
    def test_somebody_passes_it_on(self, text: str, whom: str, through: str) -> None:
        assert source_named(text, whom).via == source_named(text, through).id

    @pytest.mark.parametrize(
        "text",
        [
            "Neighbors complained about the roof. Joy Lam said neighbors complained about the smell.",
            "Joy Lam said the roof leaks, but neighbors say it does not.",
            "Joy Lam told the board that the roof leaks. Neighbors say it does not.",
        ],
    )
    def test_who_speaks_for_itself_is_not_second_hand(self, text: str) -> None:
        assert [source.via for source in layer_of(text).sources] == [None] * len(layer_of(text).sources)
