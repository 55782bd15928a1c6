"""Asking the register what the other drafts say of the things that one draft speaks of."""

from collections.abc import Callable, Iterator
from typing import Final

from attrlint.finding import Related
from attrlint.history.changes import changes
from attrlint.language.spelling import distance, plain
from attrlint.reading.draft import Draft
from attrlint.register.elsewhere import Elsewhere, NearName, Support, Told
from attrlint.register.kept import kept
from attrlint.register.likeness import Likeness
from attrlint.register.share import place_from
from attrlint.register.spelled import Spelled
from attrlint.register.spelling_keys import frames, lone_keys, word_key
from attrlint.register.store import Store

MOST_TOLD: Final = 4
"""Second places that a finding shows."""
RARE: Final = 25
"""A name in more drafts than this tells nothing about what a draft is about."""
MOST_ROWS: Final = 500

_Use = tuple[int, int, str, str, str, str]
"""File, mentions, office, place, path and day of one draft's use of a spelling."""


class Asking:
    """Questions to a register from any number of drafts; what many ask for is remembered.

    `shown` gives a path from the root as findings print it; `text_of` the text of the draft at a path
    from the root, "" where it cannot be read.
    """

    def __init__(self, store: Store, shown: Callable[[str], str], text_of: Callable[[str], str]) -> None:
        self._store = store
        self._shown = shown
        self._likeness = Likeness(store, shown, text_of)
        self._uses: dict[str, list[_Use]] = {}
        self._frames: dict[int, list[str]] = {}

    def elsewhere(self, draft: Draft, path: str) -> Elsewhere:
        """What the others say; `path` is the draft's own, from the root, and is left out of the answer."""
        share = draft.layer(kept)
        return Elsewhere(
            share.day,
            tuple(self._near_names(share.names, path)),
            tuple(
                (role, told) for role in share.roles if (told := self._roles(role.person, role.sort, path))
            ),
            tuple(
                (fact, told) for fact in share.facts if (told := self._facts(f"{fact.sort} {fact.key}", path))
            ),
            tuple(self._likeness.near(share.quotes, path)),
            tuple(self._stale(draft, path)),
        )

    def _near_names(self, names: tuple[Spelled, ...], path: str) -> Iterator[NearName]:
        here = {name.words for name in names}
        in_longer = {word for words in here if len(words) > 1 for word in words}
        for name in names:
            if len(name.words) == 1 and name.words[0] in in_longer:
                continue
            for other, at in self._neighbours(name.words):
                yield from self._near(name, other, at, names, path)

    def _neighbours(self, words: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], int]]:
        """Names one word of which differs by one or two letters, and the index of that word."""
        if len(words) == 1:
            texts = {text for key in lone_keys(words[0]) for text in self._holding(key)}
            for text in sorted(texts):
                if " " not in text and 0 < distance(plain(text), plain(words[0])) < 2:
                    yield (text,), 0
            return
        for at, key in enumerate(frames(words)):
            mine = plain(words[at])
            for text in self._holding(key):
                other = tuple(text.split(" "))
                if len(other) == len(words) and _may_be_near(mine, plain(other[at])):
                    yield other, at

    def _near(
        self, name: Spelled, other: tuple[str, ...], at: int, names: tuple[Spelled, ...], path: str
    ) -> Iterator[NearName]:
        uses = self._told(" ".join(other), path)
        if not uses:
            return
        mine = self._told(name.text, path)
        there = Support(len(uses), frozenset(use[2] for use in uses if use[2]), self._borne(other, at))
        here = Support(len(mine), frozenset(use[2] for use in mine if use[2]), self._borne(name.words, at))
        told = tuple(
            Told(" ".join(other), use[5], self._related(use, " ".join(other))) for use in uses[:MOST_TOLD]
        )
        yield NearName(
            name, other, at, here, there, self._shared(uses, names, {name.words, other}, path), told
        )

    def _shared(
        self, uses: list[_Use], names: tuple[Spelled, ...], aside: set[tuple[str, ...]], path: str
    ) -> int:
        """Rare names that this draft has in common with the drafts of these uses."""
        files = {use[0] for use in uses}
        shared = 0
        for name in names:
            if name.words in aside or len(name.words) < 2:
                continue
            theirs = self._told(name.text, path)
            if len(theirs) <= RARE and any(use[0] in files for use in theirs):
                shared += 1
        return shared

    def _borne(self, words: tuple[str, ...], at: int) -> int:
        """Other names in the register that have this word at the same end."""
        column = "first" if at == 0 else "last"
        if len(words) == 1 or 0 < at < len(words) - 1:
            return 0
        own, far = word_key(words[at]), word_key(words[-1 if at == 0 else 0])
        other = "last" if at == 0 else "first"
        query = f"SELECT count(DISTINCT {other}) FROM spelling WHERE {column} = ? AND {other} != ?"
        [(count,)] = self._store.rows(query, (own, far))
        return int(str(count))

    def _holding(self, key: int) -> list[str]:
        if key not in self._frames:
            query = "SELECT text FROM frame JOIN spelling ON spelling.id = frame.spelling WHERE key = ?"
            self._frames[key] = sorted(str(row[0]) for row in self._store.rows(query, (key,)))
        return self._frames[key]

    def _told(self, text: str, path: str) -> list[_Use]:
        """The drafts other than `path` that spell a name so, the newest first."""
        if text not in self._uses:
            query = (
                "SELECT file.id, count, office, place, path, day FROM spelling"
                " JOIN told ON told.spelling = spelling.id JOIN file ON file.id = told.file"
                " WHERE text = ? ORDER BY day DESC, path LIMIT ?"
            )
            self._uses[text] = self._store.rows(query, (text, MOST_ROWS))  # type: ignore[assignment]
        return [use for use in self._uses[text] if use[4] != path]

    def _roles(self, person: str, sort: str, path: str) -> tuple[Told, ...]:
        query = (
            "SELECT value, day, place, path FROM held JOIN file ON file.id = held.file"
            " WHERE person = ? AND sort = ? AND path != ? ORDER BY day DESC, path LIMIT ?"
        )
        return self._tellings(query, (person, sort, path, MOST_ROWS))

    def _facts(self, key: str, path: str) -> tuple[Told, ...]:
        query = (
            "SELECT value, day, place, path, written FROM fact JOIN file ON file.id = fact.file"
            " WHERE key = ? AND path != ? ORDER BY day DESC, path LIMIT ?"
        )
        return self._tellings(query, (key, path, MOST_ROWS))

    def _tellings(self, query: str, values: tuple[object, ...]) -> tuple[Told, ...]:
        return tuple(
            Told(
                str(value),
                str(day),
                place_from(str(place), self._shown(str(path)), str(written[0] if written else value)),
            )
            for value, day, place, path, *written in self._store.rows(query, values)
        )

    def _stale(self, draft: Draft, path: str) -> Iterator[tuple[str, Related]]:
        """Where other drafts still have a name as it stood here before an edit respelled it."""
        for edit in draft.layer(changes).edits:
            if edit.sort == "name" and len(edit.before_name) > 1:
                for use in self._told(" ".join(edit.before_name), path)[:MOST_TOLD]:
                    yield edit.before, self._related(use, " ".join(edit.before_name))

    def _related(self, use: _Use, text: str) -> Related:
        return place_from(use[3], self._shown(use[4]), text)


def _may_be_near(a: str, b: str) -> bool:
    """True for two words one or two letters apart; most pairs are told apart by their ends alone."""
    if a == b or abs(len(a) - len(b)) > 2:
        return False
    start = 0
    least = min(len(a), len(b))
    while start < least and a[start] == b[start]:
        start += 1
    end = 0
    while end < least - start and a[-1 - end] == b[-1 - end]:
        end += 1
    return max(len(a), len(b)) - start - end <= 4 and distance(a, b) < 3
