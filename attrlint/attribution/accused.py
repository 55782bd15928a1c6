"""Who is accused in a draft, and where the draft lets them answer."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from attrlint.attribution.attributions import attributions
from attrlint.attribution.governing import Clauses, antecedent, verb_group
from attrlint.attribution.lexicon import lexicon_of
from attrlint.attribution.mentions import mention
from attrlint.attribution.model import STATEMENTS
from attrlint.attribution.rows import bearers, name_rows
from attrlint.attribution.source_nouns import source_nouns
from attrlint.attribution.triggers.phrases import Conjugation, PhraseBook, plain
from attrlint.language.function_words import BE, is_adverb, is_negative
from attrlint.language.listed import listed
from attrlint.language.names import Name
from attrlint.language.people import people
from attrlint.language.phrases import Range, phrase_after
from attrlint.language.quotes import quoted
from attrlint.language.sentences import Sentence, sentences
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft
from attrlint.span import Span

Accusing = Callable[[Sentence], Iterable[tuple[int, int]]]
"""Where words that accuse stand in a sentence, as offsets in its text."""
Answering = Callable[[Sentence], bool]
"""Whether a sentence tells what the accused answer, or that they do not."""

_ACCUSABLE: Final = ("person", "organization", "unknown")
_OF: Final = frozenset(("of", "with", "in", "by"))
_PRONOUNS: Final = frozenset(("he", "she", "him", "her"))
_NEAR: Final = (-1, 0, 1, 2)
_REACH_OF_DENIAL: Final = 3
_WITHHOLDING: Final = listed("decline declines declined refuse refuses refused threatened threatens")


class Accused(NamedTuple):
    """One person or body, at the first accusation: `span` holds the accusing words and the name.

    `response` is where they answer: the cue of their first statement, or the sentence that tells their
    answer or that they gave none; None where there is nothing of the sort.
    """

    name: str
    span: Span
    sentence: int
    response: Span | None


def accusations(draft: Draft) -> tuple[Accused, ...]:
    """Who is accused, charged or sued, by the word lists `accused.*`; nobody where there are none."""
    words = draft.words
    conjugation = Conjugation.of(words)
    accusing = PhraseBook(
        conjugation.phrases("accusing", words.get("accused.accusing", ())),
        conjugation.phrases("charging", words.get("accused.charging", ())),
    )
    answering = PhraseBook(plain("answering", words.get("accused.answering", ())))
    every = draft.layer(tokens)

    def found(sentence: Sentence) -> Iterator[tuple[int, int]]:
        known = every[sentence.index]
        for first, last, _ in accusing.found(known):
            yield known.starts[first], known.ends[last - 1]

    def answers(sentence: Sentence) -> bool:
        return bool(answering.found(every[sentence.index]))

    return tuple(accused(draft, found, answers))


def accused(draft: Draft, accusing: Accusing, answering: Answering) -> Iterator[Accused]:
    """Everybody accused outside quotation, once each, in the order of the draft.

    An answer is a statement by the accused or on their behalf, anywhere; or a sentence in which
    `answering` finds something, next to one that names them or soon after the accusation.
    """
    reader = _Reader(draft)
    answers = _Answers(draft, answering)
    done: set[str] = set()
    for sentence in draft.layer(sentences):
        # of two ways to put one accusation the longer one is shown
        for start, end in sorted(accusing(sentence), key=lambda place: (place[0], -place[1])):
            words = sentence.place(start, end)
            if draft.layer(quoted).at(words.start):
                continue
            name = reader.whom(sentence, start, end)
            key = reader.key(name) if name else ""
            if name is None or key in done:
                continue
            done.add(key)
            near = name.sentence == sentence.index
            span = Span(min(words.start, name.span.start), max(words.end, name.span.end)) if near else words
            yield Accused(name.text, span, sentence.index, answers.of(name, sentence.index))


class _Reader:
    """Finds the name of whom an accusation is about."""

    def __init__(self, draft: Draft) -> None:
        self._sentences = draft.layer(sentences)
        self._tokens = draft.layer(tokens)
        self._rows = draft.layer(name_rows)
        self._people = {name.span: at for at, who in enumerate(draft.layer(people)) for name in who.mentions}
        self._full = [who.name for who in draft.layer(people)]
        self._lexicon = lexicon_of(draft.words)
        self._nouns = source_nouns(draft.words)

    def key(self, name: Name) -> str:
        """The same for every name of one person."""
        at = self._people.get(name.span)
        return name.text.lower() if at is None else f"person:{at}"

    def whom(self, sentence: Sentence, start: int, end: int) -> Name | None:
        """Whose name the passive's subject or the active verb's object is; None where that is no name."""
        words = self._tokens[sentence.index]
        first, last = words.at(start), words.at(end - 1) + 1
        where = self._accused(words, first, last)
        if where is None:
            return None
        if where[1] - where[0] == 1 and words.lower[where[0]] in _PRONOUNS:
            return self._only_person_before(sentence, where[0])
        return self._head(sentence, words, where)

    def _accused(self, words: Tokens, first: int, last: int) -> Range | None:
        verb = next((i for i in range(first, last) if words.lower[i] not in BE), first)
        if _is_withheld(words, verb):
            return None
        if _is_passive(words, verb, last):
            edge = verb_group(words, verb)
            found = Clauses(words, self._lexicon).subject(edge)
            return antecedent(words, found) if found else None
        found = phrase_after(words, last)
        if found and found[1] + 1 < len(words) and words.lower[found[1]] == ",":
            # "accused the mayor, Ana Ruiz, of"
            named = phrase_after(words, found[1] + 1) if words.words[found[1] + 1][0].isupper() else None
            return (found[0], named[1]) if named else found
        return found

    def _head(self, sentence: Sentence, words: Tokens, where: Range) -> Name | None:
        name = mention(sentence, words, where, self._rows[sentence.index], self._nouns, None).name
        if name is None or name.kind not in _ACCUSABLE or name.unsure:
            return None
        if name.first < where[0] or name.last > where[1]:
            # in a headline of Capitals the name may run on into the verb
            return None
        at = self._people.get(name.span)
        # the reader is told the whole name; it stands where the accusation does
        return name if at is None else name._replace(words=self._full[at].words)

    def _only_person_before(self, sentence: Sentence, word: int) -> Name | None:
        """Whom a pronoun means where only one person can be meant; None where two were named."""
        here = [name for name in self._rows[sentence.index] if name.last <= word]
        rows: list[Sequence[Name]] = [here]
        before = sentence.index - 1
        if before >= 0 and self._sentences[before].block == sentence.block:
            rows.append(self._rows[before])
        for row in rows:
            persons = {at: name for name in row if (at := self._people.get(name.span)) is not None}
            if persons:
                return self._full[next(iter(persons))] if len(persons) == 1 else None
        return None


def _is_passive(words: Tokens, verb: int, last: int) -> bool:
    """ "Ruiz was accused", "a man charged with": a past form that no object follows."""
    if not words.lower[verb].endswith("ed"):
        return False
    if words.lower[last - 1] in _OF or (last < len(words) and words.lower[last] in _OF):
        return True
    left = verb - 1
    while left >= 0 and is_adverb(words.lower[left]):
        left -= 1
    return left >= 0 and words.lower[left] in BE


def _is_withheld(words: Tokens, verb: int) -> bool:
    """ "Did not accuse", "the decision not to indict", "declined to sue": nobody is accused."""
    ahead = words.lower[max(0, verb - _REACH_OF_DENIAL) : verb]
    if any(is_negative(word) for word in ahead):
        return True
    return ahead[-1:] == ["to"] and not _WITHHOLDING.isdisjoint(ahead)


class _Answers:
    """Where the accused speak; every name is looked up, so that many accused cost no more than one each."""

    def __init__(self, draft: Draft, answering: Answering) -> None:
        self._draft = draft
        self._answering = answering
        self._spoken = _first_statements(draft)
        self._known: dict[str, Span | None] = {}

    def of(self, name: Name, at: int) -> Span | None:
        """The first answer of a person or body that is accused in the sentence with index `at`."""
        spoken = (self._spoken[called] for called in _called(name) if called in self._spoken)
        return min(spoken, default=None) or self._told_near({at}) or self._told(name.words[-1])

    def _told(self, last: str) -> Span | None:
        """The first answer near a sentence that names the bearer of a last name."""
        if last not in self._known:
            naming = {name.sentence for name in self._draft.layer(bearers).get(last, ())}
            self._known[last] = self._told_near(naming)
        return self._known[last]

    def _told_near(self, naming: Iterable[int]) -> Span | None:
        every = self._draft.layer(sentences)
        near = {index + step for index in naming for step in _NEAR if 0 <= index + step < len(every)}
        return next((every[index].span for index in sorted(near) if self._answering(every[index])), None)


def _called(name: Name) -> Iterator[str]:
    """By what a source of that name is found: a surname; the name of a body, whole or its first word."""
    yield name.text.lower()
    if name.kind != "organization":
        yield name.words[-1].lower()
    elif len(name.words) > 1:
        yield name.words[0].lower()


def _first_statements(draft: Draft) -> Mapping[str, Span]:
    """The cue of the first statement by each name, and by each last name, or on its bearer's behalf."""
    layer = draft.layer(attributions)
    first: dict[int, Span] = {}
    for one in layer.all:
        if one.source_id is not None and one.tier in STATEMENTS:
            first[one.source_id] = min(first.get(one.source_id, one.cue), one.cue)
    found: dict[str, Span] = {}
    for source in layer.sources:
        own = source.name.lower() if source.kind.startswith("named") else ""
        for words in (own, source.organization.lower()):
            for called in {words, words.rpartition(" ")[2]} - {""} if source.id in first else ():
                found[called] = min(found.get(called, first[source.id]), first[source.id])
    return found
