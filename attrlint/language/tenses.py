"""Past and future, as far as a verb's form tells without a tagger."""

from typing import Final

from attrlint.language.listed import listed
from attrlint.language.tokens import Tokens

PAST: Final = listed(
    """
    was were did had went took gave made came rose fell won lost left met held found began grew saw sold
    bought paid spent sent built brought thought kept led shot stood knew wrote spoke ran drove drew broke
    chose sought fought taught caught struck stole threw wore swore hid rode shook sat set put cut hit
    died said told heard became felt got flew sang sank withdrew overturned written given taken seen done
    driven broken chosen stolen spoken
    """
)
"""Irregular past forms; those that are also plain forms ("set", "cut") count as past in news copy."""

AHEAD: Final = listed(
    """
    will would shall may might could can should must to scheduled set planned plans due expected expects
    until by before deadline if unless starting beginning effective next upcoming coming proposed slated
    aims hopes want wants intends needs need deadline ahead expires expire through when once take takes
    """
)
"""Words that let a date in a sentence lie ahead although a verb is in the past."""

_NOT_PAST: Final = listed(
    """
    need seed feed speed breed deed bed red hundred indeed exceed proceed succeed united limited related
    required based armed wed sacred naked wicked shed sled bred creed greed
    """
)


def is_past(word: str) -> bool:
    """True for a lower-case word that looks like a past form."""
    return word in PAST or (word.endswith("ed") and len(word) > 3 and word not in _NOT_PAST)


def verb_near(words: Tokens, first: int, last: int, reach: int = 4) -> int:
    """Index of the past form that a date at `first` to `last` belongs to, or -1.

    A date that begins its sentence belongs to the first verb after it, any other to the last verb before it.
    """
    for at in range(first - 1, max(-1, first - 1 - reach), -1):
        if words.lower[at] in (",", ";", ".", "—", "–", ":") and at < first - 1:
            break
        if is_past(words.lower[at]):
            return at
    if first <= 1:
        for at in range(last, min(len(words), last + 2 * reach)):
            if is_past(words.lower[at]):
                return at
    return -1
