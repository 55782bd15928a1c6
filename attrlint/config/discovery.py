"""Finding the config file that holds for a folder: the nearest one upward, alone."""

import os
from collections.abc import Iterator
from typing import Final

NAMES: Final = (".attrlint.yaml", ".attrlint.yml", "attrlint.yaml", "attrlint.yml")
PYPROJECT: Final = "pyproject.toml"
TABLE: Final = ("tool", "attrlint")


def find_config(folder: str) -> str | None:
    """Path of the config file nearest to a folder, in it or above it; None where there is none.

    In one folder `.attrlint.yaml` comes before `attrlint.yaml`, and both before a `pyproject.toml`,
    which counts only if it has a table `[tool.attrlint]`. Raises Fault where that file is not TOML.
    """
    for above in _upward(os.path.abspath(folder)):
        for name in NAMES:
            path = os.path.join(above, name)
            if os.path.isfile(path):
                return path
        path = os.path.join(above, PYPROJECT)
        if os.path.isfile(path) and _has_table(path):
            return path
    return None


def nearer(folder: str, found: str | None) -> Iterator[str]:
    """Paths at which `find_config` looks before the one it finds."""
    for above in _upward(os.path.abspath(folder)):
        for name in (*NAMES, PYPROJECT):
            path = os.path.join(above, name)
            if path == found:
                return
            yield path


def _upward(folder: str) -> Iterator[str]:
    while True:
        yield folder
        above = os.path.dirname(folder)
        if above == folder:
            return
        folder = above


def _has_table(path: str) -> bool:
    with open(path, "rb") as file:
        data = file.read()
    # most of these files are about other tools, and a TOML parser costs more than a look
    if TABLE[-1].encode() not in data:
        return False
    from attrlint.page.toml_text import read_toml

    return read_toml(path, data, TABLE) is not None
