"""Where attrlint's own work is done: in one thread beside the one that talks with the editor.

Reading pages notes what is read in one place for all, so two threads may never do it at once.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, ParamSpec, TypeVar

Result = TypeVar("Result")
Given = ParamSpec("Given")


class Work:
    """One thread, asked from the event loop; what is waited for no longer is not begun."""

    __slots__ = ("_thread",)

    def __init__(self) -> None:
        self._thread: Final = ThreadPoolExecutor(1, "attrlint")

    async def do(self, task: Callable[Given, Result], *given: Given.args, **named: Given.kwargs) -> Result:
        """The result of the task, once those that were asked for before are done."""
        return await asyncio.wrap_future(self._thread.submit(task, *given, **named))

    def end(self) -> None:
        """Begin nothing more."""
        self._thread.shutdown(wait=False, cancel_futures=True)
