"""Sealing with a draft's own words."""

from hypothesis import given
from hypothesis import strategies as st

from attrlint.cache.seal import sealed, unsealed


@given(st.binary(), st.binary())
def test_whoever_has_the_draft_reads_it(value: bytes, draft: bytes) -> None:
    assert len(sealed(value, draft)) == len(value)
    assert unsealed(sealed(value, draft), draft) == value


@given(st.binary(min_size=16), st.binary())
def test_nobody_else_does(value: bytes, draft: bytes) -> None:
    assert sealed(value, draft) != value
    assert unsealed(sealed(value, draft), draft + b"\n") != value
