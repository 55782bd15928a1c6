"""Archives and XML that no word processor writes: refused with a word on why, and never unpacked whole."""

import struct
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from attrlint.config import isolated
from attrlint.files import lint_file
from attrlint.reading.office import markup, package
from attrlint.reading.reader import Unreadable, read_draft
from tests.reading.word.documents import HEAD, NAMESPACES, comments, document, paragraph, parts, run, word
from tests.reading.word.documents import package as packed

LAUGHS = (
    '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
BODY = document(paragraph("Rents rose."))


def why(data: bytes, path: str = "a.docx") -> str:
    with pytest.raises(Unreadable) as caught:
        read_draft(data, path)
    assert caught.value.path == path
    return caught.value.message


def with_part(content: str | bytes, name: str = "word/document.xml") -> bytes:
    return packed(parts(paragraph("Rents rose.")) | {name: content})


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK", "zip archive is broken"),
        (b"Rents rose, sources say.", "zip archive is broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old Word file, or one with a password"),
        (word(paragraph("Rents rose."))[:-30], "zip archive is broken"),
        (packed({}), "no text in it"),
        (packed({"_rels/.rels": "<x/>"}), "no text in it"),
        (packed({k: v for k, v in parts().items() if k != "word/document.xml"}), "no text in it"),
        (with_part(""), "broken XML"),
        (with_part(BODY[:-12]), "broken XML"),
        (with_part(BODY.replace("Rents", "R\x01nts")), "broken XML"),
        (with_part(BODY.replace("Rents", "&rents;")), "broken XML"),
        (with_part(b"\xff\xfe" + b"\x00\xd8\x00"), "neither UTF-8 nor UTF-16"),
        (with_part(BODY.replace(HEAD, HEAD + LAUGHS).replace("Rents", "&c;")), "document type of its own"),
        (
            with_part(BODY.replace(HEAD, HEAD + '<!DOCTYPE x SYSTEM "file:///etc/hostname">')),
            "document type of its own",
        ),
        (with_part(LAUGHS + "<a>&c;</a>", "word/styles.xml"), "word/styles.xml in it is XML with a document"),
        (with_part(LAUGHS + "<a>&c;</a>", "docProps/core.xml"), "docProps/core.xml"),
        (with_part(document("<w:p>" * 300 + "</w:p>" * 300)), "nested more than 256 deep"),
        (packed(parts() | {"word/Document.xml": ""}), "two parts in it bear the same name"),
        (packed(parts() | {f"word/{n}.xml": "" for n in range(2_000)}), "more than the 2,000"),
    ],
)
def test_what_is_no_document_says_why(data: bytes, said: str) -> None:
    assert said in why(data)


def test_text_is_no_document() -> None:
    with pytest.raises(Unreadable, match="this is text"):
        read_draft("Rents rose.", "a.docx")


def test_a_bad_document_is_a_finding() -> None:
    linted = lint_file("a.docx", isolated(), b"PK")
    [finding] = linted.findings
    assert (finding.rule, finding.severity) == ("unreadable-file", "error")
    assert finding.help == "Open it in a word processor and save it anew."


def test_a_bomb_is_told_by_how_steep_it_is() -> None:
    bomb = with_part(b" " * 4_000_000)
    assert len(bomb) < 10_000
    assert "as in a zip bomb" in why(bomb)
    # what is never unpacked is judged, too: a copy would have to unpack it
    assert "as in a zip bomb" in why(with_part(b"\0" * 4_000_000, "word/media/photo.png"))


def test_what_an_archive_says_of_its_sizes_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "LARGEST_PART", 20_000)
    honest = with_part(BODY.replace("Rents", "rents " * 5_000))
    assert "larger than 20,000 bytes" in why(honest)
    size = len(BODY.replace("Rents", "rents " * 5_000))
    lying = honest.replace(struct.pack("<I", size), struct.pack("<I", 900))
    assert lying != honest
    assert "is broken" in why(lying)


def test_all_that_is_read_and_all_there_is_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_READ", len(BODY) + 900)
    assert "larger than" in why(word(paragraph("Rents rose."), comments=comments() + " " * 3_000))
    monkeypatch.setattr(package, "LARGEST_WHOLE", 3_000)
    assert "unpacks to more than" in why(with_part(bytes(4_000), "word/media/photo.png"))


def test_a_text_longer_than_a_draft_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("attrlint.reading.word.document.LIMIT", 40)
    assert "longer than one draft may be" in why(word(paragraph("Rents rose. " * 9)))


def test_other_ways_of_packing_and_passwords() -> None:
    def packing(method: int) -> bytes:
        archive = BytesIO()
        with ZipFile(archive, "w", method) as file:
            for name, content in parts(paragraph("Rents rose.")).items():
                file.writestr(name, content)
        return archive.getvalue()

    assert read_draft(packing(ZIP_STORED), "a.docx").text == "Rents rose."
    assert read_draft(packing(ZIP_DEFLATED), "a.docx").text == "Rents rose."
    assert "packed in a way that no word processor uses" in why(packing(ZIP_BZIP2))
    locked = bytearray(packing(ZIP_STORED))
    at = locked.index(b"PK\x01\x02") + 8
    locked[at] |= 1
    assert "has a password" in why(bytes(locked))


def test_damaged_content_is_told_by_its_name() -> None:
    data = bytearray(
        packed(parts(paragraph("Rents rose by twelve percent in the two years since the vote.")))
    )
    at = data.index(b"word/document.xml") + 200
    data[at : at + 8] = bytes(8)
    assert why(bytes(data)) == "word/document.xml in it is broken"


def test_utf_16_is_read() -> None:
    body = document(paragraph("Señor Núñez said so.")).replace("UTF-8", "UTF-16")
    assert read_draft(with_part(body.encode("utf-16")), "a.docx").text == "Señor Núñez said so."


class _Seen:
    def __init__(self) -> None:
        self.told: list[tuple[object, ...]] = []

    def open(self, name: str, attributes: object, at: int) -> None:  # noqa: ARG002
        self.told.append((name, at))

    def close(self, name: str, at: int, end: int) -> None:
        self.told.append((name, at, end))

    def text(self, words: str) -> None:
        self.told.append((words,))


def test_places_of_tags_whatever_stands_in_them() -> None:
    data = b"<a x='>'><b/><c y=\"/>\">/></c><d></d><b/></a>"
    seen = _Seen()
    markup.walk(data, {}, seen)
    assert seen.told == [
        ("a", 0), ("b", 9), ("b", 13, 13), ("c", 13), ("/>",), ("c", 25, 29), ("d", 29), ("d", 32, 36),
        ("b", 36), ("b", 40, 40), ("a", 40, 44),
    ]  # fmt: skip
    assert markup.tag_end(data, 0) == 9


def test_namespaces_are_known_by_what_they_are() -> None:
    seen = _Seen()
    markup.walk(b"<p:a xmlns:p='urn:one' xmlns='urn:two'><b/></p:a>", {"urn:one": "q"}, seen)
    assert [told[0] for told in seen.told if len(told) == 2] == ["q:a", "?:b"]


def test_many_small_things_are_read_in_one_go() -> None:
    """Were any step of the work quadratic, this would take hours."""
    body = "".join(paragraph(*[run("a ")] * 40) for _ in range(800))
    draft = read_draft(word(body), "a.docx")
    assert len(draft.blocks) == 800
    hanging = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 20 + run("a ") + '<w:commentRangeStart w:id="{}"/>'
    )
    shown = '<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>'
    body = "".join(paragraph(hanging.format(n), shown * 20) for n in range(1_500))
    assert read_draft(word(body), "a.docx").text.count("\n") == 1_499
    assert read_draft(with_part(f"{HEAD}<w:document {NAMESPACES}/>"), "a.docx").text == ""
