"""The two streams that a command writes to, and how it speaks on them."""

import os
import sys
from collections.abc import Iterable
from io import TextIOWrapper
from typing import TextIO

from attrlint.fault import Fault
from attrlint.reports.visible import visible
from attrlint.tree import from_here

NARROWEST = 60
WIDEST = 100


def prepare() -> None:
    """Make both streams able to carry any draft: UTF-8 with plain line ends wherever no terminal decides."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="backslashreplace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def coloured(stream: TextIO) -> bool:
    """Whether to write colour: NO_COLOR forbids, FORCE_COLOR demands, else a terminal gets it."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def columns(stream: TextIO) -> int:
    """How wide to print: the terminal's width within reason, and WIDEST where there is none."""
    if not stream.isatty():
        return WIDEST
    try:
        return min(WIDEST, max(NARROWEST, os.get_terminal_size(stream.fileno()).columns))
    except OSError:
        return WIDEST


def say(message: str) -> None:
    """One line to the person at the keyboard, on standard error."""
    print(f"attrlint: {visible(message)}", file=sys.stderr)


def say_all(messages: Iterable[str]) -> None:
    """Several lines, each on its own."""
    for message in messages:
        say(message)


def say_error(error: Exception) -> None:
    """What went wrong with a page, a wish or a file, in the words of the error itself."""
    if isinstance(error, Fault):
        say_fault(error)
    elif isinstance(error, OSError):
        say(f"{error.filename}: {error.strerror or type(error).__name__}")
    else:
        say(str(error))


def say_fault(fault: Fault) -> None:
    """A mistake in a page as `path:line:col: message`, with its help below, on standard error."""
    place = f"{visible(from_here(fault.path))}:{fault.line}:{fault.column}"
    print(f"{place}: {visible(fault.message)}", file=sys.stderr)
    if fault.help:
        print(f"  help: {visible(fault.help)}", file=sys.stderr)
