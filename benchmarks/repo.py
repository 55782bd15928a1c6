"""What a folder of drafts costs: one process, two, results kept from an earlier run, and peers.

    python -m benchmarks.repo articles/ --bytes 1000000

Of the folder's .md and .txt files as many are taken, by name, as come to about `--bytes`; peers get the
same files in one call. Peers are installed from PyPI and npm into the folder `--environment`.
"""

import argparse
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.environment import environment, machine
from benchmarks.timing import ROUNDS, Trial, table, timed


def taken(source: Path, target: Path, most: int) -> list[str]:
    """Copies of the folder's drafts, flat, up to so many bytes; their paths, in order."""
    target.mkdir()
    paths: list[str] = []
    size = 0
    for path in sorted([*source.rglob("*.md"), *source.rglob("*.txt")]):
        if size >= most:
            break
        copy = target / f"{len(paths):05}{path.suffix}"
        shutil.copyfile(path, copy)
        size += copy.stat().st_size
        paths.append(str(copy))
    return paths


def main() -> None:
    to = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    to.add_argument("folder", type=Path)
    to.add_argument("--bytes", type=int, default=1_000_000)
    to.add_argument("--environment", type=Path, default=Path("bench"), metavar="FOLDER")
    to.add_argument("--no-peers", action="store_true")
    to.add_argument("--rounds", type=int, default=ROUNDS)
    options = to.parse_args()
    python, commands = environment(options.environment.resolve(), peers=not options.no_peers)
    with TemporaryDirectory() as folder:
        drafts = Path(folder, "drafts")
        paths = taken(options.folder, drafts, options.bytes)
        attrlint = [*commands.pop("attrlint"), "--output-format", "concise"]
        kept = {"ATTRLINT_CACHE_DIR": str(Path(folder, "cache"))}
        trials = {
            "attrlint, one process": Trial([*attrlint, "--no-cache", "--jobs", "1", str(drafts)]),
            "attrlint, two processes": Trial([*attrlint, "--no-cache", "--jobs", "2", str(drafts)]),
            "attrlint, nothing changed": Trial([*attrlint, "--jobs", "1", str(drafts)], environment=kept),
            **{name: Trial([*command, *paths]) for name, command in commands.items()},
        }
        medians = timed(trials, options.rounds)
        size = sum(Path(path).stat().st_size for path in paths)
    print(f"{machine(python)}; medians of {options.rounds}, {len(paths)} drafts, {size:,} bytes\n")
    print(table(medians, "attrlint, one process"))


if __name__ == "__main__":
    main()
