"""Kind `pattern`: words in chosen scopes, with word lists, exceptions and excuses."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Final

from attrlint.checks.check import Check, Hit, Words
from attrlint.checks.context import read_reach, sourced
from attrlint.checks.expression import Expression, Match, read_expressions, read_keyed_expressions
from attrlint.checks.occurrences import worth_trying
from attrlint.checks.scope import Scope
from attrlint.language.sentences import Sentence, sentences
from attrlint.page import Page
from attrlint.reading.draft import Draft
from attrlint.span import Span

Excuse = Callable[[Draft, Span, Sentence], bool]
_ONCE: Final = ("each", "sentence", "paragraph", "draft")


def build(page: Page, words: Words) -> Check:
    """Options: `any`, `instead`, `except`, `case`, `scope`, `once`, `more_than`, `unless`.

    Fault on a mistake in one of them.
    """
    case = page.flag("case", False)
    swaps = page.page("instead")
    instead = read_keyed_expressions(swaps, words, case=case) if swaps else {}
    alone = read_expressions(page, "any", words, case=case, default=() if instead else None)
    once = page.choice("once", _ONCE, "each")
    check = PatternCheck(
        (*alone, *instead),
        instead,
        read_expressions(page, "except", words, case=case, default=()),
        Scope.read(page),
        once,
        _more_than(page, once),
        _excuses(page.page("unless"), words, case=case),
    )
    page.finish()
    return check


def _more_than(page: Page, once: str) -> int:
    if "more_than" not in page:
        page.number("more_than", 0)
        return 0
    number = page.number("more_than")
    if number < 1 or number != int(number):
        raise page.fault("more_than", "'more_than' is a number of matches, 1 or more")
    if once == "each":
        raise page.fault(
            "more_than", "more than so many in what?", "Add `once: sentence`, paragraph or draft."
        )
    return int(number)


class PatternCheck:
    """Finds the patterns in the sentences of its scope; their named groups fill slots of the message."""

    __slots__ = ("_except", "_excuses", "_instead", "_more_than", "_once", "_scope", "_wanted", "slots")

    def __init__(
        self,
        wanted: tuple[Expression, ...],
        instead: Mapping[Expression, str],
        excepted: tuple[Expression, ...],
        scope: Scope,
        once: str,
        more_than: int,
        excuses: tuple[Excuse, ...],
    ) -> None:
        self._wanted = wanted
        self._instead = instead
        self._except = excepted
        self._scope = scope
        self._once = once
        self._more_than = more_than
        self._excuses = excuses
        groups = frozenset(group for expression in wanted for group in expression.groups)
        # a slot that only some patterns could fill would stand open in the message of the others
        swapped = {"instead"} if len(instead) == len(wanted) else set()
        self.slots: Final = groups | swapped

    def __call__(self, draft: Draft) -> Iterator[Hit]:
        """Hits in reading order, none overlapping another: of two, the earlier, then the longer."""
        met: dict[int, int] = {}
        every = draft.layer(sentences)
        for index, wanted in worth_trying(draft, self._wanted):
            sentence = every[index]
            kind = draft.blocks[sentence.block].kind
            if not self._scope.reads(kind):
                continue
            stretch = {"sentence": sentence.index, "paragraph": sentence.block, "draft": 0}.get(self._once)
            for start, end, values in self._matches(wanted, sentence.text):
                span = sentence.place(start, end)
                told = stretch is not None and met.get(stretch, 0) > self._more_than
                if told or not self._scope.holds(draft, kind, span):
                    continue
                if any(excuse(draft, span, sentence) for excuse in self._excuses):
                    continue
                if stretch is not None:
                    met[stretch] = met.get(stretch, 0) + 1
                    if met[stretch] <= self._more_than:
                        continue
                yield Hit(span, values)

    def _matches(self, wanted: list[Expression], text: str) -> Iterator[tuple[int, int, dict[str, str]]]:
        found = [
            (match.start(), -match.end(), self._values(expression, match))
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

    def _values(self, expression: Expression, match: Match) -> dict[str, str]:
        values = {group: words or "" for group, words in match.groupdict().items()}
        instead = self._instead.get(expression)
        return values if instead is None else values | {"instead": instead}


def _excuses(page: Page | None, words: Words, *, case: bool) -> tuple[Excuse, ...]:
    if page is None:
        return ()
    # these lead to the attribution layer, which most patterns do without
    from attrlint.checks.excuses import read_excuses
    from attrlint.checks.subject import Subject

    reach = read_reach(page, "source_within")
    defining = read_expressions(page, "defined_by", words, case=case, default=())
    shared = read_excuses(page, words)
    found: list[Excuse] = []
    if reach is not None:
        found.append(lambda draft, _, sentence: sourced(draft, sentence.index, reach))
    if defining:
        found.append(partial(_is_defined, _Definitions(defining)))
    if shared:
        found.append(
            lambda draft, span, sentence: any(
                excuse(draft, Subject(span, sentence.index)) for excuse in shared
            )
        )
    return tuple(found)


class _Definitions:
    """The words that these patterns catch in their groups anywhere in a draft."""

    __slots__ = ("_patterns",)

    def __init__(self, patterns: tuple[Expression, ...]) -> None:
        self._patterns = patterns

    def __call__(self, draft: Draft) -> frozenset[str]:
        every = draft.layer(sentences)
        return frozenset(
            words
            for index, patterns in worth_trying(draft, self._patterns)
            for pattern in patterns
            for match in pattern.found(every[index].text)
            for words in match.groups()
            if words
        )


def _is_defined(definitions: _Definitions, draft: Draft, span: Span, sentence: Sentence) -> bool:  # noqa: ARG001
    return span.cut(draft.prose) in draft.layer(definitions)
