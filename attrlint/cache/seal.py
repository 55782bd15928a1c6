"""Sealing what was found in a draft with the draft's own words: without the draft nobody can read it."""

from attrlint.cache.digests import shake_256


def sealed(value: bytes, draft: bytes) -> bytes:
    """`value` made unreadable for whoever has not got the bytes of the draft; as long as it was."""
    # the digest of the draft alone is no key: names of kept results are digests too
    stream = shake_256(b"attrlint seal\0" + draft).digest(len(value))
    mixed = int.from_bytes(value, "big") ^ int.from_bytes(stream, "big")
    return mixed.to_bytes(len(value), "big")


def unsealed(value: bytes, draft: bytes) -> bytes:
    """What `sealed` was given; nonsense where the draft is another."""
    return sealed(value, draft)
