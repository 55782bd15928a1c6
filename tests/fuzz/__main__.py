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
        from attrlint.config import loading
        from tests.fuzz.targets import TARGETS

        target = TARGETS[name]
        if name == "pages":
            _keep_what_ships(loading)
        # much of a reader is imported when it is first needed, and counts only if it is so here
        for seed in sorted((CORPORA / name).glob("*")):
            target(seed.read_bytes())
    atheris.Setup([sys.argv[0], *arguments], target)
    atheris.Fuzz()


def _keep_what_ships(loading: object) -> None:
    """Read the built-in rules and words once: a config is read anew for every try, they need not be."""
    for reader in ("load_words", "load_rules"):
        setattr(loading, reader, _once(getattr(loading, reader)))


def _once(read: object) -> object:
    kept: list[object] = []

    def again(*arguments: object) -> object:
        if not kept:
            kept.append(read(*arguments))  # type: ignore[operator]
        return kept[0]

    return again


if __name__ == "__main__":
    main()
