"""Words of a sentence, as columns: looking a word up beats scanning for it."""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from sys import intern
from typing import Final

from attrlint.language.quotes import quotes
from attrlint.language.sentences import Sentence, sentences
from attrlint.reading.draft import Draft
from attrlint.span import Span

_ABBREVIATION: Final = (
    "Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Sens|Reps|Gen|Lt|Col|Sgt|Capt|Cmdr|Maj|Adm|Rev|Hon|Prof|St|Jr|Sr|Atty|Supt|Det|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|No|vs|v|Inc|Corp|Co|Ltd|"
    "Ave|Blvd|Rd|Pa|Calif|Fla|Mass|Mich|Minn|Tenn|Wis|Wash|Ill|Ariz|Conn|Ala|Ga|Ky|La|Md|Me|Mo|Okla|Tex|Va|Vt"
)
_TOKEN: Final = re.compile(
    r"[A-Za-z]++(?=[ ,])"  # most words are told at once
    r"|(?:[^\W\d_]\.){2,}"  # U.S., J.B., a.m.
    rf"|(?:{_ABBREVIATION})\.(?=\s)"
    r"|[^\W\d_]\.(?=\s[A-Z])"  # a single initial
    r"|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?\b"
    r"|'(?:s|d|ll|ve|re|m)\b"
    r"|\w+(?:-\w+|'(?!(?:s|d|ll|ve|re|m)\b)\w+|&\w+)*"
    r"|\.\.+|-{2,}|[^\w\s]"
)


@lru_cache(maxsize=50_000)
def _lower(word: str) -> str:
    return intern(word.lower())


class Tokens:
    """One sentence's words in parallel lists: `words`, `lower`, and where they stand in `Sentence.text`.

    Clitics are words of their own ("Ruiz" "'s", "they" "'ve"), negations are not ("didn't").
    `quoted[i]` is true for a word, and for a mark, inside direct quotation. `noted` is for whoever finds
    something in the words that others will ask for again: what was found, by its finder.
    """

    __slots__ = ("ends", "lower", "noted", "quoted", "starts", "words")

    def __init__(self, text: str) -> None:
        spans = [match.span() for match in _TOKEN.finditer(text)]
        self.starts: list[int] = [start for start, _ in spans]
        self.ends: list[int] = [end for _, end in spans]
        # most words come again and again: one of each is held
        self.words: list[str] = [intern(text[start:end]) for start, end in spans]
        self.lower: list[str] = [_lower(word) for word in self.words]
        self.quoted: list[bool] = [False] * len(spans)
        self.noted: dict[object, tuple[object, ...]] = {}

    def __len__(self) -> int:
        return len(self.words)

    def at(self, offset: int) -> int:
        """Index of the last word that starts at or before an offset in the sentence's text."""
        return max(0, bisect_right(self.starts, offset) - 1)


def tokens(draft: Draft) -> tuple[Tokens, ...]:
    """The words of every sentence, in the order of `sentences(draft)`."""
    every = tuple(Tokens(sentence.text) for sentence in draft.layer(sentences))
    _mark_quoted(draft, every)
    return every


def _mark_quoted(draft: Draft, every: tuple[Tokens, ...]) -> None:
    found = draft.layer(sentences)
    starts = [sentence.span.start for sentence in found]
    for quote in draft.layer(quotes):
        first = max(0, bisect_right(starts, quote.span.start) - 1)
        for index in range(first, len(found)):
            sentence = found[index]
            if sentence.span.start >= quote.span.end:
                break
            if not quote.span.overlaps(sentence.span):
                continue
            _mark(every[index], sentence, quote.span)


def _mark(words: Tokens, sentence: Sentence, quote: Span) -> None:
    def place(at: int) -> Span:
        return sentence.place(words.starts[at], words.ends[at])

    # words come in order: those before a quote are not looked at once for each quote
    every = range(len(words))
    first = bisect_left(every, quote.start, key=lambda at: place(at).start)
    last = bisect_right(every, quote.end, first, key=lambda at: place(at).end)
    words.quoted[first:last] = [True] * (last - first)
