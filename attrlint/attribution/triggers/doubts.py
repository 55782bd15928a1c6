"""What makes a trigger no claim: it is left open, denied, has not happened, or is no judgement but a verb."""

from typing import Final

from attrlint.attribution.frames import before
from attrlint.language.function_words import BE, DETERMINERS, OBJECT_PRONOUNS, is_negative
from attrlint.language.listed import listed
from attrlint.language.tokens import Tokens

_DOUBTS: Final = listed("whether if unless")
_REACH_OF_DOUBT: Final = 6
_MAY_BE: Final = listed("can could may might would should must to")
_NOTHINGS: Final = listed("hardly nothing")
_OBJECTS: Final = DETERMINERS | OBJECT_PRONOUNS | listed("some many most all several few both more")


def left_open(tokens: Tokens, first: int) -> bool:
    """ "Whether it is a success" claims nothing; `first` is the trigger's first word."""
    return not _DOUBTS.isdisjoint(tokens.lower[max(0, first - _REACH_OF_DOUBT) : first])


def happened(tokens: Tokens, verb: int) -> bool:
    """False for what "can cause" or is built "to cause" a harm: it has caused none yet."""
    return tokens.lower[before(tokens, verb)] not in _MAY_BE if verb else True


def denied(tokens: Tokens, first: int) -> bool:
    """ "nothing scandalous", "hardly compelling"."""
    ahead = tokens.lower[max(0, first - 2) : first]
    return any(is_negative(word) or word in _NOTHINGS for word in ahead)


def governs(tokens: Tokens, first: int) -> bool:
    """A participle with its object is no adjective: "is troubling some", ", inspiring hopes"."""
    if not tokens.lower[first].endswith("ing") or first + 1 >= len(tokens):
        return False
    ahead = tokens.lower[first - 1] if first else ""
    return ahead == "," or (ahead in BE and tokens.lower[first + 1] in _OBJECTS)
