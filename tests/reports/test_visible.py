from hypothesis import given
from hypothesis import strategies as st

from attrlint.reports.visible import encodable, visible


@given(st.text(st.characters(categories=None)))
def test_visible_text_is_one_printable_line_and_stays_so(text: str) -> None:
    shown = visible(text)
    assert len(shown.splitlines()) <= 1
    assert shown.encode("utf-8").decode() == shown
    assert visible(shown) == shown


@given(st.text(st.characters(categories=("L", "N", "P", "S"))))
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert visible(text) == text


def test_what_is_spelled_out() -> None:
    assert visible("a\x1b[31mb") == "a\\x1b[31mb"
    assert visible("\u202egnp.md") == "\\u202egnp.md"
    assert visible("line\nbreak\ttab") == "line\\nbreak\\ttab"
    assert visible("no\udcffname") == "no\\xffname"
    assert visible("Zo\u0308e\u00a0café — “x” 👍") == "Zo\u0308e\u00a0café — “x” 👍"


def test_encodable_keeps_all_but_lone_surrogates() -> None:
    assert encodable("a\x1b\u202e\udcff\ud800") == "a\x1b\u202e\\xff\\ud800"
