"""Names of the same words in another order, and names of bodies with and without their possessive."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from attrlint.checks.conflicts.conflict import Conflict
from attrlint.language.listed import listed
from attrlint.language.names import Name, names
from attrlint.reading.draft import Draft

_HOLDERS: Final = listed(
    """
    people peoples women men children worker workers veteran veterans teacher teachers nurse nurses farmer
    farmers student students citizen citizens voter voters king queen king's lady ladies girl girls boy boys
    driver drivers writer writers editor editors lawyer lawyers officer officers
    """
)


def like_name_conflicts(draft: Draft) -> Iterator[Conflict]:
    """The rarer of two names that are told of one bearer."""
    turned: defaultdict[tuple[str, ...], list[Name]] = defaultdict(list)
    owned: defaultdict[str, list[Name]] = defaultdict(list)
    for name in draft.layer(names):
        if name.kind == "group" or len(name.words) < 2:
            continue
        if len(name.words) > 2 and name.kind in ("person", "unknown") and len(set(name.words)) > 2:
            turned[tuple(sorted(name.words))].append(name)
        if _HOLDERS.intersection(word.lower().removesuffix("'s") for word in name.words):
            owned[_bare(name.text)].append(name)
    for told in turned.values():
        yield from _told("person", told)
    for told in owned.values():
        if any("'s" in name.text for name in told):
            yield from _told("other", told)


def _bare(text: str) -> str:
    """A name without possessives: People's Party and People Party are one."""
    return text.replace("s' ", "s ").replace("'s ", " ").replace("'s", "")


def _told(aspect: str, told: list[Name]) -> Iterator[Conflict]:
    by_text: defaultdict[str, list[Name]] = defaultdict(list)
    for name in told:
        by_text[name.text].append(name)
    if len(by_text) == 2:
        rare, usual = sorted(by_text.values(), key=lambda held: (len(held), -held[0].span.start))
        spans = tuple(name.span for name in usual[:4])
        yield Conflict(aspect, rare[0].span, spans, rare[0].text, usual[0].text, usual[0].text)
