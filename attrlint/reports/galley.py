"""A galley: one draft as it is set for marking up, with the account of its sources."""

from typing import NamedTuple

from attrlint.reading.draft import Draft
from attrlint.reports.account import Account, account


class Galley(NamedTuple):
    """A draft's words without what was understood of them, so that it can be sent to another process."""

    draft: Draft
    account: Account


def galley(draft: Draft) -> Galley:
    """The galley of a draft; a layer."""
    bare = Draft(
        draft.path, draft.text, draft.prose, draft.blocks, links=draft.links, metadata=draft.metadata
    )
    return Galley(bare, account(draft))
