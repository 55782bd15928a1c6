"""Kind `claim`: what the draft's own voice states, and nobody in reach has said, counted or seen."""

from collections.abc import Iterator
from typing import Final, cast

from attrlint.attribution.support import REACHES, Reach
from attrlint.attribution.triggers.finder import Once, finder, forms_of
from attrlint.attribution.triggers.trigger import FAMILIES, Family, Trigger
from attrlint.checks.check import Check, Hit, Words
from attrlint.checks.claims.backing import NEEDS, Backing, Need
from attrlint.checks.claims.excuses import Excuse, Stated, read_excuses
from attrlint.checks.claims.statements import Statements
from attrlint.checks.expression import Expression, listed, read_expressions
from attrlint.checks.scope import Scope
from attrlint.language.sentences import Sentence, sentences
from attrlint.language.tokens import Tokens, tokens
from attrlint.page import Page, did_you_mean
from attrlint.reading.draft import Draft

# "Probably not." and "A fiasco." answer or label; the claim, if any, stands before them
_LEAST_WORDS: Final = 5
_MANY: Final = ("sentence", "paragraph", "draft")


def build(page: Page, words: Words) -> Check:
    """The check that a rule's page asks for; Fault on an option it does not know.

    Options: `trigger` (a family), what of it (`words`: word lists, `form`: kinds of figure or superlative,
    `any`: patterns instead), `except` (patterns), `with` (patterns of which one must stand in the sentence),
    `needs` (source, named-source, document), `reach` (content, sentence, paragraph, neighbours), `scope`,
    `once` (sentence, paragraph, draft) and `unless` (see attrlint.checks.claims.excuses).
    """
    family = cast(Family, page.choice("trigger", FAMILIES))
    find, forms = _finder(page, family, words)
    check = ClaimCheck(
        find,
        forms,
        read_expressions(page, "with", words, default=()),
        read_expressions(page, "except", words, default=()),
        Backing(
            cast(Need, page.choice("needs", NEEDS, "source")),
            cast(Reach, page.choice("reach", REACHES, "sentence")),
        ),
        Scope.read(page),
        page.choice("once", _MANY, "sentence"),
        read_excuses(page.page("unless"), words),
    )
    page.finish()
    return check


def _finder(page: Page, family: Family, words: Words) -> tuple[Once | Statements, frozenset[str] | None]:
    """What finds the triggers: patterns of the page, its word lists, or the whole family, in some forms."""
    if "any" in page:
        return Statements(family, read_expressions(page, "any", words)), None
    lists = page.texts("words", ())
    for at, name in enumerate(lists):
        listed(page, "words", name, words, at)
    if lists:
        return finder(family, words, lists), None
    known = forms_of(family, words)
    forms = frozenset(page.texts("form", known))
    for at, form in enumerate(page.texts("form", ())):
        if form not in known:
            near = did_you_mean(form, known)
            raise page.fault(
                "form", f"a {family} has no form {form!r}" + (f": {near}" if near else ""),
                f"Forms: {', '.join(known)}.", at,
            )  # fmt: skip
    return finder(family, words), forms


class ClaimCheck:
    """One rule about claims; call it with a draft."""

    __slots__ = ("_backing", "_except", "_excuses", "_find", "_forms", "_once", "_scope", "_with", "slots")

    def __init__(
        self,
        find: Once | Statements,
        forms: frozenset[str] | None,
        beside: tuple[Expression, ...],
        excepted: tuple[Expression, ...],
        backing: Backing,
        scope: Scope,
        once: str,
        excuses: tuple[Excuse, ...],
    ) -> None:
        self._find = find
        self._forms = forms
        self._with = beside
        self._except = excepted
        self._backing = backing
        self._scope = scope
        self._once = once
        self._excuses = excuses
        self.slots: Final[frozenset[str]] = frozenset()

    def __call__(self, draft: Draft) -> Iterator[Hit]:
        """Hits in reading order: the first claim without backing of every sentence, paragraph or draft."""
        seen: set[int] = set()
        every, words = draft.layer(sentences), draft.layer(tokens)
        for index in draft.layer(self._find.rows):
            sentence = every[index]
            stretch = {"sentence": sentence.index, "paragraph": sentence.block, "draft": 0}[self._once]
            if stretch in seen or not self._scope.reads(draft.blocks[sentence.block].kind):
                continue
            hit = self._hit(draft, sentence, words[index])
            if hit is not None:
                seen.add(stretch)
                yield hit

    def _hit(self, draft: Draft, sentence: Sentence, words: Tokens) -> Hit | None:
        for trigger in self._triggers(sentence, words):
            span = sentence.place(words.starts[trigger.first], words.ends[trigger.last - 1])
            if not self._scope.holds(draft, draft.blocks[sentence.block].kind, span):
                continue
            stated = Stated(sentence.index, trigger.first, trigger.last, span)
            if any(excuse(draft, stated) for excuse in self._excuses):
                continue
            if not self._backing.holds(draft, sentence.index, span):
                return Hit(span)
        return None

    def _triggers(self, sentence: Sentence, words: Tokens) -> list[Trigger]:
        """The sentence's triggers in reading order, of two that begin together the longer first."""
        if len(words) < _LEAST_WORDS:
            return []
        found = [one for one in self._find(words) if self._forms is None or one.form in self._forms]
        if not found or (self._with and not any(e.stands_in(sentence.text) for e in self._with)):
            return []
        excused = [match.span() for e in self._except for match in e.found(sentence.text)]
        free = [
            trigger
            for trigger in found
            for first, last in ((words.starts[trigger.first], words.ends[trigger.last - 1]),)
            if not any(first < end and start < last for start, end in excused)
        ]
        return sorted(free, key=lambda trigger: (trigger.first, -trigger.last))
