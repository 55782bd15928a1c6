"""A word list as a regular expression: a tree of shared beginnings, because a flat list of words is slow."""

from collections.abc import Iterable
from typing import Final
from unicodedata import normalize

_SPECIAL: Final = frozenset("\\.^$*+?{}[]()|#&~-")
_END: Final = ""
STRAIGHT: Final = str.maketrans("\u2019\u2018\u02bc", "'''")
"""What sentences are read with for single quotation marks of any shape."""
Tree = dict[str, "Tree"]


def one_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; one that matches nothing where there are none.

    Words are taken literally, and as sentences are read: composed, single blanks, straight apostrophes.
    """
    tree: Tree = {}
    for word in words:
        branch = tree
        for letter in plain(word):
            branch = branch.setdefault(letter, {})
        if branch is not tree:
            branch[_END] = {}
    return _written(tree) if tree else "(?!)"


def plain(words: str) -> str:
    """Words as they stand in a sentence's normalised text."""
    return " ".join(normalize("NFC", words.translate(STRAIGHT)).split())


def _written(tree: Tree) -> str:
    """The pattern of a tree. Not recursive, so that a very long word is only long."""
    done: dict[int, str] = {}
    todo = [tree]
    while todo:
        branch = todo[-1]
        waiting = [sub for letter, sub in branch.items() if letter != _END and id(sub) not in done]
        if waiting:
            todo.extend(waiting)
            continue
        todo.pop()
        parts = [_letter(letter) + done[id(sub)] for letter, sub in branch.items() if letter != _END]
        if not parts:
            done[id(branch)] = ""
        elif len(parts) == 1 and _END not in branch:
            done[id(branch)] = parts[0]
        else:
            done[id(branch)] = f"(?:{'|'.join(parts)})" + ("?" if _END in branch else "")
    return done[id(tree)]


def _letter(letter: str) -> str:
    return "\\" + letter if letter in _SPECIAL else letter
