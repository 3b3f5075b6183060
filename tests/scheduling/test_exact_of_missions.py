from hypothesis import given, settings
from hypothesis import strategies as st

from kakehashi.scheduling.draft import draft_problem
from kakehashi.scheduling.evaluate import broken_rules, values
from kakehashi.scheduling.exact import Proof, prove
from kakehashi.scheduling.problem import Effort, Status
from kakehashi.scheduling.reports import Ended, Report
from small_missions import HOSTS, VISITORS, Case, cases, rename


def optimum(case: Case) -> tuple[Report, tuple[int, ...]]:
    """What is proven of a mission in the end, and the value of each criterion; nothing where there is no agenda."""
    problem, reports = draft_problem(case.plan).problem, list[Report]()
    proof = Proof(problem, Effort(seconds=20, workers=1), reports.append)
    prove(proof)
    if proof.best is None:
        return reports[-1], ()
    assert broken_rules(problem, proof.best) == []
    return reports[-1], values(problem, proof.best)


@settings(max_examples=25)
@given(cases(), st.permutations(VISITORS), st.permutations(HOSTS))
def test_whichever_ids_the_organisations_have_the_optimum_is_the_same(
    case: Case, visitors: list[str], hosts: list[str]
) -> None:
    ids = dict(zip((*VISITORS, *HOSTS), (*visitors, *hosts), strict=True))

    first, renamed = optimum(case), optimum(rename(case, ids))

    assert first == renamed
    assert first[0] in (Ended(Status.OPTIMAL), Ended(Status.INFEASIBLE))
