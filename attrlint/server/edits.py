"""Changes to documents, in the forms that clients understand."""

from typing import Final, NamedTuple

from lsprotocol import types

from attrlint.server.positions import Lines


class Able(NamedTuple):
    """What the client can do with a change: several documents with new files, and places to fill in."""

    versions: bool = False
    creates: bool = False
    snippets: bool = False


def able(client: types.ClientCapabilities) -> Able:
    """What a client says that it can do."""
    edit = client.workspace and client.workspace.workspace_edit
    if not edit:
        return Able()
    creates = types.ResourceOperationKind.Create in (edit.resource_operations or ())
    # some that can do the one do not say that they can do the other, without which it cannot be done
    return Able(bool(edit.document_changes) or creates, creates, bool(edit.snippet_edit_support))


class Change(NamedTuple):
    """Text to put into a document at an offset; `carets` are the places in it that are to be filled in."""

    uri: str
    lines: Lines
    offset: int
    text: str
    carets: tuple[int, ...]
    version: int | None = None
    is_new: bool = False


def workspace_edit(change: Change, can: Able) -> types.WorkspaceEdit | None:
    """The change as an edit; None where the client cannot make it."""
    if change.is_new and not (can.creates and can.versions):
        return None
    place = change.lines.range(change.offset, change.offset)
    if not can.versions:
        return types.WorkspaceEdit(changes={change.uri: [types.TextEdit(place, change.text)]})
    edit: types.TextEdit | types.SnippetTextEdit = types.TextEdit(place, change.text)
    if can.snippets:
        edit = types.SnippetTextEdit(place, types.StringValue(_snippet(change)))
    document = types.OptionalVersionedTextDocumentIdentifier(change.uri, change.version)
    steps: list[types.TextDocumentEdit | types.CreateFile | types.RenameFile | types.DeleteFile] = []
    if change.is_new:
        steps.append(types.CreateFile(change.uri, options=types.CreateFileOptions(ignore_if_exists=True)))
    steps.append(types.TextDocumentEdit(document, [edit]))
    return types.WorkspaceEdit(document_changes=steps)


_SPECIAL: Final = str.maketrans({"\\": "\\\\", "$": "\\$", "}": "\\}"})


def _snippet(change: Change) -> str:
    """The text with a numbered place to fill in at every caret."""
    pieces = []
    at = 0
    for number, caret in enumerate(sorted(change.carets), 1):
        pieces += [change.text[at:caret].translate(_SPECIAL), f"${number}"]
        at = caret
    return "".join((*pieces, change.text[at:].translate(_SPECIAL), "$0"))
