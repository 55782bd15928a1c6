"""The part of `regex` that runs patterns, without the larger part that compiles them."""

import os
import sys
from functools import cache
from importlib.machinery import ModuleSpec, PathFinder
from typing import Any, Final

_NAME: Final = "regex._regex"


@cache
def engine() -> Any:
    """The module `regex._regex`, which makes patterns of what `regex` pickles of them."""
    spec = _spec()
    module = spec.loader.create_module(spec) if spec and spec.loader and _NAME not in sys.modules else None
    if module is None or spec is None or spec.loader is None:
        import regex

        return vars(regex)["_regex"]
    # whoever imports all of `regex` later finds this part of it
    sys.modules[_NAME] = module
    spec.loader.exec_module(module)
    return module


@cache
def engine_stamp() -> str:
    """A word for the very file that holds the engine: another one may read what was kept differently."""
    spec = _spec()
    if spec is None or spec.origin is None:
        return ""
    status = os.stat(spec.origin)
    return repr((spec.origin, status.st_size, status.st_mtime_ns))


@cache
def _spec() -> ModuleSpec | None:
    package = PathFinder.find_spec("regex")
    return package and PathFinder.find_spec(_NAME, package.submodule_search_locations)
