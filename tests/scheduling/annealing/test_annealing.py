from itertools import pairwise
from threading import Thread

from hypothesis import given, settings

from kakehashi.scheduling.annealing.annealing import Annealing
from kakehashi.scheduling.evaluate import broken_rules, values
from kakehashi.scheduling.problem import Criterion, Meeting, Participant, Placement, Pool, Problem, Slot
from small_problems import legal_agendas, problems


def round_robin(people: int, *, tables: int) -> Problem:
    """Everyone meets everyone else, in as many slots as that takes: nobody has a break."""
    slots = people - 1
    return Problem(
        slots=tuple(Slot(0, 0, start, end) for start, end in pairwise(range(slots + 1))),
        participants=(Participant(),) * people,
        meetings=tuple(
            Meeting(first=first, second=second, slots=frozenset(range(slots)))
            for first in range(people)
            for second in range(first)
        ),
        tables=((tables,) * slots,),
    )


def held_by(annealing: Annealing, problem: Problem) -> tuple[int, ...]:
    assert annealing.best is not None
    assert broken_rules(problem, annealing.best) == []
    return values(problem, annealing.best)


@settings(max_examples=150, deadline=None)
@given(problems())
def test_the_best_agenda_keeps_every_rule(problem: Problem) -> None:
    annealing = Annealing(problem, seed=0)

    annealing.run(20_000)

    if annealing.best is None:
        assert problem.apart is not None or list(legal_agendas(problem)) == []
    else:
        assert broken_rules(problem, annealing.best) == []


def test_everyone_meets_everyone_without_a_break() -> None:
    problem = round_robin(8, tables=4)
    annealing = Annealing(problem, seed=0)

    annealing.run(1_000_000)

    assert held_by(annealing, problem) == (0, 0, 0, 0)


def test_a_break_that_group_slots_impose_stays() -> None:
    slots = tuple(Slot(0, 0, start, end) for start, end in pairwise(range(6)))
    problem = Problem(
        slots=slots,
        participants=(Participant(busy=frozenset({0, 4})), Participant()),
        meetings=(Meeting(first=0, second=1, slots=frozenset({1, 2, 3})),),
        tables=((1,) * 5,),
        criteria=(Criterion.BREAKS, Criterion.IDLE),
    )
    annealing = Annealing(problem, seed=0)

    annealing.run(10_000)

    assert held_by(annealing, problem) == (1, 2)


def test_what_is_worth_most_is_held_when_not_all_fits() -> None:
    slot = frozenset({0})
    problem = Problem(
        slots=(Slot(0, 0, 0, 25),),
        participants=(Participant(),) * 4,
        meetings=(
            Meeting(first=0, second=1, slots=slot, must=False, utility=3),
            Meeting(first=1, second=2, slots=slot, must=False, utility=5),
            Meeting(first=2, second=3, slots=slot, must=False, utility=3),
        ),
        tables=((2,),),
        criteria=(Criterion.MEETINGS, Criterion.BREAKS),
    )
    annealing = Annealing(problem, seed=0)

    annealing.run(10_000)

    assert annealing.best == (Placement(0), None, Placement(0))


def test_a_pool_that_is_free_serves() -> None:
    pools = (0, 1)
    problem = Problem(
        slots=(Slot(0, 0, 0, 25),),
        participants=(Participant(),) * 4,
        meetings=tuple(Meeting(first=2 * n, second=2 * n + 1, slots=frozenset({0}), pools=pools) for n in range(2)),
        tables=((2,),),
        pools=(Pool(count=1), Pool(count=1)),
    )
    annealing = Annealing(problem, seed=0)

    annealing.run(10_000)

    assert held_by(annealing, problem) == (0, 0, 0, 0)


def test_there_is_no_best_agenda_where_none_keeps_the_rules() -> None:
    annealing = Annealing(round_robin(4, tables=1), seed=0)

    annealing.run(10_000)

    assert annealing.best is None


def test_a_legal_agenda_to_begin_with_is_the_first_best_one() -> None:
    problem = round_robin(4, tables=2)
    start = tuple(Placement(slot) for slot in (0, 1, 2, 2, 1, 0))

    assert Annealing(problem, seed=0, start=start).best == start


def test_the_same_seed_and_calls_give_the_same_agenda() -> None:
    problem = round_robin(12, tables=6)
    one, other = Annealing(problem, seed=7), Annealing(problem, seed=7)
    threads = [Thread(target=annealing.run, args=(50_000,)) for annealing in (one, other)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert one.best == other.best


def test_one_single_cooling_may_be_led_from_outside() -> None:
    problem = round_robin(8, tables=4)
    annealing = Annealing(problem, seed=0)

    for step in range(100):
        annealing.run(10_000, left=1 - step / 100)

    assert held_by(annealing, problem) == (0, 0, 0, 0)
