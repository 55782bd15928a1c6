"""What fuzzing reached, and what it once broke, holds: small files of no sense, replayed."""

from pathlib import Path

import pytest

from tests.fuzz.targets import TARGETS, shipped_once

CORPORA = Path(__file__).parent / "corpora"
SMALL = 200_000


@pytest.mark.parametrize("name", TARGETS)
def test_corpus(name: str) -> None:
    seeds = sorted((CORPORA / name).iterdir())
    assert len(seeds) >= 10
    with shipped_once():
        for seed in seeds:
            try:
                TARGETS[name](seed.read_bytes())
            except Exception as error:
                error.add_note(f"{name}/{seed.name}")
                raise


def test_corpora_are_small() -> None:
    """They are read by every clone; `-merge=1` and a look at what each file adds keep them so."""
    assert sum(path.stat().st_size for path in CORPORA.rglob("*") if path.is_file()) < SMALL
