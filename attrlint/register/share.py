"""One draft's share of the register in plain values, as it is written to the file."""

from hashlib import blake2b
from typing import NamedTuple

from attrlint.finding import Related
from attrlint.reading.draft import Draft
from attrlint.register.kept import Kept
from attrlint.span import Position, Span


class Seen(NamedTuple):
    """A file as it was when the register last read it; `changed` in nanoseconds, -1 if that is not sure."""

    size: int
    changed: int
    digest: bytes


class Share(NamedTuple):
    """One file's share of the register, ready to be written: `path` from the root, with forward slashes.

    `whole` is False where the file was found to be as it was, and nothing but `seen` is new.
    """

    path: str
    seen: Seen
    day: str
    names: tuple[tuple[str, int, str, str], ...] = ()
    roles: tuple[tuple[str, str, str, str], ...] = ()
    facts: tuple[tuple[str, str, str, str], ...] = ()
    quotes: tuple[tuple[bytes, str, int, int, tuple[int, ...]], ...] = ()
    whole: bool = True


def digest_of(data: bytes) -> bytes:
    """By what a file's content is known again."""
    return blake2b(data, digest_size=16).digest()


def share(path: str, seen: Seen, draft: Draft, kept: Kept) -> Share:
    """What one draft gives to the register, places written out."""
    return Share(
        path,
        seen,
        kept.day,
        tuple((one.text, one.mentions, one.office, _place(draft, one.span)) for one in kept.names),
        tuple((one.person, one.sort, one.value, _place(draft, one.span)) for one in kept.roles),
        tuple(
            (f"{one.sort} {one.key}", one.value, one.written, _place(draft, one.span)) for one in kept.facts
        ),
        tuple(
            (
                packed(one.prints),
                " ".join(map(str, sorted(one.gaps))),
                one.span.start,
                one.span.end,
                one.sketch,
            )
            for one in kept.quotes
        ),
    )


def _place(draft: Draft, span: Span) -> str:
    return " ".join(str(number) for at in span for number in draft.position(at))


def place_from(written: str, path: str, text: str, message: str = "") -> Related:
    """A stored place as a finding shows it."""
    numbers = [int(number) for number in written.split()]
    return Related(path, Position(*numbers[:3]), Position(*numbers[3:]), text, message)


def packed(prints: tuple[int, ...]) -> bytes:
    """The prints of a quotation's words as bytes."""
    return b"".join(number.to_bytes(4, "big") for number in prints)


def numbers(packed: bytes) -> tuple[int, ...]:
    """The prints again."""
    return tuple(int.from_bytes(packed[at : at + 4], "big") for at in range(0, len(packed), 4))
