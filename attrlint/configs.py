"""Which config holds for which file: the nearest one upward, the one that was named, or none at all."""

import os
from collections.abc import Iterator
from typing import NamedTuple

from attrlint.cache.watch import Made
from attrlint.config import Config, find_config, isolated, load_config
from attrlint.config.discovery import nearer


class Wish(NamedTuple):
    """What the command line says about configs; small, so that it can be sent to another process.

    `config` is a path that beats every other config file; `alone` ignores them all; `profile` takes
    the place of the one that the config names; `cache` allows what an earlier run has kept.
    """

    config: str | None = None
    alone: bool = False
    profile: str | None = None
    cache: bool = False


class Unusable(Exception):
    """A wish that no config can fulfil; `str()` of it is a message for whoever wished it."""


class Configs:
    """Configs as they are asked for, each read once."""

    __slots__ = ("_by_folder", "_by_path", "_made", "_wish", "_words")

    def __init__(self, wish: Wish) -> None:
        self._wish = wish
        self._by_folder: dict[str, Config] = {}
        self._by_path: dict[str | None, Config] = {}
        self._words: dict[str | None, str] = {}
        self._made: list[Made] = []

    def of(self, path: str) -> Config:
        """The Config for the file at `path`.

        Raises Fault for a mistake in it, Unusable for a profile that does not exist, OSError where it
        cannot be read.
        """
        folder = "" if self._wish.config or self._wish.alone else os.path.dirname(os.path.abspath(path))
        if folder not in self._by_folder:
            self._by_folder[folder] = self._load(folder)
        return self._by_folder[folder]

    def read(self) -> tuple[Config, ...]:
        """The configs that have been asked for so far."""
        return tuple(self._by_path.values())

    def __reduce__(self) -> tuple[type["Configs"], tuple[Wish]]:
        # rules hold compiled checks: another process reads the pages again
        return Configs, (self._wish,)

    def _load(self, folder: str) -> Config:
        path = self._wish.config or (None if self._wish.alone else find_config(folder))
        if path not in self._by_path:
            try:
                self._by_path[path] = self._read(path)
            except LookupError as slip:
                raise Unusable(f"--profile: {slip.args[0]}") from None
        return self._by_path[path]

    def _read(self, path: str | None) -> Config:
        profile = self._wish.profile

        def make() -> Config:
            return load_config(path, profile) if path else isolated(profile=profile)

        if not self._wish.cache:
            return make()
        from attrlint.config.kept import kept_config

        config, self._words[path], made = kept_config(path, profile, make)
        self._made.append(made)
        return config

    def made(self) -> tuple[Made, ...] | None:
        """What the configs that were asked for are made of; None where one of them is not kept."""
        return tuple(self._made) if len(self._made) == len(self._by_path) else None

    def looked_for(self) -> Iterator[str]:
        """Paths of config files that would hold instead of those that were found, if they were there."""
        for folder, config in self._by_folder.items():
            if folder:
                yield from nearer(folder, config.path)

    def word_for(self, path: str) -> str | None:
        """A word that stands for the Config of a file and all it is made of; None where nothing is kept."""
        return self._words.get(self.of(path).path)
