"""`attrlint import-vale`: a style written for Vale as rules of ours, and what could not be said in them."""

import os
import re
from argparse import ArgumentParser
from typing import Any, Final, cast

from attrlint.cli.options import one_of, parser
from attrlint.cli.output import write_file
from attrlint.cli.status import CLEAN, TROUBLE
from attrlint.cli.terminal import say
from attrlint.finding import GROUPS, Group
from attrlint.rules.vale import imported, pages
from attrlint.words import builtin_folder, load_words

LARGEST: Final = 256 * 1024


def run(arguments: list[str]) -> int:
    """Write a page for every page of the style that can be said in ours: 0, or 2 where none could."""
    options = _parser().parse_args(arguments)
    if not os.path.isdir(options.style):
        say(f"{options.style}: a style is a folder of pages")
        return TROUBLE
    style = os.path.basename(os.path.abspath(options.style))
    words = load_words(builtin_folder())
    folder = os.path.join(options.to, options.group)
    written = 0
    found = list(pages(options.style))
    if not found:
        say(f"{options.style}: no page of a style stands in this folder{_deeper(options.style)}")
        return TROUBLE
    for path in found:
        name = _name(style, os.path.splitext(os.path.basename(path))[0])
        page = _read(path)
        if page is None:
            print(f"{path}: this is no page of a style")
            continue
        rule = imported(name, style, page, cast(Group, options.group), words)
        target = os.path.join(folder, f"{name}.yaml")
        if rule.text:
            os.makedirs(folder, exist_ok=True)
            write_file(target, rule.text)
            written += 1
        notes = "; ".join(rule.left_out)
        print(f"{path}: {target if rule.text else 'not imported'}{notes and f': {notes}'}")
    switch = f"; `rules: [{options.to}]` in the config switches them on" if written else ""
    print(f"{written} written{switch}")
    return CLEAN if written else TROUBLE


def _parser() -> ArgumentParser:
    to = parser(
        "import-vale", "Turn a style of Vale's into rules of ours, each with an example to be bettered."
    )
    to.add_argument("style", metavar="STYLE", help="the folder of the style")
    to.add_argument("--to", metavar="FOLDER", default="rules", help="the folder of rules (default: rules)")
    to.add_argument(
        "--group",
        type=one_of("group", GROUPS),
        default="clarity",
        help=f"{', '.join(GROUPS)} (default: clarity)",
    )
    return to


def _deeper(folder: str) -> str:
    """Where a style lies one folder further in, as in a clone of its repo."""
    below = sorted(entry.path for entry in os.scandir(folder) if entry.is_dir() and list(pages(entry.path)))
    return f": is it {below[0]!r}?" if below else ""


def _name(style: str, page: str) -> str:
    """`AP/UseOfNumbers` as a rule is named: ap-use-of-numbers."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+", "-", f"{style}-{page}").strip("-").lower()
    return spaced if spaced[:1].isalpha() else f"style-{spaced}"


def _read(path: str) -> dict[str, Any] | None:
    import yaml

    with open(path, "rb") as file:
        data = file.read(LARGEST + 1)
    try:
        page = yaml.safe_load(data) if len(data) <= LARGEST else None
    except (yaml.YAMLError, UnicodeDecodeError):
        return None
    return page if isinstance(page, dict) and "extends" in page else None
