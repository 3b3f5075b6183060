"""How hot the annealing is: it cools geometrically, then begins again and takes twice as long.

Doubling costs at most twice the time of the cooling that would have been long enough, which nobody knows beforehand.
"""

HOT, COLD = 0.9, 0.1
"""Temperatures (a break costs 1) above which all is in motion, and below which nothing is."""
PROPOSALS_A_MEETING = 2000
"""How long the first cooling is: for a few hundred meetings, a twentieth of a second."""
IDLE_SLOT = 1.0
"""What an idle slot costs at the beginning, and less and less until the end, where only breaks cost.

A count of breaks alone does not show whether a break is about to close; with this guide a third fewer are left.
"""
STEPS = 100
"""In so many steps of one temperature it cools."""


def first_cooling(meetings: int) -> int:
    """How many proposals the first cooling takes."""
    return max(STEPS, PROPOSALS_A_MEETING * meetings)


def share_left(done: int, first: int) -> float:
    """How much of the cooling is left after so many proposals, from 1 to nearly 0; the first cooling takes `first`."""
    rounds = (done // first + 1).bit_length() - 1
    begun, length = first * ((1 << rounds) - 1), first << rounds
    return 1.0 - (done - begun) / length


def temperature(left: float, *, prices: tuple[float, float]) -> float:
    """The temperature while so much of a cooling is left; the lowest and the highest price of a unit set its range."""
    lowest, highest = prices
    return float(COLD * lowest * (HOT * highest / (COLD * lowest)) ** left)


def guide(left: float) -> float:
    """What an idle slot costs while so much of a cooling is left."""
    return IDLE_SLOT * left
