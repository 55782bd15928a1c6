"""Whether one number may be another, rounded or hedged."""

from attrlint.language.numbers import Quantity


def agree(a: Quantity, b: Quantity) -> bool:
    """True where one value may be the other, rounded, hedged or as a bound."""
    if a.low <= b.high and b.low <= a.high:
        return True
    small, large = (a, b) if a.high < b.low else (b, a)
    gap = (large.low - small.high) / large.low if large.low else 0.0
    if small.hedge == "over" or large.hedge == "under":
        # "more than 100" and 107 agree; "more than 100" and 170 do not
        return gap < (0.3 if small.hedge and large.hedge else 0.25)
    if small.hedge == "about" or large.hedge == "about":
        return gap < 0.12
    return rounds(small.high, large.low) or rounds(large.low, small.high)


def rounds(rough: float, exact: float) -> bool:
    """True where `rough` is `exact` rounded to the places that `rough` shows."""
    if rough <= 0 or rough < 10:
        return False
    step = 1.0
    while rough % (step * 10) == 0:
        step *= 10
    return (step > 1 and abs(rough - exact) <= step / 2) or (step == 1 and abs(rough - exact) < 1)
