"""Tags of HTML that is whole, broken or hostile."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.reading.tags import attribute_words, attributes, tags


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<p>a</p>", ["<p>", "</p>"]),
        ("<A HREF='x>y'>", ["<A HREF='x>y'>"]),
        ('<a title=">" b=\'"\'>', ['<a title=">" b=\'"\'>']),
        ("<p title=it's>a", ["<p title=it's>"]),
        ("3 < 4 <- <3 < b>", []),
        ("<b <i>", ["<i>"]),
        ("<b", []),
        ("<!-- <p> --><!doctype html><?x?>", ["<!-- <p> -->", "<!doctype html>", "<?x?>"]),
        ("<!-- never closed <p>", ["<!-- never closed <p>"]),
        ("<script>a<b></SCRIPT ><i>", ["<script>a<b></SCRIPT >", "<i>"]),
        ("<style>a<b>", ["<style>a<b>"]),
    ],
)
def test_tags(source: str, found: list[str]) -> None:
    assert [source[tag.start : tag.end] for tag in tags(source)] == found


def test_attributes_know_where_their_values_stand() -> None:
    source = "x<img alt=\"A &quot;dog&quot;\" SRC = a.png data-x='1' alt='again' hidden empty=''>"
    (tag,) = tags(source)
    found = attributes(source, tag)
    assert {name: span.cut(source) for name, span in found.items()} == {
        "alt": "A &quot;dog&quot;",
        "src": "a.png",
        "data-x": "1",
        "empty": "",
    }
    assert attribute_words(source, found["alt"]) == 'A "dog"'
    assert attribute_words(source, found.get("href")) == ""


@given(st.text(alphabet="<>!-/ab='\" \n", max_size=60))
def test_tags_stand_in_order_and_apart(source: str) -> None:
    at = 0
    for tag in tags(source):
        assert at <= tag.start < tag.end <= len(source)
        at = tag.end
