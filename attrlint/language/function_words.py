"""The small words that hold English sentences together: closed classes, so they stand in code."""

from functools import lru_cache
from typing import Final

from attrlint.language.listed import listed

SUBJECT_PRONOUNS: Final = listed("he she they we i it you who")
OBJECT_PRONOUNS: Final = listed("him her them us me it you whom")
PERSONAL: Final = listed(
    """
    he she they him her them his hers their theirs himself herself themselves
    """
)
DETERMINERS: Final = listed(
    """
    the a an this that these those his her its their our my your some any no each every another such
    whose all both several many few most
    """
)
POSSESSIVES: Final = listed("his her its their our my your whose")
PREPOSITIONS: Final = listed(
    """
    of in on at by for from with about against over under into through during between among toward
    towards after before since until upon without within despite like as per via around across behind
    beyond near off than amid amongst throughout outside inside onto
    """
)
BE: Final = listed(
    """
    is are was were be been being am 's 're 'm isn't aren't wasn't weren't
    """
)
HAVE: Final = listed("has have had having 've 'd hasn't haven't hadn't")
MODALS: Final = listed(
    """
    will would can could may might shall should must 'll do does did don't doesn't didn't won't wouldn't
    can't cannot couldn't shouldn't mustn't
    """
)
NEGATIONS: Final = listed("not never no neither nor n't hardly")
COORDINATORS: Final = listed("and or but nor yet so")
SUBORDINATORS: Final = listed(
    """
    that which because although though while when where whereas if unless since after before until as
    whether how why what whom whose once
    """
)
QUESTION_WORDS: Final = listed("whether how what why if who when where which")
WEEKDAYS: Final = listed(
    """
    monday tuesday wednesday thursday friday saturday sunday yesterday today tonight
    """
)
ADVERBS: Final = listed(
    """
    also then later now just even still again often once already always soon instead first only too
    further twice ever never however therefore meanwhile reportedly yet
    """
)
PARTICLES: Final = listed("out up down back forward off")
_NOT_ADVERBS: Final = listed(
    """
    family july italy early only rally reply supply ally apply assembly comply imply rely likely daily
    weekly monthly friendly elderly costly deadly lonely lovely ugly unlikely fly bully belly jelly
    sicily emily kelly billy sally molly holly
    """
)

SMALL: Final = frozenset(("'s", "to", "more", "out", "up", "there", "'", "said", "one")).union(
    DETERMINERS, PREPOSITIONS, BE, HAVE, MODALS, NEGATIONS, COORDINATORS, SUBORDINATORS, SUBJECT_PRONOUNS,
    PERSONAL,
)  # fmt: skip
"""Words that so many sentences have that looking for them tells little."""
GRAMMAR: Final = (
    BE | COORDINATORS | DETERMINERS | HAVE | MODALS | OBJECT_PRONOUNS | POSSESSIVES | PREPOSITIONS
    | SUBJECT_PRONOUNS | SUBORDINATORS
)  # fmt: skip
"""Words that hold a sentence together: where only these differ, it still says much the same."""

FINITE: Final = listed(
    """
    was were is are has had said says told went came took gave made got found left met won lost fell
    rose began became led ran sat stood held kept sent spent brought bought sold paid shot hit put set
    cut let knew thought saw felt heard spoke wrote drew grew drove broke chose wore threw flew
    """
)
"""Common verbs in a finite form that is never a noun."""

OPENERS: Final = frozenset('“"«„')
CLOSERS: Final = frozenset('”"»')
DASHES: Final = frozenset({"—", "–", "―", "--", "-"})


@lru_cache(maxsize=20000)
def is_adverb(word: str) -> bool:
    """True where a lower-case word is an adverb by list or by its ending."""
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in _NOT_ADVERBS)


@lru_cache(maxsize=20000)
def is_negative(word: str) -> bool:
    """True for "not", "never" and every verb that carries "n't"."""
    return word in NEGATIONS or word.endswith("n't") or word == "cannot"
