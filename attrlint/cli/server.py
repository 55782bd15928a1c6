"""`attrlint server`: the language server for editors, which talks with one of them over standard streams."""

import os
import sys
from argparse import ArgumentParser

from attrlint.cli.options import add_config, parser, wish
from attrlint.cli.status import CLEAN, FOUND
from attrlint.configs import Configs


def run(arguments: list[str]) -> int:
    """Serve until the editor takes leave: 0 if it did so properly, 1 if it just went away."""
    options = _parser().parse_args(arguments)
    wanted = wish(options)
    # the room is entered first: it says what to install
    from attrlint.server.serving import make

    if wanted.config or wanted.profile:
        Configs(wanted).of(os.curdir)
    server = make(wanted)
    # what anything else prints must not get between two messages
    with (
        os.fdopen(os.dup(sys.stdout.fileno()), "wb") as out,
        os.fdopen(os.dup(sys.stdin.fileno()), "rb") as into,
    ):
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        server.start_io(into, out)
    return CLEAN if server.ended else FOUND


def _parser() -> ArgumentParser:
    to = parser("server", "The language server for editors; docs/editors.md says how to set yours up.")
    to.add_argument("--stdio", action="store_true", help="talk over standard streams, as it does without")
    add_config(to)
    return to
