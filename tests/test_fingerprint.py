from hypothesis import given
from hypothesis import strategies as st

from attrlint.fingerprint import LENGTH, Fingerprints, folded
from attrlint.reading.reader import read_draft
from attrlint.span import Span

WORDS = "sources say"
SENTENCE = f"The lease is as good as signed, {WORDS}."
OTHER = st.text("abc de.\n\n", max_size=60).map(
    lambda words: words.strip() and f"Aside: {words.strip()}.\n\n"
)


def prints(text: str, rule: str = "bare-source", words: str = WORDS) -> list[str]:
    draft = read_draft(text, "a.md")
    fingerprints = Fingerprints(draft)
    found, at = [], text.find(words)
    while at >= 0:
        found.append(fingerprints.of(rule, Span(at, at + len(words))))
        at = text.find(words, at + 1)
    return found


@given(OTHER, OTHER)
def test_edits_elsewhere_and_moved_paragraphs_change_nothing(before: str, after: str) -> None:
    text = f"{before}{SENTENCE}\n\n{after}"
    assert prints(text) == prints(SENTENCE)


def test_wrapping_and_quotation_marks_change_nothing() -> None:
    straight = f'"We won\'t," she wrote; {WORDS} otherwise.'
    curly = f"“We won’t,”\nshe   wrote; {WORDS} otherwise."
    assert prints(straight) == prints(curly)


def test_rule_words_and_sentence_each_count() -> None:
    [one] = prints(SENTENCE)
    assert len(one) == LENGTH
    assert [one] != prints(SENTENCE, rule="some-say")
    assert [one] != prints(SENTENCE, words="the lease".capitalize())
    assert [one] != prints(SENTENCE.replace("lease", "deed"))


def test_equal_sentences_are_told_apart_by_their_order() -> None:
    twice = prints(f"{SENTENCE}\n\nSomething between.\n\n{SENTENCE}\n")
    assert len(set(twice)) == 2
    assert twice[:1] == prints(SENTENCE)


def test_words_outside_sentences_are_known_by_their_line() -> None:
    text = "A line.\n\n```\ncode TODO here\n```\n\nAnother.\n"
    assert prints(text, words="TODO") == prints("```\ncode TODO here\n```\n", words="TODO")


def test_folded() -> None:
    assert folded("“Zoe\u0308”\u00a0\n and\u200b ‘x’") == "\"Zoë\" and 'x'"
