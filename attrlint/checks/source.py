"""Kind `source`: a question to the attributions, or a wording that hints at a source and names none.

A rule asks for attributions by the kind of their source, its head noun, its description, the reason
and basis it gives; or, with `any`, for words such as "reports say" in the draft's own voice. Either
way `unless` says what excuses it.
"""

import re
from collections.abc import Iterator
from typing import Final

from attrlint.attribution.model import SOURCE_KINDS, Attribution
from attrlint.checks.check import Check, Hit, Words
from attrlint.checks.citing import Citing, citings
from attrlint.checks.excuses import read_excuses
from attrlint.checks.questions import Question, read_questions
from attrlint.checks.scope import Scope
from attrlint.checks.subject import Excuse, Subject
from attrlint.checks.wording import Wording
from attrlint.language.sentences import sentences
from attrlint.page import Page
from attrlint.reading.draft import Draft

_MARKS: Final = ("both", "source", "cue")
_ONCE: Final = ("sentence", "paragraph", "draft")
_BESIDE: Final = 5
_BEFORE: Final = 20
_DOING: Final = re.compile(r"\w+ing")
_INFINITIVE: Final = re.compile(r"(?<!continue\s)(?<!continued\s)\bto\s+\Z")
_ASKING: Final = re.compile(r"call\s+(?:for|on|up)|agree\s+(?:to|on)\s|complain\s+to\s")
_QUESTIONS: Final = re.compile(r"questions?")
_MAYBE: Final = re.compile(r"(?:may|might|must|should|could|can)\b")
_DENIED: Final = re.compile(
    r"\b(?:no|not|never|any|neither|nor)\b[^.,;:“”\"]{0,40}\b(?:where|in\s+which|whose)\s+\Z|\bhow\s+\Z"
)
_PLACED: Final = re.compile(r"\b(?:on|of|from|in|upon|by|with)\s+\Z")
_PART: Final = re.compile(
    r"\b(?:review|analysis|survey|study|examination|audit|guide|list|FAQ|check)\s+(?:of|for)\s+(?:[\w-]+\s+){0,3}\Z"
)
_EARLIER: Final = 80
_AGAIN: Final = "and here again"
_VAGUE: Final = frozenset({"anonymous", "unnamed-person", "unnamed-group", "document"})


def build(page: Page, words: Words) -> Check:
    """The check that a rule's page asks for; Fault on an option it does not know.

    Options: `source` (kinds of source), those of `read_questions`, `any` and `except` (patterns), `scope`
    (which words are read), `once` (one hit a source and sentence, paragraph or draft), `mark` (underline
    the source, the cue or both), `unless` (see `read_excuses`).
    """
    page.choice("kind", ("source",), None)
    check = SourceCheck(page, words)
    if not check.kinds and check.hints is None:
        raise page.fault("kind", "a source check needs `source` (kinds of source) or `any` (patterns)")
    page.finish()
    return check


class SourceCheck:
    """One rule's questions, wordings and excuses; call it with a draft."""

    __slots__ = ("excepted", "excuses", "hints", "kinds", "mark", "once", "questions", "scope", "slots")

    def __init__(self, page: Page, words: Words) -> None:
        self.kinds: Final = frozenset(page.choices("source", SOURCE_KINDS, ()))
        self.questions: Final[tuple[Question, ...]] = read_questions(page, words)
        self.hints: Final = Wording.read(page, words, "any")
        self.excepted: Final = Wording.read(page, words, "except")
        self.scope: Final = Scope.read(page)
        self.once: Final = page.choice("once", _ONCE, "sentence")
        self.mark: Final = page.choice("mark", _MARKS, "both")
        self.excuses: Final[tuple[Excuse, ...]] = read_excuses(page.page("unless"), words)
        self.slots: Final = ("source", "cue")

    def __call__(self, draft: Draft) -> Iterator[Hit]:
        """Hits in the order of the draft, at most one a sentence (or paragraph, or draft) and source.

        Where a source comes back in a paragraph, the other places are related ones of its first.
        """
        first: dict[object, Hit] = {}
        seen: set[str] = set()
        for hit, key, words in sorted(self._found(draft), key=lambda found: found[0].span):
            # a summary often repeats a sentence of the body, or stands twice in the front matter
            if words in seen:
                continue
            seen.add(words)
            if key not in first:
                first[key] = hit
            elif self.once == "paragraph":
                first[key] = first[key]._replace(related=(*first[key].related, (hit.span, _AGAIN)))
        yield from first.values()

    def _found(self, draft: Draft) -> Iterator[tuple[Hit, object, str]]:
        every = draft.layer(sentences)
        for subject, values in (*self._cited(draft), *self._hinted(draft)):
            block = every[subject.sentence].block
            kind = draft.blocks[block].kind
            if not self.scope.reads(kind) or not self.scope.holds(draft, kind, subject.span):
                continue
            if any(excuse(draft, subject) for excuse in self.excuses):
                continue
            where = {"sentence": subject.sentence, "paragraph": block, "draft": 0}[self.once]
            # a wording has no source that could come back
            who = subject.source.id if subject.source else None
            key = (where, who) if who is not None and self.once != "sentence" else (subject.sentence, None)
            yield Hit(subject.span, values), key, every[subject.sentence].text

    def _cited(self, draft: Draft) -> Iterator[tuple[Subject, dict[str, str]]]:
        for at, citing in enumerate(draft.layer(citings) if self.kinds else ()):
            kind = citing.source.kind if citing.source else "none"
            # a pronoun is as vague as what it stands for, which has its own finding
            if kind not in self.kinds or (citing.pronoun and kind in _VAGUE):
                continue
            if kind in _VAGUE and at in draft.layer(_silent):
                continue
            if not all(asked(draft, citing) for asked in self.questions):
                continue
            sentence = draft.layer(sentences)[citing.sentence]
            if self.excepted and self.excepted.stands_in(sentence.text):
                continue
            values = {"source": citing.words, "cue": citing.attribution.cue.cut(draft.text)}
            yield self._subject(citing), values

    def _subject(self, citing: Citing) -> Subject:
        cue, source = citing.attribution.cue, citing.attribution.source
        span = cue if self.mark == "cue" else (source or cue) if self.mark == "source" else citing.span
        return Subject(
            span, citing.sentence, citing.head, citing.source, citing.definite, citing.counted, citing.tied
        )

    def _hinted(self, draft: Draft) -> Iterator[tuple[Subject, dict[str, str]]]:
        if self.hints is None:
            return
        for sentence, matches in self.hints.places(draft):
            excepted = tuple(self.excepted.found(sentence.text)) if self.excepted else ()
            for start, end in matches:
                if not any(first < end and start < last for first, last in excepted):
                    yield Subject(sentence.place(start, end), sentence.index), {}


def _silent(draft: Draft) -> frozenset[int]:
    """The citings of vague sources that say nothing, by their place among all."""
    return frozenset(
        at
        for at, citing in enumerate(draft.layer(citings))
        if citing.source and citing.source.kind in _VAGUE and _says_nothing(draft, citing)
    )


def _acts(draft: Draft, one: Attribution) -> bool:
    """ "Guards chasing", "members to complain", "they called for help", "they have questions": no report."""
    if (
        one.source is not None
        and one.source.end + 1 == one.cue.start
        and _DOING.fullmatch(draft.prose, *one.cue)
    ):
        return True
    if _INFINITIVE.search(draft.prose, max(0, one.cue.start - _BEFORE), one.cue.start):
        return True
    after = draft.prose[one.cue.end : one.cue.end + _BESIDE]
    return (
        _ASKING.match(f"{one.lemma}{after}") is not None
        or _QUESTIONS.fullmatch(draft.prose, *one.cue) is not None
    )


def _says_nothing(draft: Draft, citing: Citing) -> bool:
    """ "Officials have not said why", "some may think so", "they left, citing the rules": nobody is cited."""
    one = citing.attribution
    if one.lemma == "cite" and one.source is not None and not 0 <= one.source.start - one.cue.end <= _BESIDE:
        # "officials closed it, citing a rule": they give a reason for what they do
        return one.source.start > one.cue.end or one.cue.end - one.cue.start == len("citing")
    if one.tier != "document" and (_MAYBE.match(draft.prose, *one.cue) or _acts(draft, one)):
        return True
    if _misread(draft, citing):
        return True
    return one.negated and one.tier in ("speech", "writing")


def _misread(draft: Draft, citing: Citing) -> bool:
    """ "A guide for drivers says", "it relied on two sources: …", "no town where drivers said"."""
    one, source = citing.attribution, citing.source
    if one.source is None or source is None or one.source.start > one.cue.start:
        return False
    before = draft.prose[max(0, one.source.start - _EARLIER) : one.source.start]
    if _DENIED.search(before) or _PART.search(before) or (one.lemma == ":" and _PLACED.search(before)):
        return True
    said = one.cue.cut(draft.prose)
    # a plural has no verb in "-s"
    of_one = said in (f"{one.lemma}s", f"{one.lemma}es")
    return source.plural and citing.beside and of_one and citing.words.lower().endswith("s")
