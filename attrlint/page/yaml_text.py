"""YAML text to a tree with places. Bounded in size and depth; a slip is a Fault at line and column."""

from typing import TYPE_CHECKING, Any, Final, cast

from attrlint.fault import Fault
from attrlint.page.node import Entry, Listing, Mapping, Node, Scalar

if TYPE_CHECKING:
    import yaml

MAX_BYTES: Final = 256 * 1024
MAX_DEPTH: Final = 20
_OPENINGS: Final = "[{-?"
_MANY: Final = 1000
"""Signs that may open a list or a mapping, below which none can be nested so deep that it matters."""

# what YAML makes of plain values by itself; any other tag was written out
_TAGS: Final = frozenset(["str", "int", "float", "bool", "null", "timestamp", "merge", "value", "seq", "map"])
_QUOTE: Final = "needs quotation marks around it."
_INDENT: Final = (
    "Check the indentation; quote the whole of a value that begins with {, [ or a quotation mark."
)
# what libyaml says, and what the writer can do about it; the first sign that is found counts
_HELP: Final = (
    ("start any token", f"A value that begins with @, `, % or * {_QUOTE}"),
    ("mapping values are not allowed", f"A value with a colon and a space in it {_QUOTE}"),
    ("expected ',' or ']'", f"A value that begins with [ {_QUOTE}"),
    ("expected ',' or '}'", f"A value that begins with {{ {_QUOTE}"),
    ("end of stream", "A quotation mark or a bracket is opened and never closed."),
    ("expected key", _INDENT),
    ("block end", _INDENT),
    ("'-' indicator", _INDENT),
    ("simple key", "A key is followed by a colon and a space, and its value is indented further."),
    (
        "escape character",
        "Write patterns in single quotation marks: in double ones a backslash is an escape.",
    ),
    ("another document", "A page holds one document: remove the line of three dashes."),
    ("alias", f"A value that begins with * {_QUOTE}"),
    ("anchor", f"A value that begins with & {_QUOTE}"),
    ("tag", f"A value that begins with ! {_QUOTE}"),
)


def read_yaml(path: str, data: bytes) -> Mapping:
    """The mapping that `data` holds (an empty page is an empty mapping); Fault on any slip."""
    import yaml

    text = decode(path, data)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        if sum(map(text.count, _OPENINGS)) > _MANY:
            _refuse_deep(path, text, loader)
        root = yaml.compose(text, Loader=loader)
    except yaml.YAMLError as slip:
        raise _syntax_fault(path, text, slip) from None
    except RecursionError:
        raise Fault(path, 1, 1, f"nested deeper than {MAX_DEPTH} levels") from None
    if root is None:
        return Mapping(1, 1, ())
    tree = _Reader(path, text).node(root, 1)
    if not isinstance(tree, Mapping):
        raise Fault(path, tree.line, tree.column, "a page is a mapping of keys to values, as in `summary: …`")
    return tree


def decode(path: str, data: bytes) -> str:
    """UTF-8 bytes as text, without byte-order mark; Fault where they are too many or not UTF-8."""
    if len(data) > MAX_BYTES:
        raise Fault(path, 1, 1, f"larger than {MAX_BYTES // 1024} KB", "Split it into several pages.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as slip:
        place = _place(data[: slip.start].decode("utf-8-sig"))
        raise Fault(path, *place, "not UTF-8 text", "Save the file as UTF-8.") from None
    return text


def _refuse_deep(path: str, text: str, loader: Any) -> None:
    """A Fault where brackets or lists are nested too deep: libyaml would go down with all of the process."""
    import yaml

    depth = 0
    for event in yaml.parse(text, Loader=loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH and event.start_mark:
                place = event.start_mark.line + 1, event.start_mark.column + 1
                raise Fault(path, *place, f"nested deeper than {MAX_DEPTH} levels")
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


class _Reader:
    """Turns PyYAML's nodes into ours, refusing what pages do without: aliases, tags, duplicate keys."""

    __slots__ = ("path", "seen", "text")

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.seen: set[int] = set()

    def node(self, node: "yaml.Node", depth: int) -> Node:
        import yaml

        line, column = node.start_mark.line + 1, node.start_mark.column + 1
        if id(node) in self.seen:
            raise self._alias_fault()
        self.seen.add(id(node))
        if depth > MAX_DEPTH:
            raise Fault(self.path, line, column, f"nested deeper than {MAX_DEPTH} levels")
        if node.tag.rpartition(":")[2] not in _TAGS:
            raise Fault(self.path, line, column, f"tags such as {node.tag} are not read", _HELP[-1][1])
        if isinstance(node, yaml.MappingNode):
            return Mapping(line, column, self._entries(node.value, depth))
        if isinstance(node, yaml.SequenceNode):
            return Listing(line, column, tuple(self.node(item, depth + 1) for item in node.value))
        return _scalar(cast("yaml.ScalarNode", node), line, column)

    def _entries(self, pairs: "list[tuple[yaml.Node, yaml.Node]]", depth: int) -> tuple[Entry, ...]:
        entries: dict[str, Entry] = {}
        for key_node, value_node in pairs:
            key = self.node(key_node, depth + 1)
            if not isinstance(key, Scalar):
                help = f"A value that begins with {{ or [ {_QUOTE}"
                raise Fault(self.path, key.line, key.column, "a key is a word", help)
            if key.words in entries:
                first = entries[key.words].line
                twice = f"{key.words!r} stands twice: it is also on line {first}"
                raise Fault(self.path, key.line, key.column, twice, "Keep one of the two.")
            entries[key.words] = Entry(key.line, key.column, key.words, self.node(value_node, depth + 1))
        return tuple(entries.values())

    def _alias_fault(self) -> Fault:
        import yaml

        for event in yaml.parse(self.text, Loader=yaml.SafeLoader):
            if isinstance(event, yaml.AliasEvent) and event.start_mark:
                line, column = event.start_mark.line + 1, event.start_mark.column + 1
                break
        else:
            line = column = 1
        return Fault(self.path, line, column, "aliases are not read", "Write the value out again.")


def _scalar(node: "yaml.ScalarNode", line: int, column: int) -> Scalar:
    bare = node.style not in ("'", '"')
    one_line = node.start_mark.line == node.end_mark.line
    inset = (0 if bare else 1) if one_line and node.style not in ("|", ">") else -1
    return Scalar(line, column, node.value, inset, bare)


def _syntax_fault(path: str, text: str, slip: Any) -> Fault:
    mark = getattr(slip, "problem_mark", None)
    if mark is None:
        offset = next((i for i, c in enumerate(text) if not c.isprintable() and c not in "\t\r\n"), 0)
        return Fault(path, *_place(text[:offset]), "a control character stands here", "Delete it.")
    problem = str(slip.problem or "cannot be read")
    lines = text.split("\n")
    here = lines[mark.line] if mark.line < len(lines) else ""
    indent = here[: len(here) - len(here.lstrip())]
    if "\t" in indent:
        return Fault(
            path, mark.line + 1, indent.index("\t") + 1, "a tab in the indentation", "Indent with spaces."
        )
    help = next((words for sign, words in _HELP if sign in problem), "")
    return Fault(path, mark.line + 1, mark.column + 1, f"not YAML: {problem}", help)


def _place(before: str) -> tuple[int, int]:
    """Line and column, from 1, of what follows `before`."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")
