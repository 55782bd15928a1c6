"""A config from the cache: used where every page that it was made from is as it was.

A config that had a mistake is never kept, so that a mistake is told by every run until it is mended.
"""

import os
from collections.abc import Callable
from typing import Any, Final, NamedTuple

from attrlint.cache.store import digest, load, save
from attrlint.cache.watch import Made, Watch, still
from attrlint.checks.compiled import Made as Pattern
from attrlint.checks.compiled import Making, noting, recall
from attrlint.config.config import Config, Override
from attrlint.config.globs import any_of
from attrlint.page import Page
from attrlint.page.node import Mapping
from attrlint.rules.frozen import frozen, thawed
from attrlint.words import builtin_folder

KIND: Final = "config"
_NOWHERE: Final = Page("", Mapping(1, 1, ()))


class Kept(NamedTuple):
    """A config, and a word that another config, or this one with other pages, does not bear.

    `made` is what the config was made of.
    """

    config: Config
    word: str
    made: Made


def kept_config(path: str | None, profile: str | None, make: Callable[[], Config]) -> Kept:
    """What `make` would give for the config file at `path`, from the cache where that is the same.

    Raises what `make` raises.
    """
    # a path is told as it was given: from another folder it is another file
    given = os.getcwd() if path and not os.path.isabs(path) else ""
    key = repr((path, profile, builtin_folder(), given))
    recall()
    kept = load(KIND, key)
    if kept is not None:
        made, plain = kept
        fresh = still(made)
        if fresh is not None:
            config = thawed_config(plain)
            if path is None:
                # without a file, paths start at the folder that attrlint is called from
                config = config._replace(root=os.getcwd())
            if fresh != made:
                save(KIND, key, (fresh, plain))
            return Kept(config, _word(key, made), made)
    with Watch() as watch, noting() as making:
        config = make()
    made = watch.made()
    save(KIND, key, (made, frozen_config(config, making)))
    return Kept(config, _word(key, made), made)


def _word(key: str, made: Made) -> str:
    files, folders = made
    pages = sorted((path, known) for path, (known, _) in files.items())
    return digest(repr((key, pages, sorted(folders.items()))).encode()).hex()


def frozen_config(config: Config, making: Making) -> dict[str, Any]:
    """The config as values that marshal can write; `making` is what became of its patterns, or empty."""
    return {
        "fields": config._asdict()
        | {
            "rules": [frozen(rule) for rule in config.rules.values()],
            "words": dict(config.words),
            "overrides": [override._replace(matches=None)[:] for override in config.overrides],  # type: ignore[arg-type]
            "excludes": None,
        },
        "making": {key: tuple(made) for key, made in making.items()},
    }


def thawed_config(plain: dict[str, Any]) -> Config:
    """The Config that `frozen_config` was given; checks are built when a draft first asks for them."""
    fields = plain["fields"]
    making = {key: Pattern._make(made) for key, made in plain["making"].items()}
    words = fields["words"]
    rules = (thawed(rule, words, making) for rule in fields["rules"])
    overrides = (Override._make(override) for override in fields["overrides"])
    return Config(
        **{
            **fields,
            "rules": {rule.name: rule for rule in rules},
            "overrides": tuple(
                one._replace(matches=any_of(_NOWHERE, "files", one.files)) for one in overrides
            ),
            "excludes": any_of(_NOWHERE, "exclude", fields["exclude"]),
        }
    )
