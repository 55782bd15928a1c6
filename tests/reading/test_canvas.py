"""The canvas: what is shown, what is masked, and how blocks are cut to their words."""

from attrlint.reading.canvas import Canvas, blank
from attrlint.reading.draft import FILLER, SEAM, Block, Comment, Link
from attrlint.span import Span


def test_blanks_keep_line_breaks() -> None:
    assert blank("ab\r\n\tc\rd\n") == "  \r\n  \r \n"


def test_what_nobody_shows_is_blank() -> None:
    canvas = Canvas("<b>Ruiz</b>\nsaid")
    canvas.show(3, 7)
    assert canvas.draft("d", None).prose == "   Ruiz    \n    "


def test_stretches_may_come_in_any_order_and_overlap() -> None:
    canvas = Canvas("abcdef")
    canvas.show(4, 6)
    canvas.show(0, 3)
    canvas.show(2, 5, "X")
    assert canvas.draft("d", None).prose == "abcdef"


def test_a_decoded_character_is_filled_up() -> None:
    canvas = Canvas("a&amp;b")
    canvas.show(0, 1)
    canvas.show(1, 6, "&", glued=True)
    canvas.show(6, 7, glued=True)
    assert canvas.draft("d", None).prose == f"a&{FILLER * 4}b"


def test_markup_leaves_a_seam_only_between_characters_of_one_line() -> None:
    for text, prose in {
        "a**b": f"a{SEAM * 2}b",
        "a **b": "a   b",
        "a** b": "a   b",
        "a*\n*b": "a \n b",
    }.items():
        canvas = Canvas(text)
        marks = [at for at, character in enumerate(text) if character == "*"]
        canvas.show(0, marks[0])
        canvas.show(marks[-1] + 1, len(text), glued=True)
        assert canvas.draft("d", None).prose == prose


def test_blocks_are_cut_to_their_words_and_do_not_overlap() -> None:
    text = " *ab* cd "
    canvas = Canvas(text)
    canvas.show(2, 4)
    canvas.show(6, 8)
    canvas.block("paragraph", 3, 9)
    canvas.block("caption", 0, 5)
    canvas.block("heading", 5, 6)
    assert canvas.draft("d", None).blocks == (
        Block("caption", Span(2, 4)),
        Block("paragraph", Span(6, 8)),
    )


def test_links_and_comments_stand_in_order() -> None:
    canvas = Canvas("ab <!-- x --> <!-- y")
    canvas.html_comment(14, 20)
    canvas.html_comment(3, 13)
    canvas.link(1, 2, "second")
    canvas.link(0, 1, "first")
    canvas.link(2, 2, "wordless")
    draft = canvas.draft("d", None)
    assert draft.comments == (Comment(Span(3, 13), "x"), Comment(Span(14, 20), "y"))
    assert draft.links == (Link(Span(0, 1), "first"), Link(Span(1, 2), "second"))
