"""Words put together again as they stood, blanks only where the sentence has them."""

from attrlint.language.tokens import Tokens


def joined(words: Tokens, first: int, last: int) -> str:
    """Words `first` to `last` (exclusive): "$4.5 million", "Lund's denials"."""
    pieces = words.words[first : first + 1]
    for at in range(first + 1, min(last, len(words))):
        pieces.append(" " * (words.starts[at] > words.ends[at - 1]) + words.words[at])
    return "".join(pieces)
