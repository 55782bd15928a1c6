"""Addresses that a report may link to."""


def is_web(url: str) -> bool:
    """True for a web address that cannot end the link it is put in."""
    return url.startswith(("https://", "http://")) and url.isprintable() and not any(c in url for c in "<> ")
