"""Timing commands side by side: in turns, so that what else the machine does falls on all alike."""

import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from time import perf_counter
from typing import Final, NamedTuple

ROUNDS: Final = 7
FAILED: Final = 2
"""The least exit status that says a tool did not do its work; 1 is that it found something."""


class Trial(NamedTuple):
    """A command, and what is done before each run of it, untimed."""

    command: Sequence[str]
    before: Callable[[], None] | None = None
    environment: Mapping[str, str] = {}


def timed(trials: Mapping[str, Trial], rounds: int = ROUNDS) -> dict[str, float]:
    """The median seconds of each trial's whole process; each is run once untimed to begin with.

    Raises RuntimeError for a command that fails.
    """
    seconds: dict[str, list[float]] = {name: [] for name in trials}
    for turn in range(rounds + 1):
        for name, trial in trials.items():
            if trial.before:
                trial.before()
            environment = os.environ | {"PYTHONDONTWRITEBYTECODE": ""} | dict(trial.environment)
            start = perf_counter()
            done = subprocess.run(
                trial.command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment, check=False
            )
            if turn:
                seconds[name].append(perf_counter() - start)
            if done.returncode >= FAILED and name.startswith(("attrlint", "python")):
                raise RuntimeError(f"{name}: {done.stderr.decode(errors='replace')}")
    return {name: median(times) for name, times in seconds.items()}


def table(medians: Mapping[str, float], unit: str) -> str:
    """A table in Markdown: seconds, and how often `unit` goes into them."""
    rows = [f"| {name} | {time:.3f} | {time / medians[unit]:.2f} |" for name, time in medians.items()]
    return "\n".join(["| what | seconds | times `" + unit + "` |", "|---|---|---|", *rows])
