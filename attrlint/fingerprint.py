"""A finding's name for life: it survives moved paragraphs and edits elsewhere in the draft.

It is made of the rule, the words found and the sentence around them, and, where a draft says the
same thing twice, of which of the two it is. Baselines and code-scanning services know findings by it.
"""

import re
from bisect import bisect_right
from typing import Final
from unicodedata import normalize

from attrlint.cache.digests import sha256
from attrlint.language.sentences import sentences
from attrlint.reading.draft import Draft
from attrlint.span import Span

LENGTH: Final = 16
_LONGEST: Final = 4000
"""Characters of a sentence that is looked at whole around a finding; few sentences have a tenth."""
_NEAR: Final = 300
"""Characters on either side that are looked at in an endless one, and outside sentences."""
_UNSEEN: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_FOLDED: Final = str.maketrans(dict.fromkeys("“”„«»", '"') | dict.fromkeys("‘’ʼ‚", "'"))


class Fingerprints:
    """Fingerprints for the findings of one draft, asked for in the order in which they stand."""

    __slots__ = ("_draft", "_seen", "_starts")

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._starts: list[int] | None = None
        self._seen: dict[str, int] = {}

    def of(self, rule: str, span: Span) -> str:
        """The fingerprint of a finding of `rule` at `span`, LENGTH hexadecimal digits."""
        words = span.cut(self._draft.prose)
        words = words if words.strip() else span.cut(self._draft.text)
        key = "\0".join((rule, folded(words), folded(self._around(span))))
        ordinal = self._seen[key] = self._seen.get(key, -1) + 1
        found: str = sha256(f"{key}\0{ordinal}".encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]
        return found

    def _around(self, span: Span) -> str:
        """The sentence in which the finding starts; outside sentences, and in endless ones, its line."""
        every = self._draft.layer(sentences)
        if self._starts is None:
            self._starts = [sentence.span.start for sentence in every]
        at = bisect_right(self._starts, span.start) - 1
        if at >= 0 and span.start < every[at].span.end and len(every[at].text) <= _LONGEST:
            return every[at].text
        text = self._draft.text
        near, far = max(0, span.start - _NEAR), span.end + _NEAR
        start = max(text.rfind("\n", near, span.start), text.rfind("\r", near, span.start), near - 1) + 1
        ends = [end for end in (text.find("\n", span.end, far), text.find("\r", span.end, far)) if end >= 0]
        return text[start : min(ends, default=far)]


def folded(words: str) -> str:
    """`words` without what typing and wrapping change: blanks, kinds of quotation mark, forms of accents."""
    return " ".join(_UNSEEN.sub("", normalize("NFC", words)).translate(_FOLDED).split())
