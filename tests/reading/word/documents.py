"""Word documents made by hand, for tests: the XML that Word writes, in as few words as it takes."""

from collections.abc import Mapping
from io import BytesIO
from typing import Final
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES: Final = (
    f'xmlns:w="{W}" xmlns:r="{OFFICE}"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
    ' xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid"'
    ' mc:Ignorable="w14 w15 w16cid"'
)
STYLES: Final = f"""{HEAD}<w:styles {NAMESPACES}>
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Standard"/></w:style>
<w:style w:type="paragraph" w:styleId="Untertitel"><w:name w:val="Subtitle"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Zwischentitel"><w:name w:val="Zwischentitel"/>
<w:basedOn w:val="berschrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Kapitel"/>
<w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Aufzhlung"><w:name w:val="List Bullet"/></w:style>
<w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="Liste"/>
<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/></w:style>
</w:styles>"""


def run(words: str, look: str = "") -> str:
    """A run of words; `look` are its properties, such as `<w:b/>`."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r w:rsidR="00A77B3E">{properties}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def paragraph(*inside: str, style: str = "", more: str = "") -> str:
    """A paragraph; what does not begin with `<` is made a run. `more` are further properties."""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties = f"<w:pPr>{styled}{more}</w:pPr>" if styled or more else ""
    return f"<w:p>{properties}{''.join(one if one.startswith('<') else run(one) for one in inside)}</w:p>"


def inserted(*inside: str) -> str:
    """A tracked insertion."""
    return f'<w:ins w:id="900" w:author="Desk">{"".join(inside)}</w:ins>'


def deleted(words: str) -> str:
    """A tracked deletion."""
    return (
        f'<w:del w:id="901" w:author="Desk"><w:r><w:delText xml:space="preserve">{escape(words)}</w:delText>'
        "</w:r></w:del>"
    )


def linked(words: str, name: str = "rIdLink") -> str:
    """A hyperlink; `name` is that of a relationship."""
    return f'<w:hyperlink r:id="{name}" w:history="1">{run(words)}</w:hyperlink>'


def table(*rows: tuple[str, ...]) -> str:
    """A table of paragraphs."""
    cells = ("".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def text_box(*paragraphs: str) -> str:
    """A run with a text box, once as new programs draw it and once as old ones do."""
    inside = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def attached(remark: str, *inside: str) -> str:
    """Words with a comment attached to them."""
    return (
        f'<w:commentRangeStart w:id="{remark}"/>{"".join(inside)}<w:commentRangeEnd w:id="{remark}"/>'
        f'<w:r><w:commentReference w:id="{remark}"/></w:r>'
    )


def remark(id: str, words: str, author: str = "Desk", para: str = "") -> str:
    """A comment for the part `comments`."""
    told = f' w14:paraId="{para}"' if para else ""
    return (
        f'<w:comment w:id="{id}" w:author="{author}"><w:p{told}><w:r><w:annotationRef/></w:r>'
        f"{run(words)}</w:p></w:comment>"
    )


def comments(*inside: str) -> str:
    """The part `comments`."""
    return f"{HEAD}<w:comments {NAMESPACES}>{''.join(inside)}</w:comments>"


def footnotes(**notes: str) -> str:
    """The part `footnotes`: paragraphs by id (`n1=…`), after the two that every such part has."""
    own = "".join(f'<w:footnote w:id="{id[1:]}">{inside}</w:footnote>' for id, inside in notes.items())
    line = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    return f"{HEAD}<w:footnotes {NAMESPACES}>{line}{own}</w:footnotes>"


def document(*body: str) -> str:
    """The main part."""
    return f"{HEAD}<w:document {NAMESPACES}><w:body>{''.join(body)}<w:sectPr/></w:body></w:document>"


def package(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of parts."""
    archive = BytesIO()
    with ZipFile(archive, "w", ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return archive.getvalue()


def parts(*body: str, title: str = "", **related: str) -> dict[str, str | bytes]:
    """The parts of a document with this body; `related` are further ones by what they are, as `comments`."""
    relations = "".join(
        f'<Relationship Id="rId{kind}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>'
        for kind in ("styles", *related)
    )
    types = "".join(
        f'<Override PartName="/word/{kind}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
        for kind in ("styles", *related)
    )
    link = (
        f'<Relationship Id="rIdLink" Type="{OFFICE}/hyperlink" Target="https://town.example/budget"'
        ' TargetMode="External"/>'
    )
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(title)}</dc:title></cp:coreProperties>'
    )
    return {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>{types}</Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties"'
        ' Target="docProps/core.xml"/></Relationships>',
        "docProps/core.xml": core,
        "word/document.xml": document(*body),
        "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
        f"{relations}{link}</Relationships>",
        "word/styles.xml": STYLES,
        **{f"word/{kind}.xml": content for kind, content in related.items()},
    }


def word(*body: str, title: str = "", **related: str) -> bytes:
    """The bytes of a document: see `parts`."""
    return package(parts(*body, title=title, **related))
