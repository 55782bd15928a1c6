"""Digests without OpenSSL, which takes longer to load than all that is to be digested.

Python carries the same functions itself, under names that differ from version to version.
"""

from importlib import import_module
from typing import Any, Final

_HOMES: Final = {"blake2b": ("_blake2",), "sha256": ("_sha2", "_sha256")}


def _found(name: str) -> Any:
    for home in (*_HOMES[name], "hashlib"):
        try:
            return getattr(import_module(home), name)
        except (ImportError, AttributeError):
            continue
    raise ImportError(name)


blake2b: Final[Any] = _found("blake2b")
sha256: Final[Any] = _found("sha256")
