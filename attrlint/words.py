"""Word lists: the vocabulary that rules and layers draw on, which a newsroom may extend.

A page `words/<name>.yaml` is a mapping of sections to words. The section `words` is the list
`<name>`; any other section is the list `<name>.<section>`.
"""

import os
from collections.abc import Mapping, Sequence

from attrlint.cache.watch import note_folder
from attrlint.page import Page

ENDINGS = (".yaml", ".yml")


def builtin_folder() -> str:
    """The folder of the rules, profiles and word lists that attrlint ships, wheel or checkout."""
    here = os.path.dirname(os.path.abspath(__file__))
    inside = os.path.join(here, "_builtin")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(here), "rules")


def pages_in(folder: str) -> list[str]:
    """The YAML pages that stand directly in a folder, sorted by name; none where there is no folder."""
    try:
        names = sorted(os.listdir(folder))
    except FileNotFoundError:
        note_folder(folder, None)
        return []
    note_folder(folder, names)
    return [os.path.join(folder, name) for name in names if name.endswith(ENDINGS)]


def load_words(folder: str) -> dict[str, tuple[str, ...]]:
    """Every list in `<folder>/words`, by name, in the order written, without repeats.

    Raises Fault where a page has a mistake and OSError where one cannot be read.
    """
    lists: dict[str, tuple[str, ...]] = {}
    for path in pages_in(os.path.join(folder, "words")):
        with open(path, "rb") as file:
            lists.update(read_words(path, file.read()))
    return lists


def read_words(path: str, data: bytes) -> dict[str, tuple[str, ...]]:
    """The lists of a page that holds these bytes; it is not opened. Raises Fault where it has a mistake."""
    lists: dict[str, tuple[str, ...]] = {}
    page = Page.load(path, data)
    name = os.path.splitext(os.path.basename(path))[0]
    page.text("about", None)
    for section in page:
        if section != "about":
            full = name if section == "words" else f"{name}.{section}"
            lists[full] = tuple(dict.fromkeys(page.texts(section)))
    page.finish()
    return lists


def extend_words(
    lists: Mapping[str, Sequence[str]], additions: Mapping[str, Sequence[str]]
) -> dict[str, tuple[str, ...]]:
    """The lists with the additions at their ends; a name that is only among the additions is a new list."""
    extended = {name: tuple(words) for name, words in lists.items()}
    for name, words in additions.items():
        extended[name] = tuple(dict.fromkeys((*extended.get(name, ()), *words)))
    return extended
