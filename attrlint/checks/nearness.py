"""How near two places of a draft are, counted as rules count it: in sentences or in paragraphs."""

import re
from bisect import bisect_left, bisect_right
from typing import Final, Literal, NamedTuple

from attrlint.language.paragraphs import paragraph_numbers
from attrlint.language.sentences import sentences
from attrlint.page import Page
from attrlint.reading.draft import Draft

Unit = Literal["sentence", "paragraph"]

_AMOUNT: Final = re.compile(r"(\d{1,3})\s+(sentence|paragraph)s?")


class Amount(NamedTuple):
    """A distance: so many sentences or paragraphs."""

    number: int
    unit: Unit


NOWHERE: Final = Amount(-1, "paragraph")


class Window(NamedTuple):
    """The stretch of sentences that counts as near: so far before and so far after, as sentence indexes."""

    first: int
    last: int

    def holds(self, sentence: int) -> bool:
        """True where the sentence of this index is near."""
        return self.first <= sentence <= self.last


class Nearness(NamedTuple):
    """How far back and how far ahead of a sentence a rule looks; the sentence itself always counts."""

    before: Amount
    after: Amount

    @classmethod
    def read(cls, page: Page) -> "Nearness":
        """From keys `before` and `after` of a page, such as "3 paragraphs" or "1 sentence"; Fault otherwise.

        A key left out means that nothing on that side counts.
        """
        return cls(_amount(page, "before"), _amount(page, "after"))

    def window(self, draft: Draft, sentence: int) -> Window:
        """The sentences near the one with index `sentence`."""
        return Window(
            _reach(draft, sentence, self.before, -1),
            _reach(draft, sentence, self.after, +1),
        )


def _amount(page: Page, key: str) -> Amount:
    words = page.text(key, None)
    if words is None:
        return NOWHERE
    match = _AMOUNT.fullmatch(words)
    if match is None:
        help = 'Write "1 sentence" or "3 paragraphs"; 0 paragraphs is the paragraph itself.'
        raise page.fault(key, f"{key!r} wants a number of sentences or paragraphs, not {words!r}", help)
    return Amount(int(match[1]), "sentence" if match[2] == "sentence" else "paragraph")


def _reach(draft: Draft, sentence: int, amount: Amount, step: Literal[-1, 1]) -> int:
    """Index of the farthest sentence that is still within `amount` in one direction."""
    every = draft.layer(sentences)
    if amount.number < 0:
        return sentence
    if amount.unit == "sentence":
        return max(0, sentence - amount.number) if step < 0 else min(len(every) - 1, sentence + amount.number)
    number = draft.layer(paragraph_numbers)
    # numbers never fall from one sentence to the next
    if step < 0:
        return bisect_left(number, number[sentence] - amount.number)
    return bisect_right(number, number[sentence] + amount.number) - 1
