"""A check that is built when a draft first asks for it: its page was found to be in order before."""

from collections.abc import Iterable, Mapping

from attrlint.checks import build
from attrlint.checks.check import Check, Hit, Words
from attrlint.checks.compiled import Making, given
from attrlint.page import Page
from attrlint.page.node import Mapping as Node
from attrlint.reading.draft import Draft
from attrlint.words import extend_words

Additions = Mapping[str, tuple[str, ...]]


class LateCheck:
    """Builds the check of `options` at the first call. `additions` are words added to the lists in force."""

    __slots__ = ("_check", "_making", "_options", "_path", "_words", "additions")

    def __init__(self, path: str, options: Node, words: Words, additions: Additions, making: Making) -> None:
        self._check: Check | None = None
        self._path = path
        self._options = options
        self._words = words
        self._making = making
        self.additions = additions

    def __call__(self, draft: Draft) -> Iterable[Hit]:
        if self._check is None:
            self.built()
        assert self._check is not None
        return self._check(draft)

    @property
    def slots(self) -> Iterable[str] | None:
        """What the check says of the slots that its hits fill."""
        if self._check is None:
            self.built()
        return getattr(self._check, "slots", None)

    def built(self) -> "LateCheck":
        """This check, built now; Fault where its options have a mistake."""
        if self._check is None:
            words = extend_words(self._words, self.additions) if self.additions else self._words
            # what was made of a pattern with other words in its lists is another pattern
            with given({} if self.additions else self._making):
                self._check = build(Page(self._path, self._options), words)
        return self
