"""What a run told of a draft or a few, for the next one that asks the same of the same drafts.

A hook is called again and again for a draft that has not changed since. Then nothing of what lints is even
imported: this module and those it stands on do without `typing`, which takes as long as Python itself.
What was told is kept sealed with the drafts, so that nobody can read it who has not got them.
"""

from __future__ import annotations

import marshal
import os
import sys
from time import time_ns

from attrlint.cache.seal import sealed, unsealed
from attrlint.cache.store import digest, load, save
from attrlint.cache.watch import UNSETTLED, settled_state, still

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any, Final, TextIO

    from attrlint.cache.watch import Made

KIND: Final = "outcomes"
MOST: Final = 200
LARGEST: Final = 5 * 1024 * 1024
LONGEST: Final = 1024 * 1024
"""Characters above which what was told is not kept."""
FOUND: Final = 1
"""The highest status of a run that has told all there is to tell."""
ASKED: Final = (
    "NO_COLOR", "FORCE_COLOR", "TERM", "PRE_COMMIT_FROM_REF", "PRE_COMMIT_TO_REF",
    "ATTRLINT_CACHE_DIR", "XDG_CACHE_HOME", "HOME",
)  # fmt: skip
"""What attrlint asks of the environment."""


_offered: tuple[tuple[str, ...], tuple[Made, ...], tuple[str, ...]] | None = None


class Heard:
    """A stream, and what is written to it; `whole` unless something may have passed unheard."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.parts: list[str] = []
        self.whole = True
        self._size = 0

    def write(self, text: str) -> int:
        self._size += len(text)
        if self._size <= LONGEST:
            self.parts.append(text)
        else:
            self.whole = False
        return self._stream.write(text)

    def __getattr__(self, name: str) -> Any:
        if name in ("buffer", "detach", "reconfigure", "writelines"):
            self.whole = False
        return getattr(self._stream, name)


class Hearing:
    """Listens to both streams while it is on: `with Hearing() as hearing: …`."""

    def __enter__(self) -> Hearing:
        global _offered
        # what an earlier run of this process rested on is not what this one rests on
        _offered = None
        self.start = time_ns()
        self._before = (sys.stdout, sys.stderr)
        self.told, self.said = Heard(sys.stdout), Heard(sys.stderr)
        # all that is asked of a stream is answered by the real one
        sys.stdout, sys.stderr = self.told, self.said
        return self

    def __exit__(self, *_: object) -> None:
        sys.stdout, sys.stderr = self._before


def offer(drafts: Sequence[str], made: Iterable[Made], looked_for: Iterable[str]) -> None:
    """Say on what the outcome of this run rests: drafts, what its configs are made of, files there may be."""
    global _offered
    _offered = (tuple(drafts), tuple(made), tuple(looked_for))


def keep(arguments: Sequence[str], hearing: Hearing, status: int) -> None:
    """Keep what was told, if it was offered, is whole, and nothing had to be said beside it."""
    whole = hearing.told.whole and hearing.said.whole and not hearing.said.parts
    # what could not be read may be readable the next time
    if _offered is None or not whole or status > FOUND:
        return
    drafts, made, looked_for = _offered
    data = _bytes(drafts)
    states = [(path, settled_state(path)) for path in looked_for]
    if data is None or UNSETTLED in (state for _, state in states):
        return
    if any(os.stat(path).st_mtime_ns >= hearing.start for path in drafts):
        # it is not known whether that was before it was linted
        return
    outcome = sealed(marshal.dumps(("".join(hearing.told.parts), status)), data)
    save(KIND, _key(arguments), (drafts, digest(data), made, states, outcome), MOST)


def recall(arguments: Sequence[str]) -> tuple[str, int] | None:
    """What a run with these arguments told, and its status, if it would tell the same now; else None."""
    kept = load(KIND, _key(arguments))
    if kept is None:
        return None
    drafts, known, every, states, outcome = kept
    data = _bytes(drafts)
    if data is None or digest(data) != known:
        return None
    if any(settled_state(path) != state for path, state in states):
        return None
    if any(still(made) is None for made in every):
        return None
    text, status = marshal.loads(unsealed(outcome, data))
    return text, status


def _key(arguments: Sequence[str]) -> str:
    streams = [(stream.isatty(), stream.encoding) for stream in (sys.stdout, sys.stderr)]
    width = None
    if sys.stdout.isatty():
        try:
            width = os.get_terminal_size(sys.stdout.fileno()).columns
        except OSError:
            width = 0
    environment = [os.environ.get(name) for name in ASKED]
    return repr((tuple(arguments), os.getcwd(), streams, width, environment))


def _bytes(drafts: Sequence[str]) -> bytes | None:
    """All the drafts, each behind its size; None where one cannot be read."""
    parts: list[bytes] = []
    try:
        for path in drafts:
            # a pipe would be empty the second time
            if not os.path.isfile(path) or os.stat(path).st_size > LARGEST:
                return None
            with open(path, "rb", 0) as file:
                data = file.read()
            parts += (b"%d\n" % len(data), data)
    except OSError:
        return None
    return b"".join(parts)
