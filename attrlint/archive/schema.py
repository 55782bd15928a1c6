"""What a row of findings or of attributions holds, said once for Spark and for Arrow."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import pyarrow

Fields = Mapping[str, Any]
"""Kinds by name: a word of _KINDS, the Fields of a struct, or a list of one kind for an array of it."""

PLACE: Final[Fields] = {"line": "int", "column": "int", "offset": "int"}
SPAN: Final[Fields] = {"start": PLACE, "end": PLACE, "text": "string"}

FINDING: Final[Fields] = {
    "id": "string",
    "rule": "string",
    "group": "string",
    "severity": "string",
    "message": "string",
    "help": "string",
    "text": "string",
    "start": PLACE,
    "end": PLACE,
    "related": [{**SPAN, "message": "string"}],
    "fingerprint": "string",
}
ATTRIBUTION: Final[Fields] = {
    "id": "string",
    "source_id": "int",
    "kind": "string",
    "name": "string",
    "title": "string",
    "organization": "string",
    "reason": SPAN,
    "basis": SPAN,
    "granted": SPAN,
    "via": "int",
    "source": SPAN,
    "cue": SPAN,
    "content": [SPAN],
    "quote": "string",
    "fault": "string",
}
BOTH: Final[Fields] = {"id": "string", "findings": [FINDING], "attributions": [ATTRIBUTION]}

_KINDS: Final = ("string", "int")


def ddl(fields: Fields) -> str:
    """The fields as Spark writes a schema; names in backquotes, for some of them are words of SQL."""
    return ", ".join(f"`{name}` {_sql(kind)}" for name, kind in fields.items())


def arrow(fields: Fields) -> "pyarrow.Schema":
    """The fields as a schema of Arrow's."""
    import pyarrow

    return pyarrow.schema([(name, _arrow(kind)) for name, kind in fields.items()])


def _sql(kind: Any) -> str:
    if isinstance(kind, list):
        return f"array<{_sql(kind[0])}>"
    if isinstance(kind, Mapping):
        return f"struct<{', '.join(f'`{name}`: {_sql(one)}' for name, one in kind.items())}>"
    assert kind in _KINDS
    return str(kind)


def _arrow(kind: Any) -> Any:
    import pyarrow

    if isinstance(kind, list):
        return pyarrow.list_(_arrow(kind[0]))
    if isinstance(kind, Mapping):
        return pyarrow.struct([(name, _arrow(one)) for name, one in kind.items()])
    return {"string": pyarrow.string(), "int": pyarrow.int32()}[kind]
