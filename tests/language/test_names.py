"""Names: what is one, where it stands, what stands before it."""

import pytest

from attrlint.language.names import Name, names
from attrlint.reading.draft import Block, Draft
from attrlint.span import Span


def draft(*paragraphs: str, headline: str = "") -> Draft:
    blocks: list[Block] = []
    text = ""
    for kind, words in [("headline", headline)] * bool(headline) + [("paragraph", p) for p in paragraphs]:
        blocks.append(Block(kind, Span(len(text), len(text) + len(words))))  # type: ignore[arg-type]
        text += words + "\n\n"
    return Draft("story.md", text, text, blocks)


def found(*paragraphs: str, headline: str = "") -> list[Name]:
    return list(names(draft(*paragraphs, headline=headline)))


def texts(*paragraphs: str, headline: str = "") -> list[str]:
    return [name.text for name in found(*paragraphs, headline=headline)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("A letter from Ana Ruiz arrived.", ["Ana Ruiz"]),
        ("It was signed by J.B. Holt and George W. Lund.", ["J.B. Holt", "George W. Lund"]),
        ("It was signed by Ludwig van Horn and Omar al-Dinar.", ["Ludwig van Horn", "Omar al-Dinar"]),
        ("They wrote to Maria de la Cruz failed.", ["Maria de la Cruz"]),
        ("The Department of Labor and Industry agreed.", ["Department of Labor and Industry"]),
        ("The vote is in Texas and Ohio on Tuesday in March.", ["Texas", "Ohio"]),
        ("We met the Old People's Party.", ["Old People's Party"]),
        ("However, the council voted.", []),
        ("Officials said so. The officials were wrong.", []),
        ("They are pro-Harlow voters.", []),
    ],
)
def test_which_words_are_names(words: str, expected: list[str]) -> None:
    assert texts(words) == expected


@pytest.mark.parametrize(
    ("words", "title", "name"),
    [
        ("On Friday Sen. Mia Cole spoke.", "sen.", "Mia Cole"),
        ("A call by police chief Dana Frey followed.", "police chief", "Dana Frey"),
        ("A call by Lt. Gov. Ed Roe followed.", "lt. gov.", "Ed Roe"),
        ("He met Prime Minister Ewa Nowak there.", "prime minister", "Ewa Nowak"),
        ("He met former Mayor Luis Ortega there.", "former mayor", "Luis Ortega"),
        ("Then Mr. Marsh left.", "mr.", "Marsh"),
    ],
)
def test_title_before_a_name(words: str, title: str, name: str) -> None:
    last = found(words)[-1]
    assert (last.title, last.text, last.kind) == (title, name, "person")


def test_what_stands_before_a_title_is_its_own_name() -> None:
    assert texts("A letter from Harlow County District Attorney Heather Lund came.") == [
        "Harlow County",
        "Heather Lund",
    ]


def test_span_leaves_out_title_possessive_and_suffix() -> None:
    one = draft("We read Sen. Carl Lund Jr.'s letter.")
    name = names(one)[0]
    assert name.span.cut(one.text) == "Carl Lund"
    assert name.suffix.startswith("Jr")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("They flew to New Mexico.", "place"),
        ("They swam in Marsh Lake.", "place"),
        ("They asked the Harlow City Council.", "organization"),
        ("They asked the FTU.", "organization"),
        ("They asked the Norwegian team.", "group"),
        ("They asked Erika Brandvold.", "person"),
    ],
)
def test_kinds(words: str, kind: str) -> None:
    assert found(words)[0].kind == kind


def test_sentence_start_is_sure_only_when_seen_inside_a_sentence() -> None:
    by_text = {name.text: name.unsure for name in found("Brandvold left.", "We saw Olsen.", "Olsen left.")}
    assert by_text == {"Brandvold": True, "Olsen": False}


def test_headline_of_capitals_is_cut_by_what_the_body_names() -> None:
    found_in = texts("The mayor, Ana Ruiz, called it off.", headline="Ana Ruiz Calls Off Harbor Plan")
    assert found_in[0] == "Ana Ruiz"


def test_offsets_survive_curly_possessives_and_line_breaks() -> None:
    one = draft("The letter of Ana\nRuiz’s lawyer came.")
    assert names(one)[0].span.cut(one.text) == "Ana\nRuiz"
