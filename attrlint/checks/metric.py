"""Kind `metric`: how hard a sentence, a paragraph or a draft is to read, by textstat or by counting."""

from collections.abc import Callable, Iterator, Sequence
from itertools import compress
from typing import Final, NamedTuple, cast

from attrlint.checks.check import Check, Hit, Words
from attrlint.language.sentences import Sentence, sentences
from attrlint.language.tokens import tokens
from attrlint.language.word_rows import word_rows
from attrlint.page import Page
from attrlint.reading.draft import Draft

FORMULAS: Final = (
    "flesch_kincaid_grade", "flesch_reading_ease", "gunning_fog", "smog_index", "automated_readability_index",
    "coleman_liau_index", "linsear_write_formula", "dale_chall_readability_score",
)  # fmt: skip
COUNTS: Final = ("words", "sentences")
STRETCHES: Final = ("sentence", "paragraph", "draft", "headline", "summary")
_RUNNING: Final = ("paragraph", "list-item", "block-quote")
_MARKS: Final = str.maketrans("", "", ".!?")


def build(page: Page, words: Words) -> Check:  # noqa: ARG001 - every kind is built alike
    """Options: `score`, `over`, `above` or `below` or both, `min_words`; Fault on a mistake in one."""
    score = page.choice("score", (*FORMULAS, *COUNTS))
    over = page.choice("over", STRETCHES)
    limits = Limits(page.number("above", None), page.number("below", None))
    if limits == (None, None):
        raise page.fault("score", "a score needs a limit", "Give `above:` or `below:` a number.")
    check = MetricCheck(score, over, limits, page.number("min_words", 0))
    page.finish()
    return check


class Limits(NamedTuple):
    """The highest and the lowest score that are fine."""

    above: float | None
    below: float | None

    def passed(self, score: float) -> float | None:
        """The limit on whose wrong side a score lies, None where it is fine."""
        if self.above is not None and score > self.above:
            return self.above
        return self.below if self.below is not None and score < self.below else None


class MetricCheck:
    """One score over every stretch of its kind; a stretch is shown by its first sentence."""

    __slots__ = ("_limits", "_min_words", "_over", "_score")
    slots: Final = ("score", "limit", "words")

    def __init__(self, score: str, over: str, limits: Limits, min_words: float) -> None:
        self._score = score
        self._over = over
        self._limits = limits
        self._min_words = min_words

    def __call__(self, draft: Draft) -> Iterator[Hit]:
        """At most one hit a stretch. Words inside quotation do not count: nobody may simplify them."""
        for stretch in _stretches(draft, self._over):
            own = draft.layer(_own)
            words = sum(own[sentence.index][0] for sentence in stretch)
            if words < max(self._min_words, 1):
                continue
            score = _scored(self._score, stretch, words)
            limit = self._limits.passed(score)
            if limit is not None:
                values = {"score": _shown(score), "limit": _shown(limit), "words": str(words)}
                yield Hit(stretch[0].span, values)


def _scored(score: str, stretch: Sequence[Sentence], words: int) -> float:
    if score in COUNTS:
        return words if score == "words" else len(stretch)
    # textstat takes longer to import than most drafts to lint
    import textstat  # type: ignore[import-untyped]

    formula = cast("Callable[[str], float]", getattr(textstat, score))
    # textstat parts sentences at every full stop, those of "Gov. J.B. Cole" too: leave only the last
    return formula(" ".join(f"{sentence.text.translate(_MARKS)}." for sentence in stretch))


def _stretches(draft: Draft, over: str) -> Iterator[list[Sentence]]:
    kinds = _RUNNING if over in ("sentence", "paragraph", "draft") else (over,)
    block, stretch = -1, list[Sentence]()
    counts = draft.layer(_own)
    for sentence in draft.layer(sentences):
        if draft.blocks[sentence.block].kind not in kinds:
            continue
        own, said = counts[sentence.index]
        if own <= said:
            continue
        parted = over == "sentence" or (over != "draft" and sentence.block != block)
        if stretch and parted:
            yield stretch
            stretch = []
        stretch.append(sentence)
        block = sentence.block
    if stretch:
        yield stretch


def _own(draft: Draft) -> tuple[tuple[int, int], ...]:
    """How many words of each sentence are the writer's, and how many are quoted; "Ruiz's" is one word."""
    known = frozenset(filter(_is_word, draft.layer(word_rows).known))
    found = []
    for row in draft.layer(tokens):
        said = sum(map(known.__contains__, compress(row.lower, row.quoted))) if True in row.quoted else 0
        found.append((sum(map(known.__contains__, row.lower)) - said, said))
    return tuple(found)


def _is_word(word: str) -> bool:
    return word[0] != "'" and any(letter.isalnum() for letter in word)


def _shown(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
