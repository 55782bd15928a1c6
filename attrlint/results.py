"""Findings from run to run: a draft that is as it was, under a config that is as it was, is not linted again.

A result is found by the digest of the draft's bytes and sealed with the draft itself, so that the cache
holds no words of a draft that could be read without it.
"""

import marshal
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from attrlint.cache.seal import sealed, unsealed
from attrlint.cache.store import digest, load, save
from attrlint.config import Config
from attrlint.configs import Configs
from attrlint.files import read_bytes
from attrlint.finding import Finding, Related, Standard
from attrlint.notices import INTERNAL_FAULT, UNREADABLE
from attrlint.reading.reader import Unreadable
from attrlint.reports.report import Linted
from attrlint.span import Position

KIND: Final = "results"
MOST: Final = 100_000
_UNSURE: Final = (UNREADABLE.name, INTERNAL_FAULT.name)

Lint = Callable[[Sequence[str]], Iterator[Linted]]


def remembered(paths: Sequence[str], configs: Configs, lint: Lint, *, lines: bool) -> Iterator[Linted]:
    """What `lint` gives for these paths, in order; it is asked only for those without a result of before.

    `lines` says whether results hold lines of the draft. Where configs are not kept, no result is.
    """
    key = os.getcwd()
    kept: dict[bytes, bytes] = load(KIND, key) or {}
    names: dict[str, bytes | None] = {}
    used: dict[bytes, bytes] = {}
    for path in paths:
        name = names[path] = _name(path, configs, lines)
        if name in kept:
            used[name] = kept[name]
    fresh: dict[bytes, bytes] = {}
    linted = lint([path for path in paths if names[path] not in used])
    for path in paths:
        name = names[path]
        result = _result(path, used[name]) if name in used else None
        if result is None:
            result = next(linted) if name not in used else next(lint([path]))
            # the draft may have changed under our hands: then it is not known what was linted
            if name is not None and _is_sure(result) and _name(path, configs, lines) == name:
                fresh[name] = sealed(_plain(result), _bytes(path) or b"")
        yield result
    if fresh:
        # what was used last stays longest; another run may have kept more meanwhile
        older = load(KIND, key) or {}
        every = list({**fresh, **used, **older}.items())
        save(KIND, key, dict(every[:MOST]))


def _name(path: str, configs: Configs, lines: bool) -> bytes | None:
    """What a result is found by, None where there can be none."""
    config, word, data = configs.of(path), configs.word_for(path), _bytes(path)
    if word is None or data is None:
        return None
    about = repr((word, lines, _decisive(path, config), len(data))).encode()
    return digest(about + b"\0" + data)


def _decisive(path: str, config: Config) -> str:
    """The part of a path that findings can depend on: all of it where severities differ by folder."""
    return config.relative(path) if config.overrides else os.path.splitext(path)[1].lower()


def _bytes(path: str) -> bytes | None:
    try:
        return read_bytes(path)
    except Unreadable:
        return None


def _is_sure(result: Linted) -> bool:
    return not any(finding.rule in _UNSURE for finding in result.findings)


def _plain(result: Linted) -> bytes:
    findings = [_of_finding(finding, result.path) for finding in result.findings]
    return marshal.dumps((findings, dict(result.lines)))


def _of_finding(finding: Finding, path: str) -> dict[str, Any]:
    """A finding's fields without the path of its draft, which may have another tomorrow."""
    related = [
        (one.path if one.path != path else None, tuple(one.start), tuple(one.end), *one[3:])
        for one in finding.related
    ]
    return finding._asdict() | {
        "path": None,
        "start": tuple(finding.start),
        "end": tuple(finding.end),
        "related": related,
        "standards": [tuple(standard) for standard in finding.standards],
    }


def _result(path: str, kept: bytes) -> Linted | None:
    data = _bytes(path)
    if data is None:
        return None
    try:
        findings, lines = marshal.loads(unsealed(kept, data))
        return Linted(path, tuple(_finding(fields, path) for fields in findings), lines)
    except (ValueError, EOFError, TypeError):
        return None


def _finding(fields: Mapping[str, Any], path: str) -> Finding:
    related = (
        Related(path if where is None else where, Position._make(start), Position._make(end), *rest)
        for where, start, end, *rest in fields["related"]
    )
    return Finding(
        **{
            **fields,
            "path": path,
            "start": Position._make(fields["start"]),
            "end": Position._make(fields["end"]),
            "related": tuple(related),
            "standards": tuple(map(Standard._make, fields["standards"])),
        }
    )
