"""One table of a TOML file, with places as good as can be had."""

import pytest

from attrlint.fault import Fault
from attrlint.page import Page
from attrlint.page.toml_text import read_toml

TEXT = b"""\
[project]
name = "bugle"
profile = "not ours"

[tool.attrlint]
profile = "ap"
exclude = ["a/**", "b.md",
  "c.md"]
repo = false
severity = { bare-source = "off", "some-say" = "info" }

[tool.attrlint.words]
media = ["the Bugle"]

[[tool.attrlint.overrides]]
files = "opinion/**"

[[tool.attrlint.overrides]]
files = "sports/**"
[tool.attrlint.overrides.severity]
reportedly = "info"
"""


def page() -> Page:
    tree = read_toml("pyproject.toml", TEXT, ("tool", "attrlint"))
    assert tree is not None
    return Page("pyproject.toml", tree)


def test_values_are_the_words_that_yaml_would_give() -> None:
    table = page()
    assert table.keys() == ("profile", "exclude", "repo", "severity", "words", "overrides")
    assert table.text("profile") == "ap"
    assert table.flag("repo") is False
    assert table.texts("exclude") == ("a/**", "b.md", "c.md")
    assert [one.text("files") for one in table.pages("overrides")] == ["opinion/**", "sports/**"]


def test_places_are_those_of_the_values() -> None:
    table = page()
    assert table.place("profile") == (6, 11)
    assert table.place("exclude", 1) == (7, 20)
    assert table.place("exclude", 2) == (8, 3)
    severity, words = table.page("severity"), table.page("words")
    assert severity is not None
    assert words is not None
    assert severity.place("bare-source") == (10, 28)
    assert severity.place("some-say") == (10, 48)
    assert words.place("media", 0) == (13, 10)
    first, second = table.pages("overrides")
    assert (first.place("files"), second.place("files")) == ((16, 9), (19, 9))
    inner = second.page("severity")
    assert inner is not None
    assert inner.place("reportedly") == (21, 14)


def test_unknown_keys_are_found_at_their_line() -> None:
    table = page()
    table.text("profile")
    with pytest.raises(Fault) as caught:
        table.finish()
    assert (caught.value.line, caught.value.column) == (7, 1)


def test_a_file_without_the_table_has_no_tree() -> None:
    assert read_toml("pyproject.toml", b'[project]\nname = "attrlint"\n', ("tool", "attrlint")) is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (b"[tool.attrlint]\nrepo = on\n", 2),
        (b"a = 1\na = 2\n", 2),
        (b"a = 1\nb = [1\n", 3),
        (b"a = \xff\n", 1),
        (b"a = " + b"[" * 60_000, 1),
        (b"a." * 60_000 + b"b = 1", 1),
    ],
)
def test_broken_files_are_faults_at_their_line(text: bytes, line: int) -> None:
    with pytest.raises(Fault) as caught:
        read_toml("pyproject.toml", text, ("tool", "attrlint"))
    assert caught.value.line == line
