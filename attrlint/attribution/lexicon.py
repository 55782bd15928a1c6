"""The lexicon of cues: which verbs, nouns and phrases cite somebody, and in which frames they count.

The words are data (`rules/words/cues.yaml`, `verbs.yaml`) and reach this room with the draft; this
module turns their entries into one table that is looked up by a word's form.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from attrlint.attribution.model import Tier
from attrlint.cache.tables import table
from attrlint.language.inflection import Form, Verb, inflect, irregular_verbs

TIERS: Final[tuple[Tier, ...]] = ("speech", "writing", "document", "belief", "stance")
VOICES: Final = ("finite", "ing", "infinitive", "modal", "passive", "bare")
ACCORDING: Final = "according"
_ENTRY: Final = re.compile(r"\s*([^()]+?)\s*(?:\(([^()]*)\)\s*)?")


class Entry(NamedTuple):
    """One word of the lexicon. Empty `frames` means every frame except those in `barred`."""

    lemma: str
    tier: Tier
    frames: frozenset[str]
    barred: frozenset[str]
    voices: frozenset[str]

    def counts(self, frame: str, voice: str) -> bool:
        """True where the word cites somebody when used in this frame and voice."""
        if voice not in self.voices or frame in self.barred:
            return False
        return not self.frames or frame in self.frames


class VerbForm(NamedTuple):
    """An entry in one of its verb's forms."""

    entry: Entry
    form: Form


class Phrase(NamedTuple):
    """A verb and the lower-case words that must follow it: "made" "the" "case"."""

    lemma: str
    form: Form
    rest: tuple[str, ...]


class Lexicon(NamedTuple):
    """Cues by lower-case form: verbs and verb phrases (several to a form), nouns and adjectives, adverbs.

    `forms` are all of these words: no other cites anybody.
    """

    verbs: Mapping[str, tuple[VerbForm, ...]]
    phrases: Mapping[str, tuple[Phrase, ...]]
    nouns: Mapping[str, Entry]
    adjectives: Mapping[str, Entry]
    adverbs: frozenset[str]
    forms: frozenset[str]


def parse_entry(text: str, tier: Tier) -> Entry:
    """An entry as editors write it: `call (for on -end !passive)`; ValueError where it is malformed."""
    match = _ENTRY.fullmatch(text)
    if not match:
        raise ValueError(f'"{text}" is not a cue: write a word and, in brackets, its frames')
    options = (match.group(2) or "").split()
    only = frozenset(o[1:] for o in options if o.startswith("="))
    without = frozenset(o[1:] for o in options if o.startswith("!"))
    unknown = (only | without) - set(VOICES)
    if unknown:
        raise ValueError(f'"{text}": no voice is called "{min(unknown)}"; there are {", ".join(VOICES)}')
    return Entry(
        lemma=match.group(1).lower(),
        tier=tier,
        frames=frozenset(o for o in options if o[0] not in "-!="),
        barred=frozenset(o[1:] for o in options if o.startswith("-")),
        voices=only or frozenset(VOICES) - without,
    )


_Plain = tuple[str, Tier, frozenset[str], frozenset[str], frozenset[str]]
_LISTS: Final = (*(f"cues.{tier}" for tier in TIERS), "cues.phrase", "cues.noun", "cues.adjective")


def build_lexicon(words: Mapping[str, Sequence[str]]) -> Lexicon:
    """The table for the word lists in force."""
    sources = [
        source
        for name in (*_LISTS, "verbs.irregular", "verbs.doubled")
        for source in ("", name, *words.get(name, ()))
    ]
    entries, inflected, phrased, nouns, adjectives = table("lexicon", sources, lambda: _rows(words))
    every = [Entry(*entry) for entry in entries]
    verbs = {
        word: tuple(VerbForm(every[at], form) for at, form in forms) for word, forms in inflected.items()
    }
    phrases = {word: tuple(Phrase(*row) for row in rows) for word, rows in phrased.items()}
    adverbs = frozenset(words.get("cues.adverb", ()))
    forms = frozenset((ACCORDING, *verbs, *phrases, *nouns, *adjectives, *adverbs))
    return Lexicon(verbs, phrases, _by_lemma(nouns), _by_lemma(adjectives), adverbs, forms)


def _rows(words: Mapping[str, Sequence[str]]) -> tuple[Any, ...]:
    """All of a lexicon but its adverbs, in plain values; verbs by the index of their entry."""
    irregular = irregular_verbs(words.get("verbs.irregular", ()))
    doubled = frozenset(words.get("verbs.doubled", ()))
    entries: list[_Plain] = []
    verbs: dict[str, list[tuple[int, str]]] = {}
    for tier in TIERS:
        for text in words.get(f"cues.{tier}", ()):
            entry = parse_entry(text, tier)
            for form, word in zip(Verb._fields, inflect(entry.lemma, irregular, doubled), strict=True):
                verbs.setdefault(word, []).append((len(entries), form))
            entries.append(entry[:])
    phrases: dict[str, list[tuple[str, str, tuple[str, ...]]]] = {}
    for text in words.get("cues.phrase", ()):
        plain, *rest = text.lower().split()
        for form, word in zip(Verb._fields, inflect(plain, irregular, doubled), strict=True):
            phrases.setdefault(word, []).append((text.lower(), form, tuple(rest)))
    nouns = [parse_entry(text, "speech")[:] for text in words.get("cues.noun", ())]
    adjectives = [parse_entry(text, "belief")[:] for text in words.get("cues.adjective", ())]
    return entries, verbs, phrases, {one[0]: one for one in nouns}, {one[0]: one for one in adjectives}


def _by_lemma(rows: Mapping[str, _Plain]) -> dict[str, Entry]:
    return {lemma: Entry(*row) for lemma, row in rows.items()}


_latest: list[tuple[object, Lexicon]] = []


def lexicon_of(words: Mapping[str, Sequence[str]]) -> Lexicon:
    """The table for these lists, built once while the same lists are in force."""
    for known, lexicon in _latest:
        if known is words:
            return lexicon
    lexicon = build_lexicon(words)
    _latest[:] = [(words, lexicon)]
    return lexicon
