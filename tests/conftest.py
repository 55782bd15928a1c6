"""What every test may ask for: golden files, and how they are renewed."""

from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

Held = Callable[[Path, str], None]
"""Fails unless a text is, byte for byte, what a golden file holds; `--renew` writes the file instead."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew",
        action="store_true",
        help="write golden files, and the output that docs show, as they are now; then read the diff",
    )


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
