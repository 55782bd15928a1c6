"""What the attribution layer makes of a text, in words that a test can state."""

from functools import cache
from typing import NamedTuple

from attrlint.attribution.attributions import attributions
from attrlint.attribution.model import Attributions, Source
from attrlint.reading.draft import Draft
from attrlint.reading.reader import read_draft
from attrlint.words import builtin_folder, load_words


class Seen(NamedTuple):
    source: str
    cue: str
    content: tuple[str, ...]
    kind: str
    quote: str


@cache
def _words() -> dict[str, tuple[str, ...]]:
    return load_words(builtin_folder())


def draft_of(text: str, path: str = "draft.md") -> Draft:
    return read_draft(text, path, words=_words())


def layer_of(text: str, path: str = "draft.md") -> Attributions:
    return draft_of(text, path).layer(attributions)


def seen(text: str, path: str = "draft.md") -> list[Seen]:
    draft = draft_of(text, path)
    layer = draft.layer(attributions)
    kinds = {source.id: source.kind for source in layer.sources}
    return [
        Seen(
            a.source.cut(draft.text) if a.source else "",
            a.cue.cut(draft.text),
            tuple(span.cut(draft.text) for span in a.content),
            kinds.get(a.source_id or 0, "none"),
            a.quote,
        )
        for a in layer.all
    ]


def source_named(text: str, words: str) -> Source:
    """The one source whose name holds `words`."""
    found = [source for source in layer_of(text).sources if words in source.name]
    assert len(found) == 1, [source.name for source in layer_of(text).sources]
    return found[0]
