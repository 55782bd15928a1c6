"""Words of drafts, paths and rules as text in other languages, where they must not act as markup."""

from attrlint.reports.visible import visible


def markdown(text: str) -> str:
    """Plain words as Markdown that shows them as they are; line breaks stay."""
    return "".join(f"\\{c}" if c in "\\`*_[]<>#|!~" else c for c in text)


def attribute(text: str) -> str:
    """`text` on one line as an XML attribute's value, within double quotes."""
    return f'"{element(text).replace(chr(34), "&quot;")}"'


def element(text: str) -> str:
    """`text` on one line as XML character data; what XML cannot hold is spelled out."""
    return visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
