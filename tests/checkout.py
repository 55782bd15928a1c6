"""A copy of this checkout, committed to a repo of its own, that tests may build and install from."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT, git, git_environment

__all__ = ["checkout", "git", "git_environment"]

FOLDERS = ("attrlint", "rules", "share")
FILES = ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml", ".gitignore")


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the package is built from, as it stands now."""
    copy = tmp_path_factory.mktemp("checkout") / "attrlint"
    copy.mkdir()
    for name in FOLDERS:
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in FILES:
        shutil.copy2(ROOT / name, copy / name)
    git(copy, "init", "-q", "-b", "main")
    git(copy, "add", "-A")
    git(copy, "commit", "-q", "-m", "As it stands")
    return copy
