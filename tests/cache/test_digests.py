"""The digests are the ones that everybody has."""

import hashlib

from attrlint.cache.digests import blake2b, sha256


def test_they_are_the_usual_ones() -> None:
    for data in (b"", b"attrlint", bytes(range(256)) * 9):
        assert sha256(data).hexdigest() == hashlib.sha256(data).hexdigest()
        assert blake2b(data, digest_size=16).digest() == hashlib.blake2b(data, digest_size=16).digest()
