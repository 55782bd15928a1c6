"""How long the register of a repo takes: made anew, brought up to date, and asked, against linting.

    python benchmarks/register.py FOLDER

FOLDER holds a repo of drafts; it is copied first, and the register lies in a folder of its own, so that
nothing of the reader's is touched. Printed are seconds of the clock with `--jobs` processes: linting every
draft once, making the register, bringing it up to one edited draft, and the whole command on that draft
(`attrlint check`, startup included) with `--repo` and without: of those three the median of `--runs`.
"""

import argparse
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, Final

from attrlint.configs import Configs, Wish
from attrlint.drafts import find_drafts
from attrlint.keeping import place_for, update
from attrlint.register.share import Share

WISH: Final = Wish(alone=True)


def linting(root: str, jobs: int | None) -> float:
    """Seconds of the command to lint all drafts once."""
    number = ["--jobs", str(jobs or "auto")]
    command = [sys.executable, "-m", "attrlint", "check", "--isolated", "--no-cache", *number]
    return _timed(partial(_run, [*command, "--output-format", "jsonl", root], root))


def making(root: str, jobs: int | None) -> tuple[float, int]:
    """Seconds to make the register of a repo, and its bytes."""
    configs = Configs(WISH)
    place = place_for(root, configs, keep=True)

    def watch(results: Iterable[Share], _total: int) -> Iterable[Share]:
        return results

    return _timed(lambda: update(place, configs, jobs, watch)), os.path.getsize(place.path)


def editing(root: str, draft: str, runs: int, *more: str) -> list[float]:
    """Seconds of the command on one draft, edited before each run."""
    taken = []
    for _ in range(runs):
        with open(draft, "a", encoding="utf-8") as file:
            file.write("\nIt rained in Harlow, and Ana Ruiz of the county said so.\n")
        command = [sys.executable, "-m", "attrlint", "check", "--isolated", *more, draft]
        taken.append(_timed(partial(_run, command, root)))
    return taken


def updating(root: str, draft: str, runs: int) -> list[float]:
    """Seconds to bring the register up to one edited draft, alone."""
    configs = Configs(WISH)
    configs.of(draft)
    place = place_for(root, configs, keep=True)
    taken = []
    for _ in range(runs):
        with open(draft, "a", encoding="utf-8") as file:
            file.write("\nIt rained in Harlow, and Ana Ruiz of the county said so.\n")
        taken.append(_timed(lambda: update(place, configs, 1, lambda results, _: results)))
    return taken


def _run(command: Sequence[str], folder: str) -> None:
    # 1 is for findings, which are none of this script's business
    done = subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=False)
    assert done.returncode in (0, 1), done.returncode


def _timed(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


def run(arguments: Sequence[str]) -> int:
    """Print the figures for the repo that `arguments` name."""
    options: Any = _parser().parse_args(arguments)
    with TemporaryDirectory() as folder:
        os.environ["ATTRLINT_CACHE_DIR"] = str(Path(folder) / "cache")
        root = str(Path(folder) / "repo")
        shutil.copytree(options.folder, root, ignore=shutil.ignore_patterns(".git"))
        paths = find_drafts([root], lambda _: False).paths
        if not paths:
            print("no drafts there", file=sys.stderr)
            return 2
        print(f"{platform.python_implementation()} {platform.python_version()}, {len(paths)} drafts")
        lint = linting(root, options.jobs)
        made, size = making(root, options.jobs)
        print(f"linted once: {lint:.1f} s")
        print(f"register made: {made:.1f} s, {made / lint:.2f} times that; {size / 1e6:.1f} MB")
        draft = paths[len(paths) // 2]
        again = updating(root, draft, options.runs)
        print(f"register brought up to one edited draft: {median(again):.3f} s (at most {max(again):.3f})")
        with_repo = editing(root, draft, options.runs, "--repo")
        without = editing(root, draft, options.runs)
        whole = f"{median(with_repo):.2f} s with --repo, {median(without):.2f} without"
        print(f"one edited draft, the whole command: {whole}")
    return 0


def _parser() -> argparse.ArgumentParser:
    to = argparse.ArgumentParser(description="Measure the register of a repo of drafts against linting it.")
    to.add_argument("folder", metavar="FOLDER", help="a repo of drafts")
    to.add_argument("--jobs", type=int, default=None, metavar="N", help="processes at most (default: all)")
    to.add_argument("--runs", type=int, default=7, metavar="N", help="runs to take medians of (default: 7)")
    return to


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
