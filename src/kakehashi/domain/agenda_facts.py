"""What the rules of an agenda look at, indexed once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from kakehashi.domain.agenda import Meeting
from kakehashi.domain.agenda_book import AgendaBook
from kakehashi.domain.mission import GroupSlot, Interpreters
from kakehashi.domain.slot import Slot, mission_slots
from kakehashi.domain.wish import WantedMeeting, Wish, meeting_pair, valid_wishes, wanted_meetings

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """An agenda with what it is held against; meetings are in order of time.

    `own` are each organisation's meetings, `held` a pair's meeting, `wishes` those of either side of a pair. `interpreters`
    are by venue and by what one of them goes by in a meeting.
    """

    book: AgendaBook
    slots: tuple[Slot, ...]
    meetings: tuple[Meeting, ...]
    own: Mapping[str, Sequence[Meeting]]
    held: Mapping[Pair, Meeting]
    wishes: Mapping[Pair, Sequence[Wish]]
    wanted: Mapping[Pair, WantedMeeting]
    interpreters: Mapping[tuple[str, str], Interpreters]

    def slot(self, number: int) -> Slot | None:
        """Give the slot of that number, or None where the mission has no such slot."""
        return self.slots[number - 1] if 1 <= number <= len(self.slots) else None

    def attended(self, organisation_id: str) -> list[GroupSlot]:
        """Give the group slots an organisation attends; one that does not come attends none."""
        comes = organisation_id in self.book.delegates
        return [each for each in self.book.mission.group_slots if comes and each.attended_by(organisation_id)]

    def name(self, organisation_id: str) -> str:
        """Give the name of an organisation; one that no roster has goes by its id."""
        known = self.book.organisations.get(organisation_id)
        return known.name if known else organisation_id

    def time(self, moment: datetime) -> str:
        """Write a moment as the clocks at the venues show it."""
        return f"{moment.astimezone(self.book.mission.time_zone):%Y-%m-%d %H:%M}"

    def words(self, meeting: Meeting) -> dict[str, str]:
        """Give the places of a message about a meeting: {first}, {second} and {time}."""
        return self.names(meeting.organisations) | {"time": self.time(meeting.window.start)}

    def names(self, pair: Pair) -> dict[str, str]:
        """Give the places of a message about a pair: {first} and {second}."""
        first, second = pair
        return {"first": self.name(first), "second": self.name(second)}


def facts_of(book: AgendaBook, wishes: Iterable[Wish]) -> Facts:
    """Index an agenda and its wishes."""
    valid = valid_wishes(wishes)
    meetings = tuple(sorted(book.agenda.meetings, key=lambda each: (each.window.start, each.table, each.organisations)))
    return Facts(
        book=book,
        slots=mission_slots(book.mission),
        meetings=meetings,
        own=_by_organisation(meetings),
        held={pair_of(each): each for each in meetings},
        wishes=_by_pair(valid),
        wanted={each.organisations: each for each in wanted_meetings(valid)},
        interpreters={
            (each.venue, f"{each.name} {number}"): each
            for each in book.mission.interpreters
            for number in range(1, each.count + 1)
        },
    )


def pair_of(meeting: Meeting) -> Pair:
    """Give the two organisations of a meeting in the order of wanted meetings."""
    return meeting_pair(*meeting.organisations)


def clashes(meetings: Sequence[Meeting]) -> Iterator[tuple[Meeting, Meeting]]:
    """Give meetings at the same time, two by two, of meetings in order of time that share someone or something."""
    return (pair for pair in pairwise(meetings) if pair[0].window.overlaps(pair[1].window))


def _by_organisation(meetings: Iterable[Meeting]) -> dict[str, list[Meeting]]:
    own: dict[str, list[Meeting]] = defaultdict(list)
    for meeting in meetings:
        for organisation_id in sorted(set(meeting.organisations)):
            own[organisation_id].append(meeting)
    return dict(own)


def _by_pair(wishes: Iterable[Wish]) -> dict[Pair, list[Wish]]:
    by_pair: dict[Pair, list[Wish]] = defaultdict(list)
    for wish in wishes:
        by_pair[meeting_pair(wish.organisation_id, wish.other_id)].append(wish)
    return dict(by_pair)
