"""Kind `pattern`: words in chosen scopes, with word lists, exceptions and excuses."""

from collections.abc import Callable, Iterator
from typing import Final

from attrlint.checks.check import Check, Hit, Words
from attrlint.checks.context import read_reach, sourced
from attrlint.checks.expression import Expression, read_expressions
from attrlint.checks.occurrences import worth_trying
from attrlint.checks.scope import Scope
from attrlint.language.sentences import Sentence, sentences
from attrlint.page import Page
from attrlint.reading.draft import Draft
from attrlint.span import Span

Excuse = Callable[[Draft, Span, Sentence], bool]
_ONCE: Final = ("each", "sentence", "paragraph", "draft")


def build(page: Page, words: Words) -> Check:
    """Options: `any`, `except`, `case`, `scope`, `once`, `unless`; Fault on a mistake in one of them."""
    case = page.flag("case", False)
    check = PatternCheck(
        read_expressions(page, "any", words, case=case),
        read_expressions(page, "except", words, case=case, default=()),
        Scope.read(page),
        page.choice("once", _ONCE, "each"),
        _excuses(page.page("unless"), words),
    )
    page.finish()
    return check


class PatternCheck:
    """Finds the patterns in the sentences of its scope; their named groups fill slots of the message."""

    __slots__ = ("_except", "_excuses", "_once", "_scope", "_wanted", "slots")

    def __init__(
        self,
        wanted: tuple[Expression, ...],
        excepted: tuple[Expression, ...],
        scope: Scope,
        once: str,
        excuses: tuple[Excuse, ...],
    ) -> None:
        self._wanted = wanted
        self._except = excepted
        self._scope = scope
        self._once = once
        self._excuses = excuses
        self.slots: Final = frozenset(group for expression in wanted for group in expression.groups)

    def __call__(self, draft: Draft) -> Iterator[Hit]:
        """Hits in reading order, none overlapping another: of two, the earlier, then the longer."""
        seen: set[int] = set()
        every = draft.layer(sentences)
        for index, wanted in worth_trying(draft, self._wanted):
            sentence = every[index]
            kind = draft.blocks[sentence.block].kind
            if not self._scope.reads(kind):
                continue
            stretch = {"sentence": sentence.index, "paragraph": sentence.block, "draft": 0}.get(self._once)
            for start, end, values in self._matches(wanted, sentence.text):
                span = sentence.place(start, end)
                if stretch in seen or not self._scope.holds(draft, kind, span):
                    continue
                if any(excuse(draft, span, sentence) for excuse in self._excuses):
                    continue
                if stretch is not None:
                    seen.add(stretch)
                yield Hit(span, values)

    def _matches(self, wanted: list[Expression], text: str) -> Iterator[tuple[int, int, dict[str, str]]]:
        found = [
            (match.start(), -match.end(), {k: v or "" for k, v in match.groupdict().items()})
            for expression in wanted
            for match in expression.found(text)
        ]
        if not found:
            return
        excused = [match.span() for expression in self._except for match in expression.found(text)]
        reached = 0
        for start, minus_end, values in sorted(found, key=lambda match: match[:2]):
            end = -minus_end
            if start >= reached and not any(first < end and start < last for first, last in excused):
                reached = end
                yield start, end, values


def _excuses(page: Page | None, words: Words) -> tuple[Excuse, ...]:
    if page is None:
        return ()
    # these lead to the attribution layer, which most patterns do without
    from attrlint.checks.excuses import Subject, read_excuses

    reach = read_reach(page, "source_within")
    shared = read_excuses(page, words)
    found: list[Excuse] = []
    if reach is not None:
        found.append(lambda draft, _, sentence: sourced(draft, sentence.index, reach))
    if shared:
        found.append(
            lambda draft, span, sentence: any(
                excuse(draft, Subject(span, sentence.index)) for excuse in shared
            )
        )
    return tuple(found)
