"""Finding the config file that holds for a folder: the nearest one upward, alone."""

import os
import stat
from collections.abc import Iterator
from typing import Final

from attrlint.fault import Fault
from attrlint.tree import leads_out, tree_of

NAMES: Final = (".attrlint.yaml", ".attrlint.yml", "attrlint.yaml", "attrlint.yml")
PYPROJECT: Final = "pyproject.toml"
TABLE: Final = ("tool", "attrlint")


def find_config(folder: str) -> str | None:
    """Path of the config file nearest to a folder, in it or above it; None where there is none.

    In one folder `.attrlint.yaml` comes before `attrlint.yaml`, and both before a `pyproject.toml`,
    which counts only if it has a table `[tool.attrlint]`. The search ends at the top of the repo, and before
    a folder to which everybody may write. Raises Fault where that file is not TOML, or leads out of the repo.
    """
    for above in _upward(os.path.abspath(folder)):
        for name in NAMES:
            path = os.path.join(above, name)
            if os.path.isfile(path):
                return _inside(path)
        path = os.path.join(above, PYPROJECT)
        if os.path.isfile(path) and _has_table(_inside(path)):
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
        # a repo that is made here later would end the search
        yield os.path.join(above, ".git", "HEAD")


def _upward(folder: str) -> Iterator[str]:
    while True:
        yield folder
        above = os.path.dirname(folder)
        if above == folder or os.path.exists(os.path.join(folder, ".git")) or _is_everybodys(above):
            return
        folder = above


def _is_everybodys(folder: str) -> bool:
    """Where all users of a machine may write, as in /tmp, a config may be anybody's."""
    try:
        return os.name != "nt" and bool(os.stat(folder).st_mode & stat.S_IWOTH)
    except OSError:
        return False


def _inside(path: str) -> str:
    """The path of a config, unless it is a link that leads out of its repo: what it leads to is no config."""
    if os.path.islink(path) and leads_out(path, tree_of(os.path.dirname(path))):
        help = "Put the config itself here, or name the other one with `--config`."
        raise Fault(path, 1, 1, "this config is a link that leads out of the repo", help)
    return path


def _has_table(path: str) -> bool:
    with open(path, "rb") as file:
        data = file.read()
    # most of these files are about other tools, and a TOML parser costs more than a look
    if TABLE[-1].encode() not in data:
        return False
    from attrlint.page.toml_text import read_toml

    return read_toml(path, data, TABLE) is not None
