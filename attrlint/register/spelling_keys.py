"""Keys under which near spellings meet: a name with one word left open, a word with one letter left out."""

from hashlib import blake2b

from attrlint.language.spelling import plain


def word_key(word: str) -> str:
    """A word as it is compared: without case and accents."""
    return plain(word)


def frames(words: tuple[str, ...]) -> list[int]:
    """For each word of a name the key of all names that differ from it in that word only, in order."""
    bare = [plain(word) for word in words]
    return [_number("\0".join(("", *bare[:at], "\1", *bare[at + 1 :]))) for at in range(len(bare))]


def lone_keys(word: str) -> set[int]:
    """Keys that a word shares with every word one letter away."""
    bare = plain(word)
    return {_number(bare)} | {_number(bare[:at] + bare[at + 1 :]) for at in range(len(bare))}


def _number(key: str) -> int:
    # SQLite counts with signs
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)
