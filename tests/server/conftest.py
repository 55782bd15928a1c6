"""Sessions with a server, written as coroutines."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from tests.server.editor import FULL, Editor

Session = Callable[..., None]
"""Starts a server, runs a coroutine with an editor that talks to it, and sees that both end well."""


@pytest.fixture
def session(tmp_path: Path) -> Session:
    def run(course: Callable[[Editor], Awaitable[None]], *arguments: str, can=FULL) -> None:  # type: ignore[no-untyped-def]
        async def whole() -> None:
            editor = Editor(tmp_path)
            await editor.start(*arguments, can=can)
            try:
                await course(editor)
            except BaseException:
                server = editor.client._server
                if server and server.returncode is None:
                    server.kill()
                raise
            assert await editor.stop() == 0

        asyncio.run(whole())

    return run
