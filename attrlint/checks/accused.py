"""Who is accused in a draft and has no answer in it."""

from collections.abc import Iterator

from attrlint.attribution.attributions import attributions
from attrlint.checks.rows import bearers, name_rows
from attrlint.checks.wording import Wording
from attrlint.language.names import Name
from attrlint.language.quotes import quoted
from attrlint.language.sentences import Sentence, sentences
from attrlint.reading.draft import Draft
from attrlint.span import Span

_ACCUSABLE = ("person", "organization", "unknown")


def unanswered(draft: Draft, accusing: Wording, answering: Wording) -> Iterator[tuple[Span, str]]:
    """Each accused person or body once, at the accusation, whom the draft lets say nothing.

    An answer is a statement by the accused, or a sentence next to one that names them, or one right
    after the accusation, in which `answering` matches.
    """
    every = draft.layer(sentences)
    done: set[str] = set()
    for sentence in every:
        for start, end in accusing.found(sentence.text):
            words = sentence.place(start, end)
            name = _accused(draft, sentence, words)
            if name is None or draft.layer(quoted).at(words.start) or name.words[-1] in done:
                continue
            done.add(name.words[-1])
            if not _answered(draft, name, sentence.index, answering):
                yield Span(min(words.start, name.span.start), max(words.end, name.span.end)), name.text


def _accused(draft: Draft, sentence: Sentence, words: Span) -> Name | None:
    """The nearest name before a passive ("Ames was accused of"), the first after an active verb."""
    row = draft.layer(name_rows)[sentence.index]
    here = [name for name in row if name.kind in _ACCUSABLE and not name.unsure]
    passive = words.cut(draft.prose).rstrip().endswith(("of", "with"))
    if passive:
        return next((name for name in reversed(here) if name.span.end <= words.start), None)
    return next((name for name in here if name.span.start >= words.end), None)


def _who_speak(draft: Draft) -> frozenset[str]:
    """The words of the names of everybody who is cited."""
    return frozenset(word for source in draft.layer(attributions).sources for word in source.name.split())


def _answered(draft: Draft, accused: Name, at: int, answering: Wording) -> bool:
    last = accused.words[-1]
    if last in draft.layer(_who_speak):
        return True
    every = draft.layer(sentences)
    naming = {name.sentence for name in draft.layer(bearers).get(last, ())} | {at}
    near = {index + step for index in naming for step in (-1, 0, 1, 2) if 0 <= index + step < len(every)}
    return any(answering.stands_in(every[index].text) for index in sorted(near))
