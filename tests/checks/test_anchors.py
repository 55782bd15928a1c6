"""Anchors are words without which a pattern cannot match: whatever a pattern finds has one of them."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrlint.checks.anchors import anchors_of
from attrlint.checks.expression import read_expressions
from attrlint.checks.occurrences import Occurrences
from attrlint.checks.wordings import Anchors, Needs
from tests.pages import page


def one(words: str = "", parts: str = "", marks: str = "", doubled: str = "") -> Anchors:
    return Anchors(*(frozenset(some.split()) for some in (words, parts, marks, doubled)))


def anchors(words: str = "", parts: str = "", marks: str = "") -> Needs:
    return (one(words, parts, marks),)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("sources? say", anchors("sources source")),
        ("it emerged", anchors("emerged")),
        (r"\bcritics\b", anchors("critics")),
        (r"critic\w*", anchors(parts="critic")),
        (r"(?:\w+ )?critics", anchors("critics")),
        (r"(?:\w+)?critics", anchors(parts="critics")),
        (r"(?:\w+ )?(?:\w+-)?critics", anchors("critics")),
        (r"(?:\w+ |\w+)?critics", anchors(parts="critics")),
        (r"\w+ critics", anchors("critics")),
        ("officials|aides", anchors("officials aides")),
        (r"officials\s+in\s+\d+ towns", (one("officials"), one("towns"))),
        (r"(?:some |many )?experts?", anchors("expert experts")),
        ("re-?election", anchors("reelection election")),
        ("[Aa]n? insider", anchors("insider")),
        (r"\$\d+", anchors(marks="$")),
        (r"\d+ of (?:\w+ )?aides", (one("aides"), one("of"))),
        (r"[\[(]is (?:\w+ )?this\?", (one(marks="?"), one(marks="[ ("), one("is"))),
        (r"[\w(]this", anchors(parts="this")),
        ("={7}", anchors(marks="=")),
        ("X{3,}", anchors(parts="xxx")),
        (r"\b(?<w>the|an) (?P=w)\b", (one(doubled="the an"), one("an the"))),
        (r"(?<w>the|an) (?P=w)", (one(doubled="the an"), one("an the"))),
        (r"(?<w>the|an) (?P=w)s?", anchors("an the")),
        (r"\b(?<w>the|an) cat (?P=w)\b", anchors("cat")),
        (r"the\d(?<w>the|an) (?P=w)", (one(parts="the"), one(parts="the an"))),
        ("officials?|[a-z]+", ()),
        ("(?:critics)?", ()),
        ("(?!critics) they", anchors("they")),
        ("(?x:critics)", ()),
        (r"cr\u0131tics", ()),
        ("caf\u00e9s", anchors("caf s")),
        ("(?:TK){2,}", anchors(parts="tktk")),
    ],
)
def test_what_must_stand_in_a_text(pattern: str, expected: Needs) -> None:
    found = anchors_of(pattern, {})
    if pattern == "caf\u00e9s":
        # either piece will do: the letter between them parts words here
        assert found
        assert found[0].words | found[0].parts <= {"caf", "s"}
    else:
        assert found == expected


def test_long_lists_have_all_their_words() -> None:
    every = [f"word{letter}{other}" for letter in "abcdefghijklmnop" for other in "abcdefghijklmnop"]
    for pattern, lists in ((f"the (?:{'|'.join(every)}) said", {}), ("the {words} said", {"words": every})):
        found = anchors_of(pattern, lists)
        assert found in (anchors(" ".join(every)), anchors("said"))


_ATOMS = (
    "it",
    "was",
    "said",
    "critic",
    r"\w",
    r"\w+",
    r"\s",
    " ",
    " ",
    "-",
    r"\b",
    r"\d",
    ".",
    "[ab]",
    "é",
    "K",
    "=",
    r"[\[(=]",
    r"\b(?<w>it|was|said) (?P=w)\b",
    r"(?<v>it|was|said) (?P=v)",
    r"(?:\w+ ){0,2}",
    r"(?:\w+ |\w+-)?",
)
_REPEATS = ("", "", "", "", "?", "{0,2}", "{2}", "??")
_WORDS = st.lists(
    st.sampled_from(
        [
            "it",
            "was",
            "said",
            "Said",
            "critics",
            "uncritic",
            "a",
            "b1",
            "-",
            "=",
            "(=",
            "é",
            "K",
            "ſaid",
            "its",
        ]
    ),
    max_size=6,
)


@st.composite
def _pattern(draw: st.DrawFn, depth: int = 2) -> str:
    made = []
    for _ in range(draw(st.integers(1, 4))):
        if depth and draw(st.integers(0, 3)) == 0:
            atom = f"(?:{draw(_pattern(depth - 1))}|{draw(_pattern(depth - 1))})"
            made.append(atom + draw(st.sampled_from(("", "", "?"))))
        else:
            atom = draw(st.sampled_from(_ATOMS))
            made.append(
                atom
                + (
                    ""
                    if atom in (r"\b", r"\w+") or atom.startswith((r"\b(", "(?"))
                    else draw(st.sampled_from(_REPEATS))
                )
            )
    return "".join(made)


@settings(deadline=None)
@given(_pattern(), st.lists(st.tuples(_WORDS, st.sampled_from(["", " "])), min_size=1, max_size=4))
def test_no_match_is_lost(pattern: str, written: list[tuple[list[str], str]]) -> None:
    texts = [joint.join(words) for words, joint in written]
    try:
        (one,) = read_expressions(page("any:\n  - '" + pattern + "'"), "any", {})
    except Exception:  # such as one that matches everywhere
        return
    worth = set(Occurrences(texts).sentences(one.anchors))
    for index, text in enumerate(texts):
        if index not in worth:
            assert not one.stands_in(text), (pattern, text, one.anchors)


def test_words_of_a_list_are_read_as_sentences_are() -> None:
    lists = {"some": ("Senior  aides", "caf\u0065\u0301", ""), "none": (), "odd": ("Istanbul\u0131",)}
    assert anchors_of("{some} said", lists) == anchors("senior caf")
    assert anchors_of("{some}", lists) == anchors("senior caf")
    assert anchors_of("{none}", lists) == ()
    assert anchors_of("{odd}", lists) == ()


def test_letters_that_match_others_are_tried_everywhere() -> None:
    (one,) = read_expressions(page("any: [sources]"), "any", {})
    texts = ["ſources say", "nothing", "SOURCES say", "resources"]
    worth = set(Occurrences(texts).sentences(one.anchors))
    assert worth == {0, 2}
    assert [bool(re.search("sources", text, re.I)) for text in texts] == [True, False, True, True]
    assert one.stands_in(texts[0])
