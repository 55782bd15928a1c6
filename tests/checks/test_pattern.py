"""Kind pattern: words in scopes, but not where they are excepted or excused."""

import pytest

from attrlint.checks.pattern import build
from attrlint.fault import Fault
from attrlint.reading.reader import read_draft
from attrlint.words import builtin_folder, load_words
from tests.pages import page

WORDS = {**load_words(builtin_folder()), "hedges": ("maybe", "perhaps")}


def found(options: str, text: str) -> list[str]:
    draft = read_draft(text, "x.md", WORDS)
    return [hit.span.cut(draft.text) for hit in build(page(options), WORDS)(draft)]


def test_matches_outside_quotation_in_order() -> None:
    text = "Maybe so. “Maybe not,” Ana Ruiz said, perhaps in jest."
    assert found("any: ['{hedges}']", text) == ["Maybe", "perhaps"]
    assert found("any: ['{hedges}']\nscope: quote", text) == ["Maybe"]


def test_of_overlapping_matches_the_earlier_then_the_longer_counts() -> None:
    assert found("any: ['it is', 'it is said', 'said to']", "Rain, it is said to fall.") == ["it is said"]


def test_exceptions_excuse_what_they_overlap() -> None:
    options = "any: [source]\nexcept: ['open source code']"
    assert found(options, "A source wrote open source code.") == ["source"]


def test_line_breaks_and_curly_marks_do_not_hide_a_match() -> None:
    assert found('any: ["can\'t say"]', "They can’t\nsay why.") == ["can’t\nsay"]


def test_once_keeps_the_first_of_each_stretch() -> None:
    text = "Maybe or maybe not. Maybe.\n\nMaybe.\n"
    counts = {
        once: len(found(f"any: [maybe]\nonce: {once}", text))
        for once in ("each", "sentence", "paragraph", "draft")
    }
    assert counts == {"each": 4, "sentence": 3, "paragraph": 2, "draft": 1}


def test_named_groups_fill_slots() -> None:
    check = build(page("any: ['(?<who>experts|critics) say', 'so']"), WORDS)
    assert check.slots == {"who"}  # type: ignore[attr-defined]
    draft = read_draft("Critics say the fee is high, so it fell.", "x.md")
    assert [dict(hit.values) for hit in check(draft)] == [{"who": "Critics"}, {}]


def test_a_source_within_reach_excuses() -> None:
    options = "any: [the worst]\nunless: {source_within: sentence}"
    assert found(options, "It was the worst storm. It was the worst storm, the mayor, Ana Ruiz, said.") == [
        "the worst"
    ]


def test_a_link_within_reach_excuses() -> None:
    options = "any: [a study]\nunless: {link_within: sentence}"
    text = "Rents rose, [a study](https://example.org/s) found. Rents fell, a study found."
    assert found(options, text) == ["a study"]


@pytest.mark.parametrize(
    "options",
    ["scope: prose", "any: [x]\nonce: always", "any: [x]\nunles: {}", "any: [x]\nunless: {nowhere: 1}"],
)
def test_mistakes_are_faults(options: str) -> None:
    with pytest.raises(Fault):
        build(page(options), WORDS)


def test_instead_says_what_to_write() -> None:
    check = build(page("instead: {'utili[sz]e': use, commence: begin}"), WORDS)
    hits = list(check(read_draft("They utilize it and commence.", "x.md", WORDS)))
    assert [hit.values["instead"] for hit in hits] == ["use", "begin"]


def test_more_than_so_many_in_a_sentence() -> None:
    options = "any: [very]\nonce: sentence\nmore_than: 2"
    assert found(options, "Very, very late. Very, very, very, Very late.") == ["very"]
    assert found(options, "Very, VERY, Very late.") == ["Very"]


@pytest.mark.parametrize(
    "written", ["more_than: 2", "more_than: 0\nonce: draft", "more_than: 1.5\nonce: draft"]
)
def test_more_than_wants_a_number_and_a_stretch(written: str) -> None:
    with pytest.raises(Fault, match="more"):
        found(f"any: [very]\n{written}", "Very.")


def test_what_is_defined_anywhere_is_excused() -> None:
    options = "any: ['[A-Z]{3}']\ncase: true\nunless: {defined_by: ['\\((\\w+)\\)']}"
    assert found(options, "The PAB met. It is the Port of Amity Board (PAB). The EPA left.") == ["EPA"]
