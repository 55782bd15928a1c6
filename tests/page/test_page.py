"""Pages know where every value stands, and what nobody asked for."""

import pytest

from attrlint.fault import Fault
from attrlint.page import Page, did_you_mean

PAGE = b"""\
summary: A rule
severity: warning
limit: 3.5
case: true
'no': off
when: 2024-03-05
any:
  - 'one'
  - two words
check:
  kind: pattern
  words: [a, b]
examples:
  - draft: |
      Two
      lines.
    path: x.md
  - 'plain'
"""


def load(text: bytes = PAGE) -> Page:
    return Page.load("rules/draft/x.yaml", text)


def fault_of(call: object) -> Fault:
    with pytest.raises(Fault) as caught:
        call()  # type: ignore[operator]
    return caught.value


def test_values_are_read_as_they_were_written() -> None:
    page = load()
    assert page.text("summary") == "A rule"
    assert page.number("limit") == 3.5
    assert page.flag("case") is True
    assert page.texts("any") == ("one", "two words")
    assert page.texts("summary") == ("A rule",)
    assert page.choices("severity", ("warning", "error")) == ("warning",)


def test_no_off_and_dates_stay_words() -> None:
    page = load()
    assert page.text("no") == "off"
    assert page.text("when") == "2024-03-05"


def test_defaults_stand_in_for_missing_keys() -> None:
    page = load()
    assert page.text("help", "") == ""
    assert page.number("above", None) is None
    assert page.texts("except", ()) == ()
    assert page.page("unless") is None
    assert page.pages("standards") == ()


def test_a_missing_key_is_a_fault_at_the_page() -> None:
    fault = fault_of(lambda: load().text("message"))
    assert (fault.line, fault.column, fault.message) == (1, 1, "'message' is missing")
    assert fault.help == ""


def test_a_missing_key_that_stands_there_with_a_slip_is_pointed_at() -> None:
    page = Page.load("waivers.yaml", b"rule: bare-source\naproved_by: Lena Furst\n")
    assert page.text("rule")
    fault = fault_of(lambda: page.text("approved_by"))
    assert fault.help == "Line 2 has 'aproved_by': is that it?"


def test_faults_stand_at_values_and_items() -> None:
    page = load()
    assert page.place("summary") == (1, 10)
    assert page.place("any", 1) == (9, 5)
    assert page.place("any", 0, within=2) == (8, 8), "behind the quotation mark"
    assert page.place("any", 1, within=2) == (9, 7)
    assert page.place("any") == (7, 1)
    assert page.place("nothing") == (1, 1)
    check = page.page("check")
    assert check is not None
    assert check.place("words", 1) == (12, 14)


def test_an_unlisted_choice_names_the_allowed_and_the_nearest() -> None:
    page = load(b"severity: warnin\n")
    fault = fault_of(lambda: page.choice("severity", ("error", "warning")))
    assert (fault.line, fault.column) == (1, 11)
    assert "did you mean 'warning'?" in fault.message
    assert fault.help == "Known here: error, warning."


@pytest.mark.parametrize("words", ["yes", "True", "on", "1"])
def test_flags_are_true_or_false_only(words: str) -> None:
    page = load(f"case: {words}\n".encode())
    assert fault_of(lambda: page.flag("case")).column == 7


@pytest.mark.parametrize("words", ["many", "nan", "inf", "1e999"])
def test_numbers_are_finite(words: str) -> None:
    page = load(f"above: {words}\n".encode())
    assert fault_of(lambda: page.number("above")).column == 8


def test_finish_names_the_first_key_nobody_asked_for() -> None:
    page = load(b"sumary: x\nother: y\n")
    page.text("summary", "")
    fault = fault_of(page.finish)
    assert fault.message == "unknown key 'sumary': did you mean 'summary'?"
    assert (fault.line, fault.column) == (1, 1)


def test_finish_looks_into_pages_that_were_handed_out() -> None:
    page = load(b"check:\n  kind: x\n  extra: y\n")
    check = page.page("check")
    assert check is not None
    check.text("kind")
    fault = fault_of(page.finish)
    assert (fault.line, fault.column) == (3, 3)


def test_finish_is_content_when_all_was_read() -> None:
    page = load(b"a: x\n")
    page.text("a")
    page.finish()


def test_entries_are_words_or_pages_in_order() -> None:
    first, second = load().entries("examples")
    assert isinstance(first, Page)
    assert first.text("draft") == "Two\nlines."
    assert second == "plain"


@pytest.mark.parametrize("text", [b"a:\n", b"a: ''\n", b"a: [x]\n", b"a: {b: c}\n"])
def test_text_wants_words(text: bytes) -> None:
    page = load(text)
    assert fault_of(lambda: page.text("a")).line == 1


def test_a_mapping_is_wanted_where_a_page_is() -> None:
    page = load(b"check: pattern\n")
    assert fault_of(lambda: page.page("check")).column == 8


def test_nearest_words_are_near() -> None:
    assert did_you_mean("quot", ("quote", "prose")) == "did you mean 'quote'?"
    assert did_you_mean("zebra", ("quote", "prose")) == ""
