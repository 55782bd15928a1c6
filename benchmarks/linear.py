"""Whether a large draft costs in proportion to its size: processor seconds and memory, also as one line.

    python -m benchmarks.linear articles/ --sizes 500000 2500000 5000000

The drafts are made of the folder's .md and .txt files, one behind the other, as often as is needed.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.environment import environment, machine

_MEASURED: Final = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss, done.returncode)
"""
FAILED: Final = 2


def words(folder: Path, size: int, *, one_line: bool) -> bytes:
    """So many bytes of the folder's articles, the last character whole."""
    data = b"\n\n".join(path.read_bytes() for path in sorted([*folder.rglob("*.md"), *folder.rglob("*.txt")]))
    if one_line:
        data = b" ".join(data.split())
    while len(data) < size:
        data += (b" " if one_line else b"\n\n") + data
    return data[:size].decode(errors="ignore").encode()


def measured(command: list[str]) -> tuple[float, float]:
    """Processor seconds of a command and the most memory it had, in MB."""
    run = [sys.executable, "-c", _MEASURED, *command]
    seconds, kilobytes, status = subprocess.run(
        run, capture_output=True, text=True, check=True
    ).stdout.split()
    if int(status) >= FAILED:
        raise RuntimeError(" ".join(command))
    return float(seconds), int(kilobytes) / 1024


def main() -> None:
    to = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    to.add_argument("folder", type=Path)
    to.add_argument("--sizes", type=int, nargs="+", default=[500_000, 2_500_000, 5_000_000])
    to.add_argument("--environment", type=Path, default=Path("bench"), metavar="FOLDER")
    options = to.parse_args()
    python, commands = environment(options.environment.resolve(), peers=False)
    attrlint = [*commands["attrlint"], "--no-cache", "--jobs", "1", "--output-format", "concise"]
    print(f"{machine(python)}; each once\n")
    print("| draft | seconds | times linear | MB | times the text |\n|---|---|---|---|---|")
    with TemporaryDirectory() as folder:
        for one_line in (False, True):
            first = 0.0
            for size in options.sizes:
                draft = Path(folder, "draft.md")
                draft.write_bytes(words(options.folder, size, one_line=one_line))
                seconds, memory = measured([*attrlint, os.fspath(draft)])
                first = first or seconds / size
                name = f"{size:,} bytes" + (", one line" if one_line else "")
                times = memory * 1024 * 1024 / size
                print(
                    f"| {name} | {seconds:.1f} | {seconds / size / first:.2f} | {memory:.0f} | {times:.0f} |",
                    flush=True,
                )


if __name__ == "__main__":
    main()
