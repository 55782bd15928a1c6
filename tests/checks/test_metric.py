"""Kind metric: counts and textstat's formulas, over the writer's own words."""

import pytest

from attrlint.checks.check import Hit
from attrlint.checks.metric import build
from attrlint.fault import Fault
from attrlint.reading.reader import read_draft
from tests.pages import page


def hits(options: str, text: str) -> list[Hit]:
    return list(build(page(options), {})(read_draft(text, "x.md")))


def test_words_of_a_sentence() -> None:
    text = "One two three four. One two.\n\nOne two three four five's six.\n"
    found = hits("score: words\nover: sentence\nabove: 3", text)
    assert [hit.values["words"] for hit in found] == ["4", "6"]
    assert found[0].values["limit"] == "3"


def test_words_over_a_draft_begin_at_its_first_sentence() -> None:
    text = "# A heading\n\nOne two. Three.\n\nFour.\n"
    (found,) = hits("score: words\nover: draft\nbelow: 10", text)
    assert (found.span.cut(text), found.values["score"]) == ("One two.", "4")


def test_sentences_of_a_paragraph() -> None:
    text = "One. Two. Three.\n\nOne. Two.\n"
    (found,) = hits("score: sentences\nover: paragraph\nabove: 2", text)
    assert found.span.cut(text) == "One."


def test_a_headline_has_a_score_of_its_own() -> None:
    text = "---\ntitle: One two three four\n---\n\nOne two three four five.\n"
    (found,) = hits("score: words\nover: headline\nabove: 3", text)
    assert found.span.cut(text) == "One two three four"


def test_quoted_words_are_not_the_writers() -> None:
    text = "“One two three four five six,” Ana Ruiz said."
    assert hits("score: words\nover: sentence\nabove: 2", text) == []


def test_few_words_have_no_score() -> None:
    text = "One two three four."
    assert hits("score: words\nover: sentence\nabove: 3\nmin_words: 5", text) == []


def test_full_stops_inside_a_sentence_do_not_end_it() -> None:
    # parted at every full stop this would be six sentences of two words, and easy
    plain = "Governor Ana Ruiz and Senator Bo Cole met in Halden on January the sixth"
    dotted = "Gov. Ana Ruiz and Sen. Bo Cole met in Halden on Jan. the sixth"
    for words in (plain, dotted):
        assert hits("score: flesch_kincaid_grade\nover: sentence\nabove: 4", words + ".")


def test_a_formula_tells_its_score_to_one_place() -> None:
    text = "Administrators subsequently implemented comprehensive organizational modifications."
    (found,) = hits("score: gunning_fog\nover: paragraph\nabove: 12", text)
    whole, _, place = found.values["score"].partition(".")
    assert int(whole) > 12
    assert len(place) <= 1


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ("score: flesh_kincaid_grade\nover: draft\nabove: 1", "did you mean 'flesch_kincaid_grade'"),
        ("score: words\nover: draft", "needs a limit"),
        ("score: words\nover: page\nabove: 1", "cannot be 'page'"),
        ("score: words\nover: draft\nabove: many", "wants a number"),
        ("score: words\nover: draft\nabove: 1\nminwords: 3", "did you mean 'min_words'"),
    ],
)
def test_mistakes_are_faults(options: str, says: str) -> None:
    with pytest.raises(Fault, match=says):
        build(page(options), {})
