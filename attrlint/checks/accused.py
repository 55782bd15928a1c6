"""Who is accused in a draft and has no answer in it."""

from collections.abc import Iterator

from attrlint.checks.citing import citings
from attrlint.checks.wording import Wording
from attrlint.language.names import Name, names
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
    here = [
        name
        for name in draft.layer(names)
        if name.sentence == sentence.index and name.kind in _ACCUSABLE and not name.unsure
    ]
    passive = words.cut(draft.prose).rstrip().endswith(("of", "with"))
    if passive:
        return next((name for name in reversed(here) if name.span.end <= words.start), None)
    return next((name for name in here if name.span.start >= words.end), None)


def _answered(draft: Draft, accused: Name, at: int, answering: Wording) -> bool:
    last = accused.words[-1]
    for citing in draft.layer(citings):
        if citing.source is not None and last in citing.source.name.split():
            return True
    every = draft.layer(sentences)
    naming = {name.sentence for name in draft.layer(names) if name.words[-1] == last} | {at}
    near = {index + step for index in naming for step in (-1, 0, 1, 2) if 0 <= index + step < len(every)}
    return any(answering.stands_in(every[index].text) for index in sorted(near))
