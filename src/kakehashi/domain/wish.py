"""What an organisation that comes to a mission wishes of another, and the meetings that are wanted in the end."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kakehashi.domain.slot import Session

MOST_UTILITY = 100
USUAL_UTILITY = 50


class Wanting(StrEnum):
    """How much an organisation wants a meeting."""

    MUST = "must"
    WANT = "want"
    NO = "no"


class WishOrigin(StrEnum):
    """Where a wish comes from; one that somebody wrote down takes the place of one from the shortlists."""

    SHORTLIST = "shortlist"
    FILE = "file"
    REPAIR = "repair"


_PRECEDENCE = tuple(WishOrigin)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What one organisation wishes of a meeting with another.

    `utility` is what the meeting is worth to it, 1 to 100. `session` or `at` say when it should be; `after` names another
    organisation whom it must have met before.
    """

    organisation_id: str
    other_id: str
    wanting: Wanting = Wanting.WANT
    utility: int = USUAL_UTILITY
    session: Session | None = None
    at: datetime | None = None
    after: str = ""
    origin: WishOrigin = WishOrigin.FILE

    @property
    def pair(self) -> frozenset[str]:
        """The two organisations."""
        return frozenset((self.organisation_id, self.other_id))


@dataclass(frozen=True, slots=True)
class WantedMeeting:
    """A meeting that at least one side wants and neither refuses; `organisations` are in alphabetical order of their ids.

    `utility` is the sum of what it is worth to either side. `sessions` and `at` are what the wishes ask for together; where
    they contradict each other no slot is left. `after` are the pairs that must have met before it.
    """

    organisations: tuple[str, str]
    must: bool
    mutual: bool
    utility: int
    sessions: frozenset[Session] = frozenset()
    at: frozenset[datetime] = frozenset()
    after: frozenset[tuple[str, str]] = frozenset()


def meeting_pair(organisation_id: str, other_id: str) -> tuple[str, str]:
    """Give the two organisations of a meeting in the order they are named everywhere."""
    first, second = sorted((organisation_id, other_id))
    return first, second


def valid_wishes(wishes: Iterable[Wish]) -> tuple[Wish, ...]:
    """Give one wish for each side of each pair: that of a repair before that of a file before that of the shortlists."""
    by_side: dict[tuple[str, str], Wish] = {}
    for wish in sorted(wishes, key=lambda each: _PRECEDENCE.index(each.origin)):
        by_side[wish.organisation_id, wish.other_id] = wish
    return tuple(by_side.values())


def wanted_meetings(wishes: Iterable[Wish]) -> tuple[WantedMeeting, ...]:
    """Put the wishes of both sides together; a meeting that one side refuses is not wanted."""
    by_pair: dict[tuple[str, str], list[Wish]] = defaultdict(list)
    for wish in valid_wishes(wishes):
        by_pair[meeting_pair(wish.organisation_id, wish.other_id)].append(wish)
    return tuple(
        _put_together(pair, sides)
        for pair, sides in sorted(by_pair.items())
        if all(wish.wanting is not Wanting.NO for wish in sides)
    )


def _put_together(pair: tuple[str, str], sides: list[Wish]) -> WantedMeeting:
    return WantedMeeting(
        pair,
        must=any(wish.wanting is Wanting.MUST for wish in sides),
        mutual={wish.organisation_id for wish in sides} == set(pair),
        utility=sum(wish.utility for wish in sides),
        sessions=frozenset(wish.session for wish in sides if wish.session),
        at=frozenset(wish.at for wish in sides if wish.at),
        after=frozenset(meeting_pair(wish.organisation_id, wish.after) for wish in sides if wish.after),
    )
