"""Ages and kin of people."""

import pytest

from attrlint.language.kin import ages, kin
from attrlint.reading.reader import read_draft
from attrlint.words import builtin_folder, load_words

WORDS = load_words(builtin_folder())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met Carl Lund (54) in May.", ["54"]),
        ("They met Carl Lund, aged 54, in May.", ["54"]),
        ("They met Carl Lund. The 54-year-old Lund left.", ["54"]),
        ("They met Carl Lund, who is 54.", ["54"]),
        ("Carl Lund is 54 minutes late.", []),
        ("“Meet the 54-year-old Carl Lund,” she said.", []),
        ("They met Carl Lund (4) in May.", []),
    ],
)
def test_ages(text: str, expected: list[str]) -> None:
    assert [one.value for one in ages(read_draft(text, "x.md", WORDS))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met the sister of Carl Lund.", [("sister", "f")]),
        ("They met Carl Lund’s son.", [("son", "m")]),
        ("They met a sister of Carl Lund.", []),
        ("They met Carl Lund’s lawyer.", []),
    ],
)
def test_kin(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.kin, one.sex) for one in kin(read_draft(text, "x.md", WORDS))] == expected
