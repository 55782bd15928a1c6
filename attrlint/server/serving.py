"""The language server itself: which request of the protocol is answered by what."""

import os
from collections.abc import Sequence

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from attrlint import __version__
from attrlint.configs import Wish
from attrlint.reports.visible import visible
from attrlint.server.actions import OPEN_RULE, OPEN_STANDARD
from attrlint.server.addresses import draft_path, path_of
from attrlint.server.answering import Answers
from attrlint.server.desk import PAUSE, Desk
from attrlint.server.edits import able
from attrlint.server.pages import EVERY
from attrlint.server.understanding import Document, is_draft

_TRIGGERS = [":", " ", "-", "{", "[", ","]


class Server(LanguageServer):
    """A language server with attrlint's desk. `ended` tells whether the client took leave properly."""

    def __init__(self, wish: Wish) -> None:
        # pygls parts lines where clients do not, so changes come as whole texts
        super().__init__("attrlint", __version__, types.TextDocumentSyncKind.Full)
        self.desk = Desk(wish, self._publish, self._tell)
        self.answers = Answers(self.desk)
        self.ended = False

    def document(self, uri: str, version: int | None, language: str, text: str) -> Document | None:
        """What the desk is given; None for a document that is none of ours."""
        path = draft_path(uri, language, self.workspace.root_path or os.getcwd())
        return None if path is None else Document(uri, path, version, language, text)

    def _publish(self, uri: str, version: int | None, found: Sequence[types.Diagnostic]) -> None:
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, list(found), version))

    def _tell(self, message: str) -> None:
        self.window_show_message(
            types.ShowMessageParams(types.MessageType.Error, f"attrlint: {visible(message)}")
        )


def make(wish: Wish) -> Server:
    """A server that answers; `wish` says which config holds, as on the command line."""
    server = Server(wish)
    _meet(server)
    _follow(server)
    _answer(server)
    return server


def _meet(server: Server) -> None:
    """Beginning and end."""

    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        client = params.capabilities
        server.desk.encoding = server.workspace.position_encoding
        shown = client.text_document and client.text_document.publish_diagnostics
        server.desk.related = bool(shown and shown.related_information)
        server.answers.meet(client, able(client))

    @server.feature(types.INITIALIZED)
    def initialized(_: types.InitializedParams) -> None:
        client = server.client_capabilities.workspace
        watching = client and client.did_change_watched_files
        if watching and watching.dynamic_registration:
            watchers = [types.FileSystemWatcher(glob) for glob in EVERY]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            wanted = types.Registration("pages", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            server.client_register_capability(types.RegistrationParams([wanted]))

    @server.feature(types.SHUTDOWN)
    def shutdown(*_: object) -> None:
        server.ended = True
        server.desk.end()


def _follow(server: Server) -> None:
    """Documents that come, change and go, and pages that change on disk."""
    desk = server.desk

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: types.DidOpenTextDocumentParams) -> None:
        item = params.text_document
        document = server.document(item.uri, item.version, item.language_id, item.text)
        if document:
            desk.put(document)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: types.DidChangeTextDocumentParams) -> None:
        document = desk.documents.get(params.text_document.uri)
        if document:
            text = server.workspace.get_text_document(document.uri).source
            desk.put(document._replace(version=params.text_document.version, text=text), PAUSE)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(params: types.DidCloseTextDocumentParams) -> None:
        desk.close(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def saved(params: types.DidSaveTextDocumentParams) -> None:
        if not is_draft(path_of(params.text_document.uri) or ""):
            desk.again()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def changed_on_disk(_: types.DidChangeWatchedFilesParams) -> None:
        desk.again()


def _answer(server: Server) -> None:
    """Questions about a document."""
    answers = server.answers

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        return await answers.hover(params.text_document.uri, params.position)

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix]),
    )
    async def code_actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        return await answers.actions(params)

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    async def document_symbols(
        params: types.DocumentSymbolParams,
    ) -> list[types.DocumentSymbol] | list[types.SymbolInformation]:
        return await answers.symbols(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=_TRIGGERS))
    async def completion(params: types.CompletionParams) -> types.CompletionList:
        return await answers.completion(params.text_document.uri, params.position)

    @server.command(OPEN_RULE)
    async def open_rule(uri: str, rule: str, draft: str) -> None:
        if not await _show(server, types.ShowDocumentParams(uri, take_focus=True)):
            server.window_show_message(
                types.ShowMessageParams(types.MessageType.Info, await answers.explanation(rule, draft))
            )

    @server.command(OPEN_STANDARD)
    async def open_standard(url: str) -> None:
        if not await _show(server, types.ShowDocumentParams(url, external=True)):
            server.window_show_message(types.ShowMessageParams(types.MessageType.Info, url))


async def _show(server: Server, wanted: types.ShowDocumentParams) -> bool:
    """Have the client show a document; False where it cannot."""
    window = server.client_capabilities.window
    if not (window and window.show_document and window.show_document.support):
        return False
    return (await server.window_show_document_async(wanted)).success
