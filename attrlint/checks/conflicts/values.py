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


def vague(quantity: Quantity) -> bool:
    """True for "thousands", which nobody counted."""
    return quantity.high > 4 * quantity.low


def far(a: Quantity, b: Quantity) -> bool:
    """True where one value lies well outside the range of the other."""
    return a.low > 3 * b.high or b.low > 3 * a.high


def comparable(a: Quantity, b: Quantity, shape: str) -> bool:
    """False where one value is many times the other, which no retelling and only a slip of scale explains."""
    small, large = sorted((a.high, b.high))
    return shape == "scale" or large <= 5 * small


def slip(a: Quantity, b: Quantity) -> str:
    """ "slip" for the same digits in another order, "scale" for a factor of 10, 1,000 or a million."""
    if a.low != a.high or b.low != b.high or not a.low or not b.low:
        return ""
    small, large = sorted((a.low, b.low))
    if large / small in (10.0, 1000.0, 1e6) and small >= 1:
        return "scale"
    first, second = f"{small:.10g}".replace(".", ""), f"{large:.10g}".replace(".", "")
    if len(first) != len(second) or sorted(first) != sorted(second) or len(set(first) - {"0"}) < 2:
        return ""
    return "slip" if len(first) >= 3 else "swap"
