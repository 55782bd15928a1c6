"""What a command is to work on: drafts, each with a config that can be used."""

import sys
from argparse import Namespace
from typing import NamedTuple

from attrlint.cli.options import STDIN, wish
from attrlint.cli.terminal import say_all, say_error
from attrlint.config import Config
from attrlint.configs import Configs, Unusable
from attrlint.drafts import find_drafts, shown_path
from attrlint.fault import Fault
from attrlint.reading.reader import most_bytes

Stdin = tuple[str, bytes]


class Gathered(NamedTuple):
    """Paths of drafts in order, their configs, standard input with its path, and whether anything went wrong.

    `faulty` says that a config could not be used: then "no findings" would say too much.
    """

    paths: tuple[str, ...]
    configs: Configs
    stdin: Stdin | None
    trouble: bool
    faulty: bool


def gather(options: Namespace) -> Gathered:
    """The drafts that `add_paths`' and `add_config`'s options ask for; what is wrong is said as it is met."""
    usable = _Usable(Configs(wish(options)))
    named = options.paths or ["."]
    stdin = _read_stdin(options.stdin_filename) if STDIN in named else None
    found = find_drafts(
        [path for path in named if path != STDIN], usable.excludes, exclude_named=options.force_exclude
    )
    say_all(found.missing)
    say_all(found.notes)
    paths = {*found.paths, stdin[0]} if stdin else {*found.paths}
    kept = tuple(path for path in sorted(paths) if usable.config(path))
    return Gathered(kept, usable.configs, stdin, bool(found.missing) or usable.faulty, usable.faulty)


class _Usable:
    """Configs, where one that has a mistake is told once and its files are left out."""

    def __init__(self, configs: Configs) -> None:
        self.configs = configs
        self._told: set[str] = set()

    @property
    def faulty(self) -> bool:
        return bool(self._told)

    def config(self, path: str) -> Config | None:
        try:
            return self.configs.of(path)
        except (Fault, Unusable, OSError) as error:
            if str(error) not in self._told:
                self._told.add(str(error))
                say_error(error)
        return None

    def excludes(self, path: str) -> bool:
        config = self.config(path)
        return config is not None and config.excluded(path)


def _read_stdin(name: str) -> Stdin:
    # one byte more than is read of a draft: the reader says that it is too long
    return shown_path(name), sys.stdin.buffer.read(most_bytes(name) + 1)
