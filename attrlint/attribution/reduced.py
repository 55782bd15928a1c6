"""Where a source begins that stands inside another phrase: "a plan | critics call a giveaway".

English leaves out the "that" of such a clause, so the words before the source look like part of it.
"""

from typing import Final

from attrlint.attribution.source_nouns import SourceNouns
from attrlint.language.function_words import POSSESSIVES
from attrlint.language.listed import listed
from attrlint.language.nouns import is_plural, singular
from attrlint.language.phrases import Range
from attrlint.language.tokens import Tokens

# plurals that stand before another noun: "sports fans", "women voters"
_QUALIFYING: Final = listed(
    """
    arms arts communications economics human media men news operations people police politics sales sports
    systems weapons women rights resources services affairs relations securities schools veterans parks few
    several many most some others all data
    """
)
_SINGLE: Final = listed("a an this that each every one")
_COUNTS: Final = listed("few dozen hundred thousand couple lot number handful group great good small large")


def without_gap(words: Tokens, where: Range, nouns: SourceNouns) -> Range:
    """The range of a source without a phrase that what it says is about; mostly `where` itself.

    "Policy issues critics say were…" and "a plan critics call…" end on people in the plural, right behind
    a noun that cannot go with them: another plural, or one that "a" makes singular.
    """
    first, last = where
    head = last - 1
    if last - first < 2 or not is_plural(words.lower[head]) or words.words[head][0].isupper():
        return where
    noun = singular(words.lower[head])
    if noun not in nouns.person and noun != "some":
        return where
    before = words.lower[head - 1]
    if not before[0].isalpha() or words.words[head - 1][0].isupper() or before in POSSESSIVES:
        return where
    if before not in _QUALIFYING and is_plural(before) and singular(before) not in nouns.person:
        return (head, last)
    if words.lower[first] in _SINGLE and words.lower[first + 1] not in _COUNTS:
        return where if "of" in words.lower[first:last] else (head, last)
    return where
