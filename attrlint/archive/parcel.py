"""A config as bytes that can be sent to where drafts are linted, with everything it was made from.

Rules, profiles and word lists of a newsroom travel inside, so that no other machine needs their folders.
"""

import marshal
import zlib
from typing import Final

from attrlint import __version__
from attrlint.checks.compiled import noting
from attrlint.config import Config, isolated, load_config
from attrlint.config.kept import frozen_config, thawed_config

FAST: Final = 1
"""How hard to compress: patterns are repetitive, and nobody waits for the last byte."""


class Foreign(Exception):
    """A parcel of another attrlint; `str()` says which two there are."""


def pack(config: Config | str | None = None, profile: str | None = None) -> bytes:
    """A config, or the one of a file at a path, or attrlint's own defaults, as bytes.

    `profile` takes the place of the one that the file names, or of the default; a Config has its own.
    Raises what `attrlint.config.load_config` raises.
    """
    with noting() as making:
        if config is None:
            config = isolated(profile=profile)
        elif isinstance(config, str):
            config = load_config(config, profile)
    return zlib.compress(marshal.dumps((__version__, frozen_config(config, making))), FAST)


def unpack(parcel: bytes) -> Config:
    """The Config again, made once in each process. Foreign where another version of attrlint packed it."""
    if parcel not in _unpacked:
        version, plain = marshal.loads(zlib.decompress(parcel))
        if version != __version__:
            raise Foreign(f"attrlint {__version__} is installed here, and {version} where this was begun")
        _unpacked.clear()
        _unpacked[parcel] = thawed_config(plain)
    return _unpacked[parcel]


_unpacked: dict[bytes, Config] = {}
"""The latest one: who lints by two configs in turn reads one of them anew each time."""
