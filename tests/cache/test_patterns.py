"""Patterns of modules, from run to run."""

import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from attrlint.cache import patterns

WRITTEN = r"(?i)\b(?P<who>officials?|[^\W\d]+ers)\s+(said|say)\b"


@pytest.fixture(autouse=True)
def apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATTRLINT_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(patterns, "_known", ((), ()))
    monkeypatch.setattr(patterns, "_early", set())
    module = ModuleType("attrlint.made_up")
    vars(module)["_SAID"] = re.compile(WRITTEN, re.MULTILINE)
    vars(module)["_SEVERAL"] = (re.compile("a+b", re.IGNORECASE), "no pattern")
    vars(module)["by_draft"] = {"kept from a draft": re.compile("Ana Ruiz told")}
    monkeypatch.setitem(sys.modules, "attrlint.made_up", module)


def test_what_was_kept_is_recalled_without_compiling(monkeypatch: pytest.MonkeyPatch) -> None:
    before = re.compile(WRITTEN, re.MULTILINE)
    patterns.keep()
    re.purge()
    patterns.recall()
    monkeypatch.setattr("re._compiler.compile", None)
    again = re.compile(WRITTEN, re.MULTILINE)
    assert again is not before
    assert (again, again.flags, again.groups) == (before, before.flags, before.groups)
    assert again.groupindex == before.groupindex
    text = "OFFICIALS said so, and farmers  say not; nobody says"
    assert [m.groupdict() for m in again.finditer(text)] == [m.groupdict() for m in before.finditer(text)]
    assert re.compile("a+b", re.IGNORECASE).fullmatch("AAB")


def test_only_constants_are_kept() -> None:
    patterns.keep()
    patterns.recall()
    kept = {one[0] for one in patterns._known[1]}
    assert {WRITTEN, "a+b"} <= kept
    assert not any("Ruiz" in source for source in kept)


def test_nothing_is_written_where_nothing_is_new(monkeypatch: pytest.MonkeyPatch) -> None:
    patterns.keep()
    patterns.recall()
    monkeypatch.setattr(patterns, "save", None)
    patterns.keep()


def test_where_re_works_otherwise_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(re, "_parser")
    patterns.keep()
    patterns.recall()
    assert patterns._known[1] == []
    assert re.compile(WRITTEN, re.MULTILINE).search("officials said")


def test_what_was_compiled_before_a_draft_was_read_and_what_is_made_of_lists_is_kept() -> None:
    early, listed, late = "an? early one", "(?:lists|of|words)", "words of a draft"
    re.compile(early)
    patterns.note()
    patterns.lasting(listed, re.IGNORECASE)
    re.compile(late)
    patterns.keep()
    kept = {source for source, *_ in patterns.load(patterns.KIND, "")[1]}
    assert {early, listed} <= kept
    assert late not in kept
