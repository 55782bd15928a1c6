"""Digests without OpenSSL, which takes longer to load than all that is to be digested.

Python carries the same functions itself, under names that differ from version to version.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

_HOMES: Final = {"blake2b": ("_blake2",), "sha256": ("_sha2", "_sha256"), "shake_256": ("_sha3",)}


def _found(name: str) -> Any:
    for home in (*_HOMES[name], "hashlib"):
        try:
            return getattr(__import__(home), name)
        except (ImportError, AttributeError):
            continue
    raise ImportError(name)


blake2b: Final[Any] = _found("blake2b")
sha256: Final[Any] = _found("sha256")
shake_256: Final[Any] = _found("shake_256")
