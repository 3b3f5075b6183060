from kakehashi.domain.breaks import breaks_of, idle_slots, used_slots
from missions import AGENDA, MISSION, SLOTS


def numbers(used: set[int]) -> list[list[int]]:
    return [[slot.number for slot in each] for each in breaks_of(SLOTS, used)]


def test_a_break_is_a_maximal_group_of_idle_slots_between_two_uses() -> None:
    assert numbers({2, 3, 5, 9}) == [[4], [6, 7, 8]]


def test_the_time_before_the_first_use_and_after_the_last_is_no_break() -> None:
    assert numbers({4, 5}) == []


def test_one_who_is_not_used_has_no_break() -> None:
    assert numbers(set()) == []


def test_the_night_is_no_break() -> None:
    assert numbers({2, 17}) == []


def test_a_pause_alone_is_no_break_but_idle_slots_around_it_are_one() -> None:
    assert [numbers({5, 6}), numbers({4, 7})] == [[], [[5, 6]]]


def test_all_slots_of_all_breaks_are_idle() -> None:
    assert [slot.number for slot in idle_slots(SLOTS, {2, 3, 5, 9, 11, 13})] == [4, 6, 7, 8, 12]


def test_meetings_and_group_slots_are_uses() -> None:
    used = used_slots(SLOTS, meetings=AGENDA.of("IT-0001"), group_slots=MISSION.group_slots)

    assert used == {1, 2, 3, 6, 12, 13}
