"""Whether a name that differs from another by a letter or two is a slip, or somebody else's name.

The register says how many drafts use each spelling, who else bears the odd word, and what the drafts have
in common. Rather silent than wrong: namesakes, nicknames, relatives and plurals are left alone.
"""

from typing import Final

from attrlint.language.bodies import BODIES, SITES
from attrlint.language.given_names import GIVEN_NAMES
from attrlint.language.listed import listed
from attrlint.language.places import GROUPS, is_place
from attrlint.language.spelling import distance, plain, sound
from attrlint.register.elsewhere import NearName

MAJORITY: Final = 3
"""As many times more drafts, and as many drafts at least, make a spelling the established one…"""
SURE: Final = 10
"""…and this many where nothing else ties the two together…"""
BODY_MAJORITY: Final = 5
"""…and this many where no person bears the name."""
LONE_MAJORITY: Final = 20
"""…and this many for a word that stands alone."""
_FORMS: Final = listed("s es n ns an ian ans er ers r rs ed ly ic al e a y")
_OWNED: Final = listed("of for and & on de")


def is_slip(near: NearName, day: str, small: frozenset[str]) -> bool:
    """True where the name of this draft is a misspelling of the other one.

    `day` is the draft's own, `small` the words that the draft also writes in lower case.
    """
    mine, theirs = near.name.words[near.at], near.other[near.at]
    a, b = plain(mine), plain(theirs)
    if not _comparable(mine, theirs) or near.there.drafts <= near.here.drafts:
        return False
    if len(near.name.words) == 1:
        return _lone(near, a, b, small)
    if _is_person(near):
        if near.at == 0:
            return _given_name(near, a, b)
        return _surname(near, a, b, day)
    return _body(near, a, b)


def _comparable(mine: str, theirs: str) -> bool:
    a, b = plain(mine), plain(theirs)
    if a == b or min(len(a), len(b)) < 4 or not a.isascii() or not b.isascii():
        return False
    if any(not (letter.isalpha() or letter in "-'") for letter in a + b):
        return False
    if mine.isupper() or theirs.isupper() or a in GROUPS or b in GROUPS:
        return False
    return not (is_place(mine) and is_place(theirs))


def _is_person(near: NearName) -> bool:
    if near.name.kind in ("organization", "place") or near.other[-1].lower() in BODIES | SITES:
        return False
    office = bool(near.name.office or near.there.office)
    # "Commonwealth Al Ruiz" is what is left of "Secretary of the Commonwealth Al Ruiz"
    given = any(word.lower() in GIVEN_NAMES for word in near.other[:-1])
    return near.name.kind == "person" or office or given


def _office(near: NearName) -> bool:
    """True where both spellings stand behind the same title."""
    mine = near.here.office | ({near.name.office} if near.name.office else set())
    return bool(mine & near.there.office)


def _strong(near: NearName, times: int) -> bool:
    few = near.here.drafts + 1
    return near.there.drafts >= times and near.there.drafts >= times * few


def _surname(near: NearName, a: str, b: str, day: str) -> bool:
    """One given name, two surnames: a slip where nobody else bears the odd one, or much ties them."""
    ties = near.shared + 2 * _office(near)
    offices = near.name.office and near.there.office and not _office(near)
    if distance(a, b) == 2 and sorted(a) != sorted(b):
        close = a[0] == b[0] and (sound(a) == sound(b) or min(len(a), len(b)) >= 8)
        return close and near.here.borne == 0 and ties > 0 and _strong(near, MAJORITY)
    if offices and not near.shared:
        return False
    if _strong(near, MAJORITY):
        if near.here.borne == 0:
            return ties > 0 or (min(len(a), len(b)) >= 6 and a[0] == b[0])
        return ties > 1 and a[0] == b[0]
    if a[0] != b[0] or min(len(a), len(b)) < 5 or not ties or (near.here.borne and near.shared < 2):
        return False
    # one draft against one or two: the newer has to ask
    newest = max((told.day for told in near.told), default="")
    return near.there.drafts > near.here.drafts and (not day or day >= newest)


def _given_name(near: NearName, a: str, b: str) -> bool:
    """One surname, two given names: a slip where one is no given name, or both are one name's spellings."""
    if distance(a, b) != 1 or a[0] != b[0]:
        return False
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    if longer.startswith(shorter) and longer[-1] != shorter[-1]:
        # "Donal" and "Donald" may be two people, but hardly where drafts by the dozen speak of one
        alone = a not in GIVEN_NAMES and not near.here.borne
        return alone and near.shared > 1 and _strong(near, LONE_MAJORITY)
    ties = near.shared > 0 or _office(near)
    ties = ties or _strong(near, SURE)
    if not _strong(near, MAJORITY):
        return False
    if a in GIVEN_NAMES and b in GIVEN_NAMES:
        return _variant(a) == _variant(b) and ties
    return ties or (min(len(a), len(b)) > 4 and near.here.borne == 0)


def _variant(word: str) -> str:
    """A given name without what its spellings differ in: Erik and Eric, Alison and Allison."""
    for written, heard in (("ph", "f"), ("ck", "k"), ("c", "k"), ("y", "i"), ("z", "s")):
        word = word.replace(written, heard)
    return "".join(letter for at, letter in enumerate(word) if not at or letter != word[at - 1])


def _body(near: NearName, a: str, b: str) -> bool:
    """A body or a place: its name is told so often that a single other spelling is a slip."""
    if not _strong(near, BODY_MAJORITY) or near.here.drafts or a[0] != b[0]:
        return False
    if distance(a, b) == 2:
        heard = sound(a) == sound(b) and min(len(a), len(b)) >= 8
        return heard and len(near.name.words) > 3 and _strong(near, SURE)
    last = near.at == len(near.name.words) - 1
    if a == b + "s" or b == a + "s":
        # "the Senate and House Committees"; "Departments of Health" are several
        heads = not last and near.name.words[near.at + 1].lower() in _OWNED
        # but the last word of a "House of Representatives" belongs to the name
        named = not _OWNED.isdisjoint(word.lower() for word in near.name.words[:-1])
        owned = last and named and _strong(near, SURE)
        return owned or (not last and not heads and len(near.name.words) > 2)
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    if longer.startswith(shorter) and longer[len(shorter) :] in _FORMS:
        return False
    if min(len(a), len(b)) < 5 and near.there.drafts < LONE_MAJORITY:
        return False
    return near.here.borne < 2 or (near.name.kind == "place" and near.there.drafts >= 5 * LONE_MAJORITY)


def _lone(near: NearName, a: str, b: str, small: frozenset[str]) -> bool:
    if near.there.drafts < LONE_MAJORITY or near.here.drafts or a in small or a[0] != b[0] or "-" in a + b:
        return False
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    if longer.startswith(shorter) or {a, b} & GIVEN_NAMES:
        return False
    return longer[-1] == shorter[-1]
