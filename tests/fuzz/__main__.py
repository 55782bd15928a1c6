"""Fuzz one reader with atheris, which is not among what the tests need: `pip install atheris`.

    python -m tests.fuzz markdown|html|word|pages CORPUS tests/fuzz/corpora/… [-max_total_time=600 …]

CORPUS is a folder of your own that grows, begun with what the other one holds; what breaks a promise is
written to the folder from which this is run. `-merge=1 NEW CORPUS` keeps what is needed to reach as much.
"""

import sys
from pathlib import Path

import atheris

CORPORA = Path(__file__).parent / "corpora"


def main() -> None:
    """Hand everything behind the target's name to libFuzzer."""
    name, *arguments = sys.argv[1:]
    with atheris.instrument_imports(include=["attrlint"]):
        from tests.fuzz.targets import TARGETS, shipped_once

        target = TARGETS[name]
        with shipped_once():
            # much of a reader is imported when it is first needed, and counts only if it is so here
            for seed in sorted((CORPORA / name).glob("*")):
                target(seed.read_bytes())
    atheris.Setup([sys.argv[0], *arguments], target)
    with shipped_once():
        atheris.Fuzz()


if __name__ == "__main__":
    main()
