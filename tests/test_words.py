"""Word lists are named by page and section."""

from pathlib import Path

import pytest

from attrlint.fault import Fault
from attrlint.words import builtin_folder, extend_words, load_words


def write(folder: Path, name: str, text: str) -> None:
    (folder / "words").mkdir(exist_ok=True)
    (folder / "words" / name).write_text(text, encoding="utf-8")


def test_a_section_named_words_is_the_list_itself(tmp_path: Path) -> None:
    write(tmp_path, "hedges.yaml", "about: Words that hedge\nwords: [maybe, no, 'off', maybe]\n")
    write(tmp_path, "cues.yml", "strong:\n  - say\n  - tell\n")
    assert load_words(str(tmp_path)) == {"cues.strong": ("say", "tell"), "hedges": ("maybe", "no", "off")}


def test_a_folder_without_words_has_no_lists(tmp_path: Path) -> None:
    assert load_words(str(tmp_path)) == {}


def test_a_section_that_is_no_list_is_a_fault_at_its_line(tmp_path: Path) -> None:
    write(tmp_path, "hedges.yaml", "about: x\nwords:\n  maybe: yes\n")
    with pytest.raises(Fault) as caught:
        load_words(str(tmp_path))
    assert caught.value.line == 3


def test_additions_go_to_the_end_and_may_start_a_list() -> None:
    lists = extend_words({"hedges": ("maybe",)}, {"hedges": ("perhaps", "maybe"), "desks": ("metro",)})
    assert lists == {"hedges": ("maybe", "perhaps"), "desks": ("metro",)}


def test_the_shipped_folder_is_found() -> None:
    assert (Path(builtin_folder()) / "words").is_dir()
