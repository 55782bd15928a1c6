"""The documents that lie open, and what is understood of each as it stands now."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Final

from lsprotocol import types

from attrlint.configs import Wish
from attrlint.fault import Fault
from attrlint.server.addresses import path_of, uri_of
from attrlint.server.current import Current
from attrlint.server.diagnostics import of_example, of_fault, of_findings, of_trouble
from attrlint.server.pages import PageKind, faults, page_kind
from attrlint.server.positions import Encoding, Lines
from attrlint.server.understanding import Document, Understood, is_draft, understand
from attrlint.server.work import Work

PAUSE: Final = 0.2
"""Seconds without a change after which a document is looked at again."""

Publish = Callable[[str, int | None, Sequence[types.Diagnostic]], None]
"""Shows the diagnostics of a document, by its address and the version that they are about."""


class Desk:
    """Open documents by their address. What has changed is understood again after a pause, or when asked."""

    def __init__(self, wish: Wish, publish: Publish, say: Callable[[str], None]) -> None:
        self.current: Final = Current(wish)
        self.work: Final = Work()
        self.encoding: Encoding = None
        self.related = False
        self.documents: Final[dict[str, Document]] = {}
        self._publish = publish
        self._say = say
        self._tasks: dict[str, asyncio.Task[Understood]] = {}
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self._troubles: dict[str, Exception] = {}
        self._shown: set[str] = set()

    def put(self, document: Document, pause: float = 0) -> None:
        """Take in a document, new or changed, and look at it after `pause` seconds without another change."""
        self.documents[document.uri] = document
        self._forget(document.uri)
        self._waiting[document.uri] = asyncio.create_task(self._look(document.uri, pause))

    def close(self, uri: str) -> None:
        """Let go of a document; its diagnostics go with it."""
        self._forget(uri)
        if self.documents.pop(uri, None):
            self._publish(uri, None, ())
        self._shown.discard(uri)
        self._troubles.pop(uri, None)
        self._show_troubles()

    def again(self) -> None:
        """Look at all documents once more: something that they depend on may have changed."""
        for document in list(self.documents.values()):
            self.put(document, PAUSE)

    async def understood(self, uri: str) -> Understood | None:
        """What there is to say of a document as it is now; None where it is not open."""
        while document := self.documents.get(uri):
            if uri not in self._tasks:
                work = self.work.do(understand, document, self.current, self.encoding)
                self._tasks[uri] = asyncio.create_task(work)
            task = self._tasks[uri]
            try:
                # several may wait for it: one that is cancelled must not take it from the others
                return await asyncio.shield(task)
            except asyncio.CancelledError:
                here = asyncio.current_task()
                if not task.cancelled() or (here and here.cancelling()):
                    raise
                # the document has changed meanwhile
        return None

    def page(self, path: str) -> Document | None:
        """The open document of the file at `path`."""
        address = uri_of(path)
        every = self.documents.values()
        return next((one for one in every if one.uri == address or path_of(one.uri) == path), None)

    def end(self) -> None:
        """Stop all that is under way."""
        for uri in list(self.documents):
            self._forget(uri)
        self.work.end()

    def _forget(self, uri: str) -> None:
        for under_way in (self._waiting.pop(uri, None), self._tasks.pop(uri, None)):
            if under_way:
                under_way.cancel()

    async def _look(self, uri: str, pause: float) -> None:
        await asyncio.sleep(pause)
        document = self.documents[uri]
        try:
            if is_draft(document.path):
                await self._look_at_draft(uri)
            else:
                await self._look_at_page(document)
        except Exception as error:
            # one document that cannot be dealt with is no reason to leave the others alone
            self._say(f"{document.path}: {type(error).__name__}: {error}")

    async def _look_at_draft(self, uri: str) -> None:
        seen = await self.understood(uri)
        if seen is None:
            return
        self._publish(uri, seen.document.version, list(of_findings(seen, related=self.related)))
        told = {str(trouble) for trouble in self._troubles.values()}
        self._troubles.pop(uri, None)
        if seen.trouble:
            self._troubles[uri] = seen.trouble
            if str(seen.trouble) not in told:
                self._say(str(seen.trouble))
        self._show_troubles()

    async def _look_at_page(self, document: Document) -> None:
        found = await self.work.do(_of_page, document, self.current, self.encoding)
        if found is not None:
            self._publish(document.uri, document.version, found)

    def _show_troubles(self) -> None:
        """Show what is wrong with configs in the files that are at fault, those that are open left out."""
        found: dict[str, types.Diagnostic] = {}
        for trouble in self._troubles.values():
            told = of_trouble(trouble, self._lines)
            if told and not self.page(told[0]):
                found[uri_of(told[0])] = told[1]
        for uri in self._shown - found.keys():
            self._publish(uri, None, ())
        for uri, diagnostic in found.items():
            self._publish(uri, None, [diagnostic])
        self._shown = set(found)

    def _lines(self, path: str) -> Lines:
        return Lines(words_of(path), self.encoding)


def words_of(path: str) -> str:
    """The text of a page on disk, "" where there is none that can be read."""
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            return file.read()
    except (OSError, UnicodeDecodeError):
        return ""


def _of_page(document: Document, current: Current, encoding: Encoding) -> list[types.Diagnostic] | None:
    kind: PageKind | None = page_kind(document.path, current)
    if kind is None:
        return None
    lines = Lines(document.text, encoding)
    return [
        of_fault(one, lines) if isinstance(one, Fault) else of_example(one, lines)
        for one in faults(kind, document.path, document.text, current)
    ]
