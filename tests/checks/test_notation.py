"""Patterns are bounded before they are compiled, and those that can never match are refused."""

import re

import pytest

from attrlint.checks.notation import MAX_LENGTH, MAX_MADE, NotationError, translate


def made(written: str) -> str:
    return translate(written, lambda name, offset: f"<{name}@{offset}>").pattern


@pytest.mark.parametrize(
    "written",
    [
        r"(?:\w+ ){0,5}said", r"(?<who>[A-Z]\w+) said", r"(?i:note):", r"a{2,3}b{4}", r"[a-z]+(?!x)",
        r"(?<!no )said",
        r"\{x\}", r"a++b", r"\p{Lu}\w*", r"(?P<w>the|a) (?P=w)", r"(?:a+){3}", "[]x]+", r"(?#why)a", r"\++",
    ],
)  # fmt: skip
def test_ordinary_patterns_stay_as_they_are(written: str) -> None:
    assert made(written) == written


def test_lists_are_put_in_with_their_place() -> None:
    assert made(r"the {officials} \{said\}") == r"the <officials@4> \{said\}"


def test_marks_are_those_of_sentences() -> None:
    assert made("don’t") == "don't"
    assert made('"fact"') == '["“”]fact["“”]'
    assert re.fullmatch(made('["x]+'), "“x”")
    assert made("cafe\u0301") == "caf\u00e9"


@pytest.mark.parametrize(
    ("written", "offset", "says"),
    [
        (r"(?:\w+ )*said", 8, "repeat inside a repeat"),
        (r"((a+)b){2,}", 7, "repeat inside a repeat"),
        (r"(?:a{0,50}){0,50}", 11, "more than 1000"),
        (r"a{1001}", 1, "more than 1000"),
        ("(" * 13 + ")" * 13, 11, "deeper"),
        ("a" * (MAX_LENGTH + 1), MAX_LENGTH, "longer than"),
        ("(a", 2, "never closed"),
        ("a)", 1, "never opened"),
        ("a{e<=1}", 1, "neither a count nor a word list"),
        ("(?R)", 0, "not read"),
        (r"\L<x>", 0, "not read"),
        ("a  b", 1, "two blanks"),
        (r"a\nb", 1, "a line break can never match"),
        ("a\tb", 1, "a tab can never match"),
        ("a\u00a0b", 1, "a no-break space can never match"),
    ],
)
def test_what_could_run_away_or_never_match_is_refused(written: str, offset: int, says: str) -> None:
    with pytest.raises(NotationError, match=says) as caught:
        made(written)
    assert caught.value.offset == offset


def test_word_lists_count_for_what_they_hold() -> None:
    long = "|".join(["w" * 99] * (MAX_MADE // 250))
    assert len(translate("{x} and {x}", lambda _, __: long).pattern) > MAX_MADE / 2
    with pytest.raises(NotationError, match="once its word lists are written out") as caught:
        translate("{x} and {x} or {x}", lambda _, __: long)
    assert caught.value.offset == len("{x} and {x} or ")


def test_offsets_of_the_made_pattern_lead_back_to_the_written_one() -> None:
    translated = translate("{x} b", lambda _, __: "longer")
    assert translated.pattern == "longer b"
    assert translated.written_at(7) == 4
    assert translated.written_at(3) == 0
