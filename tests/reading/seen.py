"""What a reader sees of a draft, for tests: blocks as (kind, words), and the promises every draft keeps."""

import re

from attrlint.reading.canvas import INVISIBLE
from attrlint.reading.draft import FILLER, SEAM, Draft
from attrlint.reading.reader import DOCUMENTS, read_draft

_LINE_BREAKS = re.compile(r"[\r\n]")
_NO_WIDTH = str.maketrans("", "", FILLER + SEAM)


def words(prose: str) -> str:
    """The words without filling, blanks folded."""
    return " ".join(prose.translate(_NO_WIDTH).split())


def seen(text: bytes | str, path: str = "draft.md") -> list[tuple[str, str]]:
    """Each block's kind and words."""
    draft = read_draft(text, path)
    keeps_promises(draft)
    return [(block.kind, words(block.span.cut(draft.prose))) for block in draft.blocks]


def written(text: str, path: str = "draft.md") -> list[tuple[str, str]]:
    """Each block's kind and the draft's own characters from its first to its last word."""
    draft = read_draft(text, path)
    return [(block.kind, block.span.cut(draft.text)) for block in draft.blocks]


def keeps_promises(draft: Draft) -> None:
    """Assert what holds for every draft, however it was written."""
    text, prose = draft.text, draft.prose
    assert len(prose) == len(text)
    breaks = [(found.start(), found.group()) for found in _LINE_BREAKS.finditer(text)]
    assert breaks == [(found.start(), found.group()) for found in _LINE_BREAKS.finditer(prose)]
    at = 0
    for kind, (start, end) in draft.blocks:
        assert at <= start < end <= len(text)
        assert not prose[at:start].strip(INVISIBLE), "words outside every block"
        if kind == "code":
            assert not prose[start:end].strip(INVISIBLE), "code is no prose"
        else:
            assert prose[start] not in INVISIBLE
            assert prose[start:end].rstrip(FILLER)[-1] not in INVISIBLE
        at = end
    assert not prose[at:].strip(INVISIBLE), "words after every block"
    for link in draft.links:
        assert 0 <= link.span.start < link.span.end <= len(text)
    beside = draft.path.lower().endswith(DOCUMENTS)
    for comment in draft.comments:
        assert 0 <= comment.span.start <= comment.span.end <= len(text)
        assert beside or comment.text in comment.span.cut(text)
