"""Expressions match whole words, and every fault in one stands where it was written."""

import pytest

from attrlint.checks.expression import Expression, read_expressions
from attrlint.fault import Fault
from tests.pages import fault, page

WORDS = {"officials": ("official", "aide", "senior aide"), "empty": ()}


def expressions(text: str, *, case: bool = False) -> tuple[Expression, ...]:
    return read_expressions(page(text), "any", WORDS, case=case)


def matches(pattern: str, text: str, *, case: bool = False) -> list[str]:
    (one,) = expressions(f"any: ['{pattern}']", case=case)
    return [match[0] for match in one.found(text)]


def test_a_match_never_cuts_a_word() -> None:
    assert matches("source", "sources of the source, open-source, resource") == ["source", "source"]
    assert matches("say|says", "he says") == ["says"]
    assert matches(r"\w*source\w*", "resources") == ["resources"]
    assert matches(r"\$\d+", "US$40 and $5") == ["$40", "$5"], "a mark of money is no letter"


def test_capitals_count_only_when_asked() -> None:
    assert matches("it emerged", "It emerged") == ["It emerged"]
    assert matches("it emerged", "It emerged", case=True) == []


def test_word_lists_stand_for_any_of_their_words() -> None:
    assert matches("{officials}s? said", "a senior aide said, aides said, a cook said") == [
        "senior aide said",
        "aides said",
    ]
    assert matches("{empty}", "anything") == []


def test_matches_of_nothing_are_no_matches() -> None:
    assert matches("(?=said)", "he said") == []


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("any: ['ok', 'the {oficials} said']", (1, 18), "did you mean 'officials'"),
        ("any: ['ab[c']", (1, 11), "not a pattern"),
        ("any:\n  - 'one (?:\\w+ )*two'", (2, 18), "repeat inside a repeat"),
        ("any: ['a*']", (1, 7), "matches everywhere"),
        ("any: ['(?:x']", (1, 12), "never closed"),
        ("any: ['{officials} [z-a]']", (1, 20), "not a pattern"),
    ],
)
def test_faults_stand_at_the_character(text: str, place: tuple[int, int], says: str) -> None:
    with pytest.raises(Fault, match=says) as caught:
        expressions(text)
    assert fault(caught) == place


def test_a_runaway_pattern_is_a_fault_and_not_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("attrlint.checks.expression._PATIENCE", 0.01)
    monkeypatch.setattr("attrlint.checks.expression._PATIENCE_A_CHARACTER", 0.0)
    (slow,) = expressions("any:\n  - '(?:a|aa)+[bc]'")
    with pytest.raises(Fault, match="takes too long") as caught:
        list(slow.found("a" * 2000))
    assert fault(caught) == (2, 5)


def test_a_pattern_that_is_slow_everywhere_is_a_fault_before_the_run_is_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ticks = iter(range(1000))
    monkeypatch.setattr("attrlint.checks.expression.perf_counter", lambda: float(next(ticks)))
    monkeypatch.setattr("attrlint.checks.expression._PATIENCE_IN_ALL", 5.0)
    (slow,) = expressions("any:\n  - 'sources?'")
    # each search takes a second by this clock, which is within the patience for one
    for _ in range(5):
        assert not list(slow.found("Nobody spoke."))
    for _ in range(2):
        with pytest.raises(Fault, match="takes too long") as caught:
            list(slow.found("Sources spoke."))
        assert fault(caught) == (2, 5)


def test_a_default_stands_in_for_a_missing_key() -> None:
    assert read_expressions(page("other: x"), "except", WORDS, default=()) == ()
