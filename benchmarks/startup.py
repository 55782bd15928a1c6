"""What one draft costs, whole process: bare Python, attrlint with its cache warm, cold and off, and peers.

"Unchanged" is a draft that attrlint has met as it is; "changed" one that has another word in it each time.

    python -m benchmarks.startup draft.md
    python -m benchmarks.startup draft.md --environment bench --no-peers

Peers are installed from PyPI and npm into the folder `--environment`, and nowhere else.
"""

import argparse
import shutil
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.environment import environment, machine
from benchmarks.timing import ROUNDS, Trial, table, timed


def main() -> None:
    to = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    to.add_argument("draft", type=Path)
    to.add_argument("--environment", type=Path, default=Path("bench"), metavar="FOLDER")
    to.add_argument("--no-peers", action="store_true")
    to.add_argument("--rounds", type=int, default=ROUNDS)
    options = to.parse_args()
    python, commands = environment(options.environment.resolve(), peers=not options.no_peers)
    draft = str(options.draft.resolve())
    with TemporaryDirectory() as folder:
        warm, cold = Path(folder, "warm"), Path(folder, "cold")
        changing, numbers = Path(folder, f"changing{options.draft.suffix}"), count()

        def change() -> None:
            changing.write_bytes(
                options.draft.read_bytes() + f"\n\nEdit {next(numbers)} of this draft.\n".encode()
            )

        attrlint = commands.pop("attrlint")
        trials = {
            "python -c pass": Trial([str(python), "-c", "pass"]),
            "attrlint, warm cache, unchanged": Trial(
                [*attrlint, draft], environment={"ATTRLINT_CACHE_DIR": str(warm)}
            ),
            "attrlint, warm cache, changed": Trial(
                [*attrlint, str(changing)], change, {"ATTRLINT_CACHE_DIR": str(warm)}
            ),
            "attrlint, cold cache": Trial(
                [*attrlint, draft],
                partial(shutil.rmtree, cold, ignore_errors=True),
                {"ATTRLINT_CACHE_DIR": str(cold)},
            ),
            "attrlint --no-cache": Trial([*attrlint, "--no-cache", draft]),
            **{name: Trial([*command, draft]) for name, command in commands.items()},
        }
        medians = timed(trials, options.rounds)
    print(
        f"{machine(python)}; medians of {options.rounds}, a draft of {options.draft.stat().st_size:,} bytes\n"
    )
    print(table(medians, "python -c pass"))


if __name__ == "__main__":
    main()
