"""An editor in a test: a client of the protocol that talks with `attrlint server` over standard streams."""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar, Union

from lsprotocol import types
from pygls.lsp.client import LanguageClient
from pygls.protocol import default_converter

from attrlint.server.positions import Lines
from tests.conftest import ROOT

PATIENCE = 60
"""Seconds after which a server that does not answer is taken to be dead."""
ENVIRONMENT = os.environ | {"PYTHONPATH": str(ROOT)}
Answer = TypeVar("Answer")

FULL = types.ClientCapabilities(
    workspace=types.WorkspaceClientCapabilities(
        workspace_edit=types.WorkspaceEditClientCapabilities(
            document_changes=True, resource_operations=[types.ResourceOperationKind.Create]
        ),
        did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
    ),
    text_document=types.TextDocumentClientCapabilities(
        publish_diagnostics=types.PublishDiagnosticsClientCapabilities(related_information=True),
        hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown]),
        document_symbol=types.DocumentSymbolClientCapabilities(hierarchical_document_symbol_support=True),
    ),
    window=types.WindowClientCapabilities(show_document=types.ShowDocumentClientCapabilities(True)),
)
"""What a modern editor says that it can do."""
BARE = types.ClientCapabilities()


class Editor:
    """A running server and what it has told; documents are named by paths from `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.told: dict[str, types.PublishDiagnosticsParams] = {}
        self.messages: list[str] = []
        self.asked_to_show: list[str] = []
        self.watched: list[str] = []
        self.client = LanguageClient("editor", "1", converter_factory=_converter)
        self.texts: dict[str, tuple[int, str]] = {}
        self._news = asyncio.Event()
        self._listen()

    def uri(self, name: str) -> str:
        return name if ":" in name else (self.folder / name).as_uri()

    async def start(self, *arguments: str, can: types.ClientCapabilities = FULL) -> types.InitializeResult:
        command = ("-m", "attrlint", "server", *arguments)
        await self.client.start_io(sys.executable, *command, cwd=str(self.folder), env=ENVIRONMENT)
        asked = types.InitializeParams(can, root_uri=self.folder.as_uri())
        result = await self.answer(self.client.initialize_async(asked))
        self.client.initialized(types.InitializedParams())
        return result

    async def stop(self) -> int:
        """Take leave as the protocol wants it; the server's exit status."""
        await self.answer(self.client.shutdown_async(None))
        self.client.exit(None)
        return await self.left()

    async def left(self) -> int:
        server = self.client._server
        assert server
        return await self.answer(server.wait())

    async def answer(self, question: Awaitable[Answer]) -> Answer:
        return await asyncio.wait_for(question, PATIENCE)

    def open(self, name: str, text: str, language: str = "markdown") -> None:
        self.texts[name] = (1, text)
        item = types.TextDocumentItem(self.uri(name), language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def change(self, name: str, text: str) -> None:
        version = self.texts[name][0] + 1
        self.texts[name] = (version, text)
        whole = types.TextDocumentContentChangeWholeDocument(text)
        document = types.VersionedTextDocumentIdentifier(version, self.uri(name))
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [whole]))

    def close(self, name: str) -> None:
        document = types.TextDocumentIdentifier(self.uri(name))
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(document))

    def changed_on_disk(self, name: str) -> None:
        event = types.FileEvent(self.uri(name), types.FileChangeType.Changed)
        self.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))

    async def diagnostics(
        self, name: str, until: Callable[[Sequence[types.Diagnostic]], bool] | None = None
    ) -> Sequence[types.Diagnostic]:
        """What was told of the document as it stands now, once it is as `until` wants it."""
        wanted = self.texts.get(name, (None,))[0]

        async def wait() -> Sequence[types.Diagnostic]:
            while True:
                self._news.clear()
                told = self.told.get(self.uri(name))
                if told and told.version in (None, wanted) and (until is None or until(told.diagnostics)):
                    return told.diagnostics
                await self._news.wait()

        return await self.answer(wait())

    async def codes(self, name: str) -> list[Any]:
        return [one.code for one in await self.diagnostics(name)]

    async def hover(self, name: str, line: int, character: int) -> str:
        place = types.Position(line, character)
        params = types.HoverParams(types.TextDocumentIdentifier(self.uri(name)), place)
        found = await self.answer(self.client.text_document_hover_async(params))
        return found.contents.value if found and isinstance(found.contents, types.MarkupContent) else ""

    async def actions(self, name: str, place: types.Range, *only: str) -> list[types.CodeAction]:
        params = types.CodeActionParams(
            types.TextDocumentIdentifier(self.uri(name)),
            place,
            types.CodeActionContext([], list(only) or None),
        )
        found = await self.answer(self.client.text_document_code_action_async(params))
        return [one for one in found or () if isinstance(one, types.CodeAction)]

    async def symbols(self, name: str) -> Sequence[Any]:
        params = types.DocumentSymbolParams(types.TextDocumentIdentifier(self.uri(name)))
        return await self.answer(self.client.text_document_document_symbol_async(params)) or ()

    async def command(self, command: types.Command | None) -> None:
        assert command
        params = types.ExecuteCommandParams(command.command, command.arguments)
        await self.answer(self.client.workspace_execute_command_async(params))

    async def completions(self, name: str, line: int, character: int) -> dict[str, types.CompletionItem]:
        params = types.CompletionParams(
            types.TextDocumentIdentifier(self.uri(name)), types.Position(line, character)
        )
        found = await self.answer(self.client.text_document_completion_async(params))
        items = found.items if isinstance(found, types.CompletionList) else found or ()
        return {item.label: item for item in items}

    def _listen(self) -> None:
        client = self.client

        @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def told(params: types.PublishDiagnosticsParams) -> None:
            self.told[params.uri] = params
            self._news.set()

        @client.feature(types.WINDOW_SHOW_MESSAGE)
        def said(params: types.ShowMessageParams) -> None:
            self.messages.append(params.message)
            self._news.set()

        @client.feature(types.WINDOW_SHOW_DOCUMENT)
        def show(params: types.ShowDocumentParams) -> types.ShowDocumentResult:
            self.asked_to_show.append(params.uri)
            return types.ShowDocumentResult(True)

        @client.feature(types.CLIENT_REGISTER_CAPABILITY)
        def register(params: types.RegistrationParams) -> None:
            self.watched += [one.method for one in params.registrations]


def _converter() -> Any:
    """Takes an action that has a command for what it is: lsprotocol takes it for the command itself."""
    converter = default_converter()

    def structured(value: Any, _: object) -> Any:
        is_command = isinstance(value.get("command"), str)
        return converter.structure(value, types.Command if is_command else types.CodeAction)

    converter.register_structure_hook(Union[types.Command, types.CodeAction], structured)  # noqa: UP007
    return converter


def edited(action: types.CodeAction, texts: Mapping[str, str]) -> dict[str, str]:
    """The documents that an action changes, by address, after the change; `texts` are those before it."""
    assert action.edit
    edits: dict[str, Sequence[Any]] = dict(action.edit.changes or {})
    for step in action.edit.document_changes or ():
        if isinstance(step, types.TextDocumentEdit):
            edits[step.text_document.uri] = step.edits
    changed: dict[str, str] = {}
    for uri, every in edits.items():
        text = texts.get(uri, "")
        for edit in every:
            start, end = (Lines(text, None).offset(place) for place in (edit.range.start, edit.range.end))
            text = text[:start] + edit.new_text + text[end:]
        changed[uri] = text
    return changed
