"""Configs, baselines and waivers as they are on disk now, read again only where something has changed."""

import os
from contextlib import suppress
from time import strftime
from typing import Final, NamedTuple

from attrlint.cache.watch import Made, Watch, still
from attrlint.config import Config, find_config
from attrlint.configs import Configs, Wish
from attrlint.reports.report import Linted
from attrlint.settled.settling import BASELINE, FOLDER, WAIVERS, Settling

Stamp = tuple[object, ...]


class _Known(NamedTuple):
    """A config, or what was wrong with it, and the pages that it was made from."""

    config: Config | Exception
    made: Made


class Current:
    """Configs and what is settled by them, for files as they are asked for.

    It may be used by one thread at a time: what is read on the way is noted in one place.
    """

    __slots__ = ("_known", "_settlings", "_wish")

    def __init__(self, wish: Wish) -> None:
        self._wish: Final = wish
        self._known: dict[str | None, _Known] = {}
        self._settlings: dict[str, tuple[Stamp, Settling]] = {}

    def config(self, path: str) -> Config:
        """The Config for the file at `path`, as the command line would find it.

        Raises Fault for a mistake in it, Unusable for a profile that does not exist, OSError.
        """
        found = self.config_path(path)
        known = self._known.get(found)
        fresh = known and still(known.made)
        known = self._read(path) if known is None or fresh is None else known._replace(made=fresh)
        self._known[found] = known
        if isinstance(known.config, Exception):
            raise known.config
        return known.config

    def config_path(self, path: str) -> str | None:
        """The config file that holds for the file at `path`, None where none does. Raises Fault, OSError."""
        if self._wish.config or self._wish.alone:
            return self._wish.config
        return find_config(os.path.dirname(os.path.abspath(path)))

    def settle(self, draft: Linted, config: Config) -> Linted:
        """The draft without what baseline and waivers settle. Raises Fault for a mistake in these."""
        return self._settling(config).settle(draft, config)

    def _read(self, path: str) -> _Known:
        configs = Configs(self._wish._replace(cache=True))
        try:
            config = configs.of(path)
        except Exception as error:
            # told again, without reading again, until one of the pages is mended
            with Watch() as watch, suppress(Exception):
                Configs(self._wish).of(path)
            return _Known(error.with_traceback(None), watch.made())
        made = configs.made()
        return _Known(config, made[0] if made else ({}, {}))

    def _settling(self, config: Config) -> Settling:
        # neither baseline nor waivers hold for a run without config files
        if self._wish.alone:
            return Settling(applies=False)
        folder = os.path.join(config.root, FOLDER)
        stamp = (strftime("%Y-%m-%d"), *(_stamp(os.path.join(folder, name)) for name in (BASELINE, WAIVERS)))
        known = self._settlings.get(config.root)
        if known is None or known[0] != stamp:
            known = self._settlings[config.root] = (stamp, Settling())
        return known[1]


def _stamp(path: str) -> Stamp:
    try:
        status = os.stat(path)
    except OSError:
        return ()
    return status.st_size, status.st_mtime_ns, status.st_ino
