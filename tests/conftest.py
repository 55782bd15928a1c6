"""What every test may ask for: golden files and how they are renewed, and a checkout to install from."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

# `.venv/bin/pytest` is often run without its environment being switched on: the tools beside it come first
os.environ["PATH"] = os.pathsep.join((os.path.dirname(sys.executable), os.environ.get("PATH", "")))

# what tests keep is kept for tests, whatever stands in the cache of whoever runs them
os.environ["ATTRLINT_CACHE_DIR"] = os.path.join(tempfile.mkdtemp(prefix="attrlint-tests-"), "cache")

Held = Callable[[Path, str], None]
"""Fails unless a text is, byte for byte, what a golden file holds; `--renew` writes the file instead."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew",
        action="store_true",
        help="write golden files, and the output that docs show, as they are now; then read the diff",
    )


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: builds or installs the package (`-m 'not slow'` leaves it out)")


@pytest.fixture
def renew(request: pytest.FixtureRequest) -> bool:
    """Whether what is written down is to be renewed rather than compared."""
    return bool(request.config.getoption("--renew"))


@pytest.fixture
def held(renew: bool) -> Held:
    """Compare a text with a golden file, or renew the file."""

    def hold(file: Path, text: str) -> None:
        if renew:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
        assert file.is_file(), f"there is no {file.name} yet: pytest {file.parent} --renew writes it"
        assert text == file.read_bytes().decode()

    return hold


def git_environment() -> dict[str, str]:
    """The environment for git in a test: nobody's settings, an invented author."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    author = {"NAME": "Ana Ruiz", "EMAIL": "ana@example.org"}
    names = {f"GIT_{who}_{key}": value for who in ("AUTHOR", "COMMITTER") for key, value in author.items()}
    return kept | names | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


def git(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run git in a folder; both streams are in `stdout`."""
    return subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env=git_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=600,
    )


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This checkout as it stands, what is not committed included, as a repo with one commit."""
    copy = tmp_path_factory.mktemp("checkout")
    for name in git(ROOT, "ls-files", "-z", "-co", "--exclude-standard").stdout.split("\0"):
        if name and (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, copy / name)
    for arguments in (("init", "-q", "-b", "main"), ("add", "."), ("commit", "-q", "-m", "As it stands")):
        done = git(copy, *arguments)
        assert done.returncode == 0, done.stdout
    return copy
