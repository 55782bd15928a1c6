"""The nearest config file holds, alone."""

from pathlib import Path

import pytest

from attrlint.config import find_config
from attrlint.fault import Fault
from tests.pages import write


def found(folder: Path, below: str) -> str | None:
    (folder / below).mkdir(parents=True, exist_ok=True)
    path = find_config(str(folder / below))
    return None if path is None else Path(path).relative_to(folder).as_posix()


def test_the_nearest_file_upward_is_found(tmp_path: Path) -> None:
    write(tmp_path, "attrlint.yaml", "profile: ap")
    write(tmp_path, "news/city/.attrlint.yml", "profile: bbc")
    assert found(tmp_path, "news/sports") == "attrlint.yaml"
    assert found(tmp_path, "news/city/old") == "news/city/.attrlint.yml"


def test_in_one_folder_the_hidden_file_comes_first_and_pyproject_last(tmp_path: Path) -> None:
    write(tmp_path, "pyproject.toml", "[tool.attrlint]\nprofile = 'ap'\n")
    assert found(tmp_path, ".") == "pyproject.toml"
    write(tmp_path, "attrlint.yaml", "profile: ap")
    assert found(tmp_path, ".") == "attrlint.yaml"
    write(tmp_path, ".attrlint.yaml", "profile: ap")
    assert found(tmp_path, ".") == ".attrlint.yaml"


def test_a_pyproject_of_other_tools_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path, "attrlint.yaml", "profile: ap")
    write(tmp_path, "news/pyproject.toml", "[project]\ndependencies = ['attrlint']\n")
    assert found(tmp_path, "news") == "attrlint.yaml"


def test_a_broken_pyproject_that_speaks_of_us_is_a_fault(tmp_path: Path) -> None:
    write(tmp_path, "pyproject.toml", "[tool.attrlint]\nprofile = ap\n")
    with pytest.raises(Fault, match="not TOML"):
        find_config(str(tmp_path))
