"""The lexicon of cues: which verbs, nouns and phrases cite somebody, and in which frames they count.

The words are data (`rules/words/cues.yaml`, `verbs.yaml`) and reach this room with the draft; this
module turns their entries into one table that is looked up by a word's form.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple, cast

from attrlint.attribution.model import Tier
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


def build_lexicon(words: Mapping[str, Sequence[str]]) -> Lexicon:
    """The table for the word lists in force."""
    irregular = irregular_verbs(words.get("verbs.irregular", ()))
    doubled = frozenset(words.get("verbs.doubled", ()))
    verbs: dict[str, tuple[VerbForm, ...]] = {}
    for tier in TIERS:
        for text in words.get(f"cues.{tier}", ()):
            entry = parse_entry(text, tier)
            known = inflect(entry.lemma, irregular, doubled)
            for form, word in zip(Verb._fields, known, strict=True):
                verbs[word] = (*verbs.get(word, ()), VerbForm(entry, cast(Form, form)))
    phrases = _phrases(words, irregular, doubled)
    nouns = _by_form(words, "cues.noun", "speech")
    adjectives = _by_form(words, "cues.adjective", "belief")
    adverbs = frozenset(words.get("cues.adverb", ()))
    forms = frozenset((ACCORDING, *verbs, *phrases, *nouns, *adjectives, *adverbs))
    return Lexicon(verbs, phrases, nouns, adjectives, adverbs, forms)


def _phrases(
    words: Mapping[str, Sequence[str]], irregular: Mapping[str, Verb], doubled: frozenset[str]
) -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, tuple[Phrase, ...]] = {}
    for text in words.get("cues.phrase", ()):
        plain, *rest = text.lower().split()
        for form, word in zip(Verb._fields, inflect(plain, irregular, doubled), strict=True):
            found[word] = (*found.get(word, ()), Phrase(text.lower(), cast(Form, form), tuple(rest)))
    return found


def _by_form(words: Mapping[str, Sequence[str]], name: str, tier: Tier) -> dict[str, Entry]:
    entries = (parse_entry(text, tier) for text in words.get(name, ()))
    return {entry.lemma: entry for entry in entries}


_latest: list[tuple[object, Lexicon]] = []


def lexicon_of(words: Mapping[str, Sequence[str]]) -> Lexicon:
    """The table for these lists, built once while the same lists are in force."""
    for known, lexicon in _latest:
        if known is words:
            return lexicon
    lexicon = build_lexicon(words)
    _latest[:] = [(words, lexicon)]
    return lexicon
