"""Words that a pattern matches, made of the pattern itself: the example of a rule that came without one."""

import random
import re
from collections.abc import Sequence
from typing import Any, Final

_LETTERS: Final = {"category_digit": "7", "category_space": " ", "category_word": "a"}
_AT_MOST: Final = 40
"""Characters of one repeat: enough for any word."""


def sample(pattern: str, *, ignore_case: bool = True) -> str | None:
    """Some text in which the pattern, one that `re` can read, matches; None where none could be made."""
    from re import _parser  # type: ignore[attr-defined]

    try:
        compiled = re.compile(pattern, re.IGNORECASE if ignore_case else 0)
        tree = _parser.parse(pattern)
    except (re.error, RecursionError, OverflowError):
        return None
    # the first branches first, then others: an assertion may rule some of them out
    for seed in range(20):
        text = " ".join(_words(tree, random.Random(seed) if seed else None, {}).split())
        if text and compiled.search(text):
            return text
    return None


def _words(tree: Sequence[Any], dice: random.Random | None, groups: dict[int, str]) -> str:
    return "".join(_piece(str(kind).lower(), value, dice, groups) for kind, value in tree)


def _piece(kind: str, value: Any, dice: random.Random | None, groups: dict[int, str]) -> str:
    match kind:
        case "literal":
            return chr(int(value))
        case "in":
            return _member(value)
        case "any" | "not_literal":
            return "a"
        case "branch":
            branches: list[Any] = value[1]
            return _words(dice.choice(branches) if dice else branches[0], dice, groups)
        case "subpattern":
            inside = _words(value[3], dice, groups)
            groups[value[0] or 0] = inside
            return inside
        case "groupref":
            return groups.get(int(value), "")
        case "max_repeat" | "min_repeat" | "possessive_repeat":
            least, most, repeated = int(value[0]), int(value[1]), value[2]
            times = max(least, dice.randint(0, 1)) if dice and most else least
            return _words(repeated, dice, groups) * min(times, _AT_MOST)
        case "atomic_group":
            return _words(value, dice, groups)
        case "assert":
            # what must follow may be written down; what must stand before may, too
            return _words(value[1], dice, groups)
    return ""


def _member(members: Sequence[Any]) -> str:
    kind, value = members[0]
    match str(kind).lower():
        case "literal":
            return chr(value)
        case "range":
            return chr(value[0])
        case "category":
            return _LETTERS.get(str(value).lower(), "a")
    taken = {chr(letter) for kind, letter in members[1:] if str(kind).lower() == "literal"}
    return next(letter for letter in "aeiou7" if letter not in taken)
