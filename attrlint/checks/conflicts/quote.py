"""One quotation with different words, or credited to two people."""

from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from attrlint.attribution.attributions import attributions
from attrlint.attribution.model import Source
from attrlint.attribution.rows import attribution_rows, name_rows
from attrlint.checks.conflicts.conflict import Conflict
from attrlint.checks.conflicts.wording import wordings
from attrlint.language.joined import joined
from attrlint.language.listed import listed
from attrlint.language.sameness import Departure, Place, departures, repeats
from attrlint.language.sentences import sentences
from attrlint.language.starters import STARTERS
from attrlint.language.stems import stem
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft
from attrlint.span import Span

ASPECTS: Final = ("words", "headline", "speaker")
_DISPLAY: Final = ("headline", "summary", "caption", "heading")
_TURNING: Final = listed("against for within without before after above below never always no not more less")
_FIRST_PERSON: Final = listed("i me my we our i'm i've")


def conflicts(draft: Draft) -> tuple[Conflict, ...]:
    """Quotations of the draft that cannot both be what was said, or by whom."""
    told: dict[Span, Conflict] = {}
    for found in (_words(draft), _headlines(draft), _speakers(draft), wordings(draft)):
        for one in found:
            told.setdefault(one.span, one)
    return tuple(told.values())


def _words(draft: Draft) -> Iterator[Conflict]:
    """The same stretch of speech told twice with a word changed."""
    every = draft.layer(tokens)
    found = draft.layer(sentences)
    done: set[tuple[Place, Place]] = set()
    for departure in departures(draft):
        one, other = every[departure.one.sentence], every[departure.other.sentence]
        pair = (departure.one, departure.other)
        blocks = {found[at].block for at in (departure.one.sentence, departure.other.sentence)}
        # "I'm worried about seniors. I'm worried about newborns." repeats itself on purpose
        if pair in done or len(blocks) < 2 or not _spoken(departure, one, other):
            continue
        done.add(pair)
        first, second = _text(one, departure.one), _text(other, departure.other)
        if (
            _other_words(first, second)
            and not (first[0].isupper() and second[0].isupper())
            and not _edited(one, departure.one)
            and not _edited(other, departure.other)
        ):
            here, there = _place(draft, departure.other), _place(draft, departure.one)
            yield Conflict("words", here, (there,), second, first, _context(one, departure.one))


def _spoken(departure: Departure, one: Tokens, other: Tokens) -> bool:
    """True where both tellings, or one and a long stretch of the other, are somebody's own words."""
    total = departure.before + departure.after
    quoted = one.quoted[departure.one.first] + other.quoted[departure.other.first]
    if departure.after < 2 or departure.before < 3:
        return False
    if quoted == 2:
        inside = one.quoted[departure.one.first - 2] and other.quoted[departure.other.first - 2]
        return total >= 6 and (inside or departure.after >= 6)
    if quoted == 1:
        return total >= 10 and departure.after >= 3
    personal = _FIRST_PERSON.intersection(one.lower) and _FIRST_PERSON.intersection(other.lower)
    return bool(personal) and total >= 16 and departure.after >= 4


def _other_words(first: str, second: str) -> bool:
    """False for another form, another spelling or a mere function word."""
    a, b = first.lower().replace("-", " ").split(), second.lower().replace("-", " ").split()
    kept_a = [stem(word.strip(".")) for word in a if word not in STARTERS or word in _TURNING]
    kept_b = [stem(word.strip(".")) for word in b if word not in STARTERS or word in _TURNING]
    if not kept_a or not kept_b or set(kept_a) <= set(kept_b) or set(kept_b) <= set(kept_a):
        return False
    return all(x[:4] != y[:4] for x in kept_a for y in kept_b)


def _edited(words: Tokens, place: Place) -> bool:
    """True where brackets or dots show that the quotation was edited openly."""
    near = words.words[max(0, place.first - 2) : place.last + 2]
    return any(word in ("[", "]", "…", "...", "(", ")") or word.startswith("..") for word in near)


def _headlines(draft: Draft) -> Iterator[Conflict]:
    """Words in quotation marks in a headline that the quotation in the body does not have."""
    every = draft.layer(tokens)
    found = draft.layer(sentences)
    stretches = list(_quoted_stretches(draft))
    said = [_keys(words, Place(index, 0, len(words))) for index, words in _body(draft)]
    body = [place for place in stretches if draft.blocks[found[place.sentence].block].kind not in _DISPLAY]
    for place in stretches:
        kind = draft.blocks[found[place.sentence].block].kind
        words = every[place.sentence]
        keys = _keys(words, place)
        if not 2 <= len(keys) <= 4 or kind not in _DISPLAY or _is_title(words, place):
            continue
        if any(keys == theirs[i : i + len(keys)] for theirs in said for i in range(len(theirs))):
            continue
        for other in body:
            theirs = _keys(every[other.sentence], other)
            if place.sentence == other.sentence or len(theirs) != len(keys):
                continue
            if _one_apart(keys, theirs) and _retold(every, place, other):
                here, there = _place(draft, place), _place(draft, other)
                yield Conflict(
                    "headline", here, (there,), _text(words, place), _text(every[other.sentence], other)
                )
    yield from _framed(draft, stretches)


def _body(draft: Draft) -> Iterator[tuple[int, Tokens]]:
    """Index and words of every sentence outside headline, summary, caption and headings."""
    for sentence, words in zip(draft.layer(sentences), draft.layer(tokens), strict=True):
        if draft.blocks[sentence.block].kind not in _DISPLAY:
            yield sentence.index, words


def _is_title(words: Tokens, place: Place) -> bool:
    """True for a slogan or a name in quotation marks: "No Kings"."""
    inside = [word for word in words.words[place.first : place.last] if word[0].isalpha()]
    return all(word[0].isupper() for word in inside)


def _framed(draft: Draft, stretches: list[Place]) -> Iterator[Conflict]:
    """One quoted word before words that the body's quotation has after another: 'Thrilled' by the vote."""
    every = draft.layer(tokens)
    found = draft.layer(sentences)
    for place in stretches:
        words = every[place.sentence]
        if draft.blocks[found[place.sentence].block].kind not in _DISPLAY or place.last - place.first != 1:
            continue
        after = [word for word in words.lower[place.last : place.last + 5] if word[0].isalnum()][:3]
        if len(after) < 3 or words.lower[place.first] in STARTERS:
            continue
        for index, others in enumerate(every):
            for at in range(1, len(others) - 2):
                if others.lower[at : at + 3] == after and others.quoted[at - 1] and index != place.sentence:
                    word = others.lower[at - 1]
                    if (
                        stem(word) != stem(words.lower[place.first])
                        and word.isalpha()
                        and word not in STARTERS
                    ):
                        span = found[index].place(others.starts[at - 1], others.ends[at - 1])
                        yield Conflict(
                            "headline", _place(draft, place), (span,), words.words[place.first], word
                        )


def _quoted_stretches(draft: Draft) -> Iterator[Place]:
    """The words of every quotation that lies in one sentence, marks left out."""
    for index, words in enumerate(draft.layer(tokens)):
        start = -1
        for at in range(len(words) + 1):
            inside = at < len(words) and words.quoted[at] and words.words[at] not in ("“", "”", '"', "'")
            if inside and start < 0:
                start = at
            elif not inside and start >= 0:
                if at - start <= 12:
                    yield Place(index, start, at)
                start = -1


def _keys(words: Tokens, place: Place) -> list[str]:
    return [stem(word) for word in words.lower[place.first : place.last] if word[0].isalnum()]


def _one_apart(a: list[str], b: list[str]) -> bool:
    apart = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(apart) == 1 and not {*apart[0]} & STARTERS and apart[0][0][:4] != apart[0][1][:4]


def _retold(every: tuple[Tokens, ...], one: Place, other: Place) -> bool:
    """True where the sentences around two quotations share what they are about."""

    def about(place: Place) -> set[str]:
        words = every[place.sentence]
        kept = (w for w, q in zip(words.lower, words.quoted, strict=True) if not q and len(w) > 3)
        return {stem(word) for word in kept if word not in STARTERS}

    return len(about(one) & about(other)) >= 1


def _speakers(draft: Draft) -> Iterator[Conflict]:
    """The same words of eight and more credited to two people."""
    every = draft.layer(tokens)
    for one, other in repeats(draft, 8):
        if not (every[one.sentence].quoted[one.first] or every[other.sentence].quoted[other.first]):
            continue
        if _nested(every[one.sentence], one) or _nested(every[other.sentence], other):
            continue
        first, second = _speaker(draft, one), _speaker(draft, other)
        if first and second and not set(first[0].split()) & set(second[0].split()):
            yield Conflict("speaker", second[1], (first[1],), second[0], first[0])


def _nested(words: Tokens, place: Place) -> bool:
    """True for words that a speaker quotes from somebody else."""
    near = range(max(0, place.first - 2), min(len(words), place.last + 6))
    return any(words.words[at] in ("'", "‘", "’") and words.quoted[at] for at in near)


def _speaker(draft: Draft, place: Place) -> tuple[str, Span] | None:
    """Who is named for some words: by an attribution, or after a dash at the end of the block."""
    found = draft.layer(sentences)
    span = _place(draft, place)
    block = found[place.sentence].block
    rows = draft.layer(name_rows)
    rest = takewhile(lambda at: found[at].block == block, range(place.sentence, len(found)))
    for name in (name for at in rest for name in rows[at]):
        if name.span.start >= span.end and name.kind == "person":
            words = draft.layer(tokens)[name.sentence]
            last = name.last >= len(words) - 1 and name.first > 0
            if last and words.words[name.first - 1] in ("—", "–", "--", "-"):
                return name.text, name.span
    known = draft.layer(_people)
    for attribution in draft.layer(attribution_rows)[place.sentence]:
        source = known.get(attribution.source_id) if attribution.source_id is not None else None
        if not source or not attribution.source or attribution.quote != "direct":
            continue
        covers = any(part.overlaps(span) for part in attribution.content)
        # a pronoun's owner is a guess, and a guess is no ground for a contradiction
        named = source.name.split()[-1] in attribution.source.cut(draft.text)
        if covers and named:
            return source.name, attribution.source
    return None


def _people(draft: Draft) -> dict[int, Source]:
    return {one.id: one for one in draft.layer(attributions).sources if one.kind == "named-person"}


def _place(draft: Draft, place: Place) -> Span:
    words = draft.layer(tokens)[place.sentence]
    return draft.layer(sentences)[place.sentence].place(words.starts[place.first], words.ends[place.last - 1])


def _text(words: Tokens, place: Place) -> str:
    return joined(words, place.first, place.last)


def _context(words: Tokens, place: Place) -> str:
    return joined(words, max(0, place.first - 4), place.first)
