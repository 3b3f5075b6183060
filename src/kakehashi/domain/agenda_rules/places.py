"""Everyone meets at the right venue, at a table that is there, open and free."""

from collections import defaultdict
from collections.abc import Iterator

from kakehashi.domain.agenda import Meeting
from kakehashi.domain.agenda_facts import Facts, clashes, pair_of
from kakehashi.domain.fault import Fault, FaultKind
from kakehashi.domain.messages import message
from kakehashi.domain.venue_of import venue_of


def venues_are_right(facts: Facts) -> Iterator[Fault]:
    """Every meeting is where the host receives, or else the other, or else at the first venue."""
    book = facts.book
    for meeting in facts.meetings:
        if not all(each in book.delegates and each in book.organisations for each in meeting.organisations):
            continue
        right = venue_of(
            book.mission, meeting.organisations, delegates=book.delegates, organisations=book.organisations
        )
        if meeting.venue != right:
            text = message(
                "“{first}” and “{second}” meet at {time} at “{venue}”; their venue is “{right}”.",
                **facts.words(meeting),
                venue=meeting.venue,
                right=right,
            )
            yield Fault(FaultKind.WRONG_VENUE, text, (pair_of(meeting),))


def tables_are_known(facts: Facts) -> Iterator[Fault]:
    """Every meeting has a table of the mission."""
    last = sum(each.tables for each in facts.book.mission.venues)
    for meeting in facts.meetings:
        if not 1 <= meeting.table <= last:
            text = message(
                "“{first}” and “{second}” meet at {time} at table {table}, but the mission has tables 1 to {last}.",
                **facts.words(meeting),
                table=meeting.table,
                last=last,
            )
            yield Fault(FaultKind.UNKNOWN_TABLE, text, (pair_of(meeting),))


def tables_are_of_their_venue(facts: Facts) -> Iterator[Fault]:
    """Every table is one of its meeting's venue."""
    venues = {
        table: each.name for each in facts.book.mission.venues for table in facts.book.mission.tables_of(each.name)
    }
    for meeting in facts.meetings:
        venue = venues.get(meeting.table, meeting.venue)
        if venue != meeting.venue and meeting.venue in venues.values():
            text = message(
                "“{first}” and “{second}” meet at {time} at “{venue}”, but their table {table} is at “{right}”.",
                **facts.words(meeting),
                venue=meeting.venue,
                table=meeting.table,
                right=venue,
            )
            yield Fault(FaultKind.TABLE_ELSEWHERE, text, (pair_of(meeting),))


def tables_are_free(facts: Facts) -> Iterator[Fault]:
    """No two meetings are at one table at once."""
    by_table: dict[int, list[Meeting]] = defaultdict(list)
    for meeting in facts.meetings:
        by_table[meeting.table].append(meeting)
    for table, meetings in sorted(by_table.items()):
        for one, other in clashes(meetings):
            text = message(
                "Table {table} is taken twice at {time}: by “{first}” and “{second}”, and by “{third}” and “{fourth}”.",
                table=table,
                **facts.names(one.organisations),
                third=facts.name(other.organisations[0]),
                fourth=facts.name(other.organisations[1]),
                time=facts.time(other.window.start),
            )
            yield Fault(FaultKind.TABLE_TAKEN, text, (pair_of(one), pair_of(other)))


def tables_are_open(facts: Facts) -> Iterator[Fault]:
    """No meeting is at a table that is closed before the meeting ends."""
    last_first = sorted(facts.book.mission.closed_tables, key=lambda each: each.since, reverse=True)
    closed = {each.table: each.since for each in last_first}
    for meeting in facts.meetings:
        since = closed.get(meeting.table)
        if since and since < meeting.window.end:
            text = message(
                "“{first}” and “{second}” meet at {time} at table {table}, which is closed from {since} on.",
                **facts.words(meeting),
                table=meeting.table,
                since=facts.time(since),
            )
            yield Fault(FaultKind.TABLE_CLOSED, text, (pair_of(meeting),))
