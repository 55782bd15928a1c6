"""Answers to what an editor asks about a document that lies open."""

from lsprotocol import types

from attrlint.notices import NOTICES
from attrlint.rules.explanation import explanation
from attrlint.server.actions import Beside, actions
from attrlint.server.addresses import uri_of
from attrlint.server.completing import completions
from attrlint.server.desk import Desk, words_of
from attrlint.server.edits import Able
from attrlint.server.hovering import findings_at, told
from attrlint.server.positions import Lines
from attrlint.server.symbols import flat, symbols
from attrlint.server.understanding import Understood
from attrlint.span import Span


class Answers:
    """Answers out of what the desk understands; nothing is asked of a document that has changed since."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._can = Able()
        self._markdown = False
        self._nested = False

    def meet(self, client: types.ClientCapabilities, can: Able) -> None:
        """Take in what the client understands."""
        self._can = can
        documents = client.text_document
        hover = documents.hover if documents else None
        self._markdown = types.MarkupKind.Markdown in ((hover and hover.content_format) or ())
        outline = documents.document_symbol if documents else None
        self._nested = bool(outline and outline.hierarchical_document_symbol_support)

    async def hover(self, uri: str, position: types.Position) -> types.Hover | None:
        """The findings at a place in full; None where there are none."""
        seen = await self._desk.understood(uri)
        if seen is None:
            return None
        at = seen.lines.offset(position)
        found = list(findings_at(seen, Span(at, at)))
        if not found:
            return None
        pause = "\n\n---\n\n" if self._markdown else "\n\n"
        kind = types.MarkupKind.Markdown if self._markdown else types.MarkupKind.PlainText
        words = pause.join(told(seen, finding, marked_up=self._markdown) for finding in found)
        place = seen.lines.range(*seen.span(found[0].start, found[0].end))
        return types.Hover(types.MarkupContent(kind, words), place)

    async def actions(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        """What there is to do about the findings in a range."""
        only = params.context.only
        if only and not any(types.CodeActionKind.QuickFix.startswith(kind) for kind in only):
            return []
        seen = await self._desk.understood(params.text_document.uri)
        if seen is None:
            return []
        span = Span(seen.lines.offset(params.range.start), seen.lines.offset(params.range.end))
        return await self._desk.work.do(
            lambda: list(actions(seen, list(findings_at(seen, span)), self._can, self._beside))
        )

    async def symbols(self, uri: str) -> list[types.DocumentSymbol] | list[types.SymbolInformation]:
        """The ledger of a draft's sources."""
        seen = await self._desk.understood(uri)
        if seen is None:
            return []
        found = await self._desk.work.do(symbols, seen)
        return found if self._nested else flat(uri, found)

    async def completion(self, uri: str, position: types.Position) -> types.CompletionList:
        """What may be written at a place in a page."""
        document = self._desk.documents.get(uri)
        if document is None:
            return types.CompletionList(False, [])
        desk = self._desk
        items = await desk.work.do(completions, document, position, desk.current, desk.encoding)
        return types.CompletionList(False, items)

    async def explanation(self, rule: str, uri: str) -> str:
        """What `attrlint explain` says of a rule, by the config of a draft that lies open."""
        seen: Understood | None = await self._desk.understood(uri)
        known = seen.config.rules.get(rule) if seen and seen.config else None
        if known:
            return explanation(known)
        return NOTICES[rule].why if rule in NOTICES else f"no rule is called {rule!r}"

    def _beside(self, path: str) -> Beside:
        """A page as the editor has it, or else as it is on disk."""
        document = self._desk.page(path)
        uri = document.uri if document else uri_of(path)
        text = document.text if document else words_of(path)
        version = document.version if document else None
        return Beside(uri, text, version, Lines(text, self._desk.encoding), not text and document is None)
