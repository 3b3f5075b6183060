from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from kakehashi.scheduling.evaluate import broken_rules, costs, values
from kakehashi.scheduling.exact import Proof, prove
from kakehashi.scheduling.problem import Effort, Problem, Status
from kakehashi.scheduling.reports import Bounded, Ended, Report
from small_problems import best_costs, problems


def proven(problem: Problem) -> tuple[Proof, list[Report]]:
    reports: list[Report] = []
    proof = Proof(problem, Effort(seconds=10, workers=1), reports.append)
    prove(proof)
    return proof, reports


@settings(max_examples=150)
@given(problems())
def test_the_proven_agenda_is_the_best_of_all_agendas(problem: Problem) -> None:
    expected = best_costs(problem)

    proof, reports = proven(problem)

    if expected is None:
        assert (proof.best, reports[-1]) == (None, Ended(Status.INFEASIBLE))
    else:
        assert proof.best is not None
        assert broken_rules(problem, proof.best) == []
        assert costs(problem, values(problem, proof.best)) == expected
        assert reports[-1] == Ended(Status.OPTIMAL)
        bounds = {report.level: report.bound for report in reports if isinstance(report, Bounded)}
        assert tuple(bounds[level] for level in range(len(problem.criteria))) == values(problem, proof.best)


@settings(max_examples=30)
@given(problems(), st.randoms())
def test_permuting_participants_does_not_change_the_optimum(problem: Problem, random) -> None:  # type: ignore[no-untyped-def]
    order = list(range(len(problem.participants)))
    random.shuffle(order)
    permuted = replace(
        problem,
        participants=tuple(problem.participants[order.index(new)] for new in range(len(order))),
        meetings=tuple(
            replace(meeting, first=order[meeting.first], second=order[meeting.second]) for meeting in problem.meetings
        ),
    )

    (one, _), (other, _) = proven(problem), proven(permuted)

    assert (one.best and costs(problem, values(problem, one.best))) == (
        other.best and costs(permuted, values(permuted, other.best))
    )
