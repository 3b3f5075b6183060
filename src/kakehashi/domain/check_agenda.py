"""An agenda held against every rule, without any solver."""

from collections.abc import Callable, Iterable, Iterator

from kakehashi.domain.agenda_book import AgendaBook
from kakehashi.domain.agenda_facts import Facts, facts_of
from kakehashi.domain.agenda_rules import fairness, interpreters, pairs, places, times, travel, wishes
from kakehashi.domain.fault import Fault
from kakehashi.domain.wish import Wish

RULES: tuple[Callable[[Facts], Iterator[Fault]], ...] = (
    times.slots_are_known,
    times.times_are_those_of_slots,
    times.nobody_is_in_two_meetings_at_once,
    times.nobody_meets_during_its_group_slots,
    times.everyone_is_there,
    pairs.everyone_comes,
    pairs.nobody_meets_itself,
    pairs.meetings_are_across_the_border,
    pairs.nobody_meets_twice,
    pairs.nobody_meets_too_often,
    pairs.nobody_meets_too_often_a_day,
    wishes.every_meeting_is_wanted,
    wishes.no_meeting_is_refused,
    wishes.musts_are_held,
    wishes.nothing_wanted_is_forgotten,
    wishes.nothing_left_out_is_held,
    wishes.sessions_are_kept,
    wishes.fixed_times_are_kept,
    wishes.precedences_are_kept,
    places.venues_are_right,
    places.tables_are_known,
    places.tables_are_of_their_venue,
    places.tables_are_free,
    places.tables_are_open,
    travel.everyone_has_time_to_travel,
    interpreters.everyone_is_understood,
    interpreters.interpreters_are_known,
    interpreters.interpreters_speak_both_languages,
    interpreters.interpreters_serve_one_meeting_at_a_time,
    interpreters.interpreters_rest,
    fairness.breaks_are_alike,
)


def check_agenda(book: AgendaBook, wished: Iterable[Wish]) -> tuple[Fault, ...]:
    """Find every fault of an agenda, rule by rule; an agenda without any can be kept by all who come."""
    facts = facts_of(book, wished)
    return tuple(fault for rule in RULES for fault in rule(facts))
