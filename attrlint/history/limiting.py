"""Only what an edit brought: findings that stand on a sentence the older version does not have."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from attrlint.finding import Finding
from attrlint.history.earlier import earlier
from attrlint.language.sentences import sentences
from attrlint.reading.draft import Draft


def limited(draft: Draft, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings one place of which was edited; all where the draft is new or nothing older is known.

    What stands in no sentence, as in a comment or in code, counts as edited where its line is new.
    """
    if draft.layer(earlier) is None:
        yield from findings
        return
    edited = _Edited(draft)
    for finding in findings:
        places = [(finding.start.offset, finding.end.offset)]
        places += [(one.start.offset, one.end.offset) for one in finding.related if one.path == draft.path]
        # what is wrong with the whole file stands at no word of it
        if finding.start == finding.end or any(edited.holds(start, end) for start, end in places):
            yield finding


class _Edited:
    """A draft's places, asked whether the older version has them."""

    def __init__(self, draft: Draft) -> None:
        # comparing versions is not loaded for the runs that have only one
        from attrlint.history.changes import changes

        self._text = draft.text
        self._sentences = draft.layer(sentences)
        self._starts = [sentence.span.start for sentence in self._sentences]
        self._new = draft.layer(changes).sentences
        before = draft.layer(earlier)
        self._lines = frozenset(line.strip() for line in before.text.splitlines()) if before else frozenset()

    def holds(self, start: int, end: int) -> bool:
        at = max(0, bisect_right(self._starts, start) - 1)
        touched = []
        while at < len(self._sentences) and self._sentences[at].span.start < max(end, start + 1):
            if start < self._sentences[at].span.end:
                touched.append(at)
            at += 1
        if touched:
            return any(index in self._new for index in touched)
        first = self._text.rfind("\n", 0, start) + 1
        last = self._text.find("\n", end)
        lines = self._text[first : last if last >= 0 else len(self._text)].splitlines()
        return any(line.strip() not in self._lines for line in lines)
