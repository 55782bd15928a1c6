"""`attrlint schema`: JSON Schemas for the pages that people write, for their editors."""

import os
import sys
from argparse import ArgumentParser
from typing import Final

from attrlint.cli.options import one_of, parser
from attrlint.cli.status import CLEAN

NAMES: Final = ("config", "profile", "rule", "waivers")
_FOLDER: Final = os.path.join(os.path.dirname(os.path.dirname(__file__)), "page", "schemas")


def run(arguments: list[str]) -> int:
    """Print one schema."""
    sys.stdout.write(schema(_parser().parse_args(arguments).page))
    return CLEAN


def schema(name: str) -> str:
    """The schema of one of NAMES as JSON."""
    with open(os.path.join(_FOLDER, f"{name}.json"), encoding="utf-8") as file:
        return file.read()


def _parser() -> ArgumentParser:
    to = parser("schema", "A JSON Schema for pages of attrlint, by which editors complete and check them.")
    to.add_argument("page", metavar="PAGE", type=one_of("schema", NAMES), help=", ".join(NAMES))
    return to
