"""What a page may hold at one of its places, by the JSON Schemas that are made of what attrlint asks for.

Only what those schemas use is read: properties, items, enumerations, alternatives and conditions.
"""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final

import attrlint.page
from attrlint.page.node import Listing, Node, Scalar
from attrlint.page.node import Mapping as Table

FOLDER: Final = os.path.join(os.path.dirname(attrlint.page.__file__), "schemas")
Schema = Mapping[str, Any]


@cache
def schema_of(name: str) -> Schema:
    """The schema of a page: config, profile, rule or waivers."""
    with open(os.path.join(FOLDER, f"{name}.json"), encoding="utf-8") as file:
        found: Schema = json.load(file)
    return found


def schemas_at(root: Schema, page: Node | None, path: Sequence[str], line: int) -> list[Schema]:
    """The schemas of what stands under a path of keys, none where there can be nothing.

    `page` is what the page holds as far as it can be read: conditions ask it. Of a list it is the item on
    `line`, from 1, or the last before it, that counts.
    """
    here = list(_facets(root, page))
    for key in path:
        page = under(page, key, line)
        below = [inner for schema in here for inner in _value(schema, key)]
        here = [facet for schema in below for facet in _facets(schema, page)]
    return here


def keys_in(schemas: Sequence[Schema]) -> dict[str, Schema]:
    """The keys that a mapping may have by these schemas, each with its own."""
    return {key: inner for schema in schemas for key, inner in schema.get("properties", {}).items()}


def words_in(schemas: Sequence[Schema]) -> list[str]:
    """The words that a value may be, where they are given."""
    found: dict[str, None] = {}
    for schema in schemas:
        words = schema.get("enum", (True, False) if schema.get("type") == "boolean" else ())
        found.update(
            dict.fromkeys(str(word).lower() if isinstance(word, bool) else str(word) for word in words)
        )
    return list(found)


def is_open(schemas: Sequence[Schema]) -> bool:
    """True for a mapping whose keys are names that a schema cannot know."""
    return any(isinstance(schema.get("additionalProperties"), Mapping) for schema in schemas)


def _value(schema: Schema, key: str) -> Iterator[Schema]:
    properties = schema.get("properties", {})
    others = schema.get("additionalProperties")
    if key in properties:
        yield properties[key]
    elif isinstance(others, Mapping):
        yield others


def _facets(schema: Schema, page: Node | None) -> Iterator[Schema]:
    """A schema and those that hold together with it; a list is as good as each of its items."""
    yield schema
    inner = [*schema.get("allOf", ()), *schema.get("anyOf", ())]
    if "items" in schema:
        inner.append(schema["items"])
    if "if" in schema:
        branch = schema.get("then" if _meets(page, schema["if"]) else "else")
        inner += [branch] if branch else []
    for one in inner:
        yield from _facets(one, page)


def _meets(page: Node | None, condition: Schema) -> bool:
    held = {entry.key: entry.value for entry in page.entries} if isinstance(page, Table) else {}
    for key, wanted in condition.get("properties", {}).items():
        value = held.get(key)
        if not isinstance(value, Scalar) or value.words != wanted.get("const", value.words):
            return False
    return all(key in held for key in condition.get("required", ()))


def under(page: Node | None, key: str, line: int) -> Node | None:
    """What a page holds under a key, of a list the item that counts on `line`; None where it is nothing."""
    if not isinstance(page, Table):
        return None
    value = next((entry.value for entry in page.entries if entry.key == key), None)
    if isinstance(value, Listing):
        before = [item for item in value.items if item.line <= line]
        return before[-1] if before else None
    return value
