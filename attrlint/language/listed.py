"""Word lists in code, written as a page of words."""


def listed(page: str) -> frozenset[str]:
    """The blank-separated words of `page`."""
    return frozenset(page.split())
