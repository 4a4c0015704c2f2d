"""Shares in words."""


def percent(share: float) -> str:
    """`5 %`; less than one in two hundred as `<1 %` rather than none of it, and likewise `>99 %`."""
    if 0 < share < 0.005:
        return "<1 %"
    return ">99 %" if 0.995 < share < 1 else f"{100 * share:.0f} %"
