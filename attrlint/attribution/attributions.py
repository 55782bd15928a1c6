"""The attribution layer: every source of a draft, every act of citing, and which sentences they reach."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from attrlint.attribution.anonymity import (
    NOTHING,
    Anonymity,
    AnonymityWords,
    Marks,
    anonymity,
    anonymity_words,
    marks,
)
from attrlint.attribution.attached import Place
from attrlint.attribution.contents import content
from attrlint.attribution.continuing import with_continued_quotes
from attrlint.attribution.cue import Cue
from attrlint.attribution.cues import cues
from attrlint.attribution.gathering import Citation, Through, gather
from attrlint.attribution.governing import Clauses, antecedent
from attrlint.attribution.identity import Identities
from attrlint.attribution.known import Known
from attrlint.attribution.lexicon import Lexicon, lexicon_of
from attrlint.attribution.mentions import Mention, is_outlet, mention
from attrlint.attribution.model import Attribution, Attributions
from attrlint.attribution.reach import reach
from attrlint.attribution.reduced import without_gap
from attrlint.attribution.relayed import with_relays
from attrlint.attribution.source_nouns import SourceNouns, source_nouns
from attrlint.attribution.subjects import cited_through, hearer, subject
from attrlint.language.function_words import CLOSERS
from attrlint.language.names import Name, names
from attrlint.language.nouns import singular
from attrlint.language.people import people
from attrlint.language.phrases import Range
from attrlint.language.quotes import Quote, quotes
from attrlint.language.sentences import Sentence, sentences
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft

_MAIN: Final = ("verb", "according", "label", "credit", "colon", "passive")


def attributions(draft: Draft) -> Attributions:
    """Who says what in a draft. Empty where the draft carries no word lists."""
    reader = _Reader(draft)
    found = [citation for row in draft.layer(cues) if row for citation in reader.read(row)]
    gathered = gather(with_relays(draft, with_continued_quotes(draft, found)), reader.name_of)
    return Attributions(gathered.sources, gathered.all, reach(draft, gathered.all))


class _Reader:
    """Reads cues in the order of the draft, so that a pronoun finds who has spoken before it."""

    def __init__(self, draft: Draft) -> None:
        self._sentences: tuple[Sentence, ...] = draft.layer(sentences)
        self._tokens: tuple[Tokens, ...] = draft.layer(tokens)
        self._quotes = _QuotesOf(draft.layer(quotes))
        self._names = _by_sentence(draft.layer(names), len(self._sentences))
        self._lexicon: Lexicon = lexicon_of(draft.words)
        self._nouns: SourceNouns = source_nouns(draft.words)
        self._anonymity: AnonymityWords = anonymity_words(draft.words)
        self._marked: dict[int, Marks] = {}
        self._verbs: dict[int, Cue] = {}
        self._phrases: dict[tuple[int, int], str] = {}
        known = Known(draft.layer(people), draft.layer(names), self._tokens)
        self.name_of = known.name_of
        self._identities = Identities(known, self._names)

    def read(self, row: Sequence[Cue]) -> Iterator[Citation]:
        """The citations of one sentence's cues."""
        sentence, words = self._sentences[row[0].sentence], self._tokens[row[0].sentence]
        clauses = Clauses(words, self._lexicon)
        found = []
        for cue in row:
            where = subject(words, cue, clauses)
            if where and cue.shape == "verb":
                where = without_gap(words, where, self._nouns)
                if where:
                    self._verbs[antecedent(words, where)[0]] = cue
            found.append((cue, where))
        for cue, where in found:
            yield from self._read_cue(sentence, words, cue, where)
        self._verbs.clear()

    def _read_cue(
        self, sentence: Sentence, words: Tokens, cue: Cue, where: Range | None
    ) -> Iterator[Citation]:
        made = self._citation(
            sentence, words, cue, where, self._through(sentence, words, self._hearer(words, cue, where))
        )
        yield made
        passed_on = cited_through(words, cue, self._nouns)
        if passed_on:
            through = Through(made.key, made.mention) if made.key and made.mention else None
            yield self._citation(sentence, words, cue, passed_on, through)

    def _hearer(self, words: Tokens, cue: Cue, where: Range | None) -> Range | None:
        found = hearer(words, cue, where)
        after = words.lower[cue.last] if cue.last < len(words) else ""
        if found is None and cue.lemma == "tell" and singular(after) in self._anonymity.hearers:
            return (cue.last, cue.last + 1)
        return found

    def _through(self, sentence: Sentence, words: Tokens, where: Range | None) -> Through | None:
        """The outlet or the police who pass on what they were told; None where the hearer is anybody else."""
        if not where:
            return None
        found = self._mention(sentence, words, where)
        outlet = found.name is not None and is_outlet(found.name, self._nouns)
        if not outlet and (found.name or found.head not in self._anonymity.hearers):
            return None
        return Through(self._identities.key(found, sentence.index, where[0]), found)

    def _citation(
        self, sentence: Sentence, words: Tokens, cue: Cue, where: Range | None, via: Through | None
    ) -> Citation:
        spans = content(sentence, words, cue, where, self._quotes.touching(sentence))
        found: Mention | None = None
        key = ""
        granted = NOTHING
        if where:
            who = antecedent(words, where)
            found = self._mention(sentence, words, who)
            cites = found.kind != "document" or cue.tier not in ("belief", "stance")
            trailing = _stands_behind(words, who[0])
            key = self._key(found, sentence, who[0], trailing=trailing) if cites else ""
            granted = self._granted(sentence, cue, who, found)
        shown = sentence.place(words.starts[where[0]], words.ends[where[1] - 1]) if where else None
        attribution = Attribution(
            source_id=None,
            source=shown,
            cue=sentence.place(words.starts[cue.first], words.ends[cue.last - 1]),
            content=spans.spans,
            quote=spans.quote,
            tier=cue.tier,
            lemma=cue.lemma,
            negated=cue.negated,
            sentence=sentence.index,
        )
        return Citation(attribution, found, key, granted, via, cue.shape in _MAIN)

    def _key(self, found: Mention, sentence: Sentence, first: int, *, trailing: bool) -> str:
        """The source's key; cues that share an unnamed phrase cite one source: "An aide who asked … said"."""
        where = (sentence.index, first)
        if found.name is None and not found.pronoun and where in self._phrases:
            return self._phrases[where]
        key = self._identities.key(found, sentence.index, first, trailing=trailing)
        if found.name is None:
            self._phrases[where] = key
        return key

    def _mention(self, sentence: Sentence, words: Tokens, where: Range) -> Mention:
        return mention(sentence, words, where, self._names[sentence.index], self._nouns, self._anonymity.rote)

    def _granted(self, sentence: Sentence, cue: Cue, who: Range, found: Mention) -> Anonymity:
        """Why a source is not named, or not in full, and how the unnamed one knows."""
        if found.pronoun or found.kind == "document":
            return NOTHING
        if found.name and (found.kind != "named-person" or len(found.name.words) > 1):
            return NOTHING
        # of "an aide who asked … said" the last verb is the one that ends what is said of the aide
        main = self._verbs.get(who[0], cue)
        place = Place(self._tokens[sentence.index], who, (main.first, main.last), found.head, found.plural)
        after = sentence.index + 1
        follows = (
            (self._sentences[after], self._tokens[after], self._marks(after))
            if after < len(self._sentences) and found.name is None
            else None
        )
        granted = anonymity(sentence, place, self._marks(sentence.index), follows)
        if found.name is None:
            return granted
        # who is given by one name only may have asked for it; how somebody named knows needs no telling
        return granted._replace(basis=None) if granted.formula else NOTHING

    def _marks(self, index: int) -> Marks:
        if index not in self._marked:
            self._marked[index] = marks(self._tokens[index], self._anonymity)
        return self._marked[index]


def _stands_behind(words: Tokens, i: int) -> bool:
    """ "…,” he said": what is said stands before the source, so a name in it is not the source's."""
    left = words.lower[i - 1] if i else ""
    return left == "," or left in CLOSERS


class _QuotesOf(NamedTuple):
    quotes: tuple[Quote, ...]

    def touching(self, sentence: Sentence) -> tuple[Quote, ...]:
        """The quotations that share words with a sentence."""
        first = bisect_right(self.quotes, sentence.span.start, key=lambda quote: quote.span.end)
        last = bisect_left(self.quotes, sentence.span.end, key=lambda quote: quote.span.start)
        return self.quotes[first:last]


def _by_sentence(every: Sequence[Name], count: int) -> list[list[Name]]:
    rows: list[list[Name]] = [[] for _ in range(count)]
    for name in every:
        rows[name.sentence].append(name)
    return rows
