"""What a run looks at beside each draft: `--repo`, `--diff`, and what pre-commit says of a push."""

import os
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from attrlint.background import Background
from attrlint.cli.gathering import Gathered
from attrlint.cli.options import FROM, TO
from attrlint.cli.progress import watched
from attrlint.cli.terminal import say
from attrlint.configs import Configs, Unusable
from attrlint.files import read_bytes
from attrlint.history.git import GitTrouble
from attrlint.history.versions import Since, Version, versions
from attrlint.keeping import Lost, Place, passing, place_for, take_away, update
from attrlint.reading.reader import LARGEST_DOCUMENT, Unreadable
from attrlint.tree import root_of


@contextmanager
def beside(options: Namespace, gathered: Gathered) -> Iterator[tuple[tuple[str, ...], Background | None]]:
    """The drafts to lint, and what is known beside them, None for nothing.

    Raises Unusable where the older version cannot be told.
    """
    paths = gathered.paths
    changed = _changed(options, gathered)
    if changed is not None:
        paths = tuple(path for path in paths if path in changed)
    places: dict[str, Place] = {}
    roots = _roots(paths, gathered.configs) if options.repo else {}
    try:
        for root in sorted(set(roots.values())):
            places[root] = _updated(root, gathered.configs, options)
        known = bool(places) or changed is not None
        yield paths, Background(places, roots, changed) if known else None
    finally:
        for place in places.values():
            take_away(place)


def _since(options: Namespace) -> Since | None:
    if options.diff is not None:
        return Since(options.diff)
    before, after = os.environ.get(FROM, ""), os.environ.get(TO, "")
    # git writes noughts for what is not there yet
    return Since(before, after) if before.strip("0") and after.strip("0") else None


def _changed(options: Namespace, gathered: Gathered) -> dict[str, Version] | None:
    since = _since(options)
    if since is None:
        return None

    def read(path: str) -> bytes | None:
        if gathered.stdin and gathered.stdin[0] == path:
            return gathered.stdin[1]
        try:
            return read_bytes(path)
        except Unreadable:
            return None

    try:
        return versions(gathered.paths, since, read, LARGEST_DOCUMENT)
    except GitTrouble as trouble:
        raise Unusable(f"{'--diff' if options.diff is not None else FROM}: {trouble}") from None


def _roots(paths: Sequence[str], configs: Configs) -> dict[str, str]:
    """The root of the repo of every draft that its config does not keep out of the register."""
    by_folder: dict[str, str] = {}
    found: dict[str, str] = {}
    for path in paths:
        if not configs.of(path).repo:
            continue
        folder = os.path.dirname(os.path.abspath(path))
        if folder not in by_folder:
            by_folder[folder] = root_of(folder) or _without_git(folder, configs.of(path).path)
        found[path] = by_folder[folder]
    return found


def _without_git(folder: str, config: str | None) -> str:
    """The config's folder, else the one that attrlint is called from, else the draft's own."""
    for root in (os.path.dirname(os.path.abspath(config)) if config else "", os.getcwd()):
        if root and (folder + os.sep).startswith(os.path.join(root, "")):
            return root
    return folder


def _updated(root: str, configs: Configs, options: Namespace) -> Place:
    place = place_for(root, configs, keep=not options.no_cache)
    try:
        update(place, configs, options.jobs, watched)
    except Lost as trouble:
        say(f"the register cannot be kept, and is made for this run alone: {trouble}")
        place = passing(root)
        try:
            update(place, configs, options.jobs, watched)
        except Lost as again:
            take_away(place)
            raise Unusable(f"--repo: there is no room for a register: {again}") from None
    return place
