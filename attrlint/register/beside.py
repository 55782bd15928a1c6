"""A register of a few drafts, held in memory: for examples and for trying things out."""

from collections.abc import Sequence

from attrlint.reading.draft import Draft
from attrlint.reading.reader import read_draft
from attrlint.register.asking import Asking
from attrlint.register.elsewhere import Elsewhere
from attrlint.register.kept import kept
from attrlint.register.share import Seen, share
from attrlint.register.store import MEMORY, Store


def beside(draft: Draft, others: Sequence[str]) -> Elsewhere:
    """What other drafts, given as texts of the same format, say of the things that this one speaks of.

    Their paths are those of the draft with a number: `beside-1.md`. Unreadable where one is not text.
    """
    ending = draft.path.rpartition(".")[2]
    drafts = {
        path: read_draft(text, path)
        for number, text in enumerate(others, 1)
        for path in [f"beside-{number}.{ending}"]
    }
    store = Store(MEMORY, "")
    try:
        store.write(
            [share(path, Seen(0, -1, b""), one, one.layer(kept)) for path, one in sorted(drafts.items())]
        )
        return Asking(store, str, lambda path: drafts[path].prose).elsewhere(draft, draft.path)
    finally:
        store.close()
