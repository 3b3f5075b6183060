"""Take the wishes of a mission from the shortlists of those who come to it."""

from collections.abc import Iterable
from dataclasses import dataclass

from kakehashi.domain.delegate import Delegate
from kakehashi.domain.match import Match, MatchList, Unmatched
from kakehashi.domain.messages import message
from kakehashi.domain.orders import MatchOrder, TakingPart
from kakehashi.domain.programme import Programme
from kakehashi.domain.wish import MOST_UTILITY, Wanting, Wish, WishOrigin, valid_wishes
from kakehashi.services.match_rosters import MatchRosters
from kakehashi.services.ports import Progress, Store

NO_MEETINGS = message("It wants no meetings.")


@dataclass(frozen=True, slots=True)
class WishedMeetings:
    """What was wished, two wishes a meeting, and who is left without any, and why."""

    wishes: tuple[Wish, ...]
    without: tuple[Unmatched, ...]

    @property
    def meetings(self) -> int:
        """How many meetings were wished."""
        return len({wish.pair for wish in self.wishes})


@dataclass(frozen=True, slots=True)
class WishFromShortlists:
    """Wishes for those who come to a mission what the shortlists propose to them."""

    matcher: MatchRosters

    def __call__(
        self, mission: str, *, meetings: int, programme: Programme, store: Store, progress: Progress
    ) -> WishedMeetings:
        """Match those who come, and record every shortlisted match as a wish of both sides in the place of earlier ones.

        Each has as many meetings as it wants at most, or as its roster says, or `meetings`. A pair that one side declines
        or a stated exclusion rules out is left aside. Raises NotFoundError when there is no such mission,
        InvalidInputError when nobody comes from one of the parties.
        """
        with store.read() as transaction:
            transaction.mission(mission)
            delegates = transaction.delegates(mission)
            declined = _find_declined(transaction.wishes(mission))
        among = TakingPart({each.organisation_id: each.most_meetings for each in delegates}, declined)
        order = MatchOrder(top=1, meetings=meetings, among=among)
        matches = self.matcher(order, programme=programme, store=store, progress=progress)
        wished = tuple(wish for match in matches.matches if match.shortlisted for wish in _wishes(match))
        with store.write() as transaction:
            transaction.forget_wishes(mission, WishOrigin.SHORTLIST)
            transaction.save_wishes(mission, wished)
        return WishedMeetings(wished, _find_without(matches, delegates))


def _find_declined(wishes: Iterable[Wish]) -> frozenset[frozenset[str]]:
    return frozenset(wish.pair for wish in valid_wishes(wishes) if wish.wanting is Wanting.NO)


def _wishes(match: Match) -> tuple[Wish, Wish]:
    first, second = (organisation.id for organisation in match.organisations)
    utility = max(1, round(MOST_UTILITY * match.score))
    return (
        Wish(organisation_id=first, other_id=second, utility=utility, origin=WishOrigin.SHORTLIST),
        Wish(organisation_id=second, other_id=first, utility=utility, origin=WishOrigin.SHORTLIST),
    )


def _find_without(matches: MatchList, delegates: Iterable[Delegate]) -> tuple[Unmatched, ...]:
    want_none = {each.organisation_id for each in delegates if each.most_meetings == 0}
    return tuple(
        Unmatched(each.organisation, NO_MEETINGS) if each.organisation.id in want_none else each
        for each in matches.unmatched
    )
