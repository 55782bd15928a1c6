"""A copy of this checkout, committed to a repo of its own, that tests may build and install from."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

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


def git(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run git in a folder; both streams come as `stdout`."""
    return subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env=git_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=300,
    )


def git_environment() -> dict[str, str]:
    """This process's environment with an identity, and without git settings of this machine or of a hook."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "Ana Ruiz",
        "GIT_AUTHOR_EMAIL": "ana@example.org",
        "GIT_COMMITTER_NAME": "Ana Ruiz",
        "GIT_COMMITTER_EMAIL": "ana@example.org",
    }
