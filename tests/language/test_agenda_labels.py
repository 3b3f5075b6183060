import pytest

from kakehashi.domain.agenda import LeftOut, LeftOutReason
from kakehashi.domain.criterion import Criterion, Level, Proof, Status
from kakehashi.language.agenda_labels import (
    CRITERION_LABELS,
    REASON_LABELS,
    STATUS_LABELS,
    describe_proof,
    left_out_reason,
)


def test_every_reason_criterion_and_status_has_its_words() -> None:
    assert set(REASON_LABELS) == set(LeftOutReason)
    assert set(CRITERION_LABELS) == set(Criterion)
    assert set(STATUS_LABELS) == set(Status)


@pytest.mark.parametrize(
    ("full", "told"),
    [
        ("JP-1", "Nami has as many meetings as it may have."),
        ("", "One of the two has as many meetings as it may have."),
    ],
)
def test_who_is_full_is_named_where_it_is_known(full: str, told: str) -> None:
    left_out = LeftOut(("IT-1", "JP-1"), LeftOutReason.FULL, full)

    assert str(left_out_reason(left_out, {"JP-1": "Nami"}.__getitem__)) == told


def test_a_proof_says_what_is_proven_and_how_far_the_rest_is_from_it() -> None:
    levels = (Level(Criterion.MEETINGS, 840, 840), Level(Criterion.BREAKS, 12, 9))
    proof = Proof(Status.FEASIBLE, levels, seconds=60.04, seed=7, workers=2)

    assert [(str(label), str(said)) for label, said in describe_proof(proof)] == [
        ("Proof", "It keeps every rule; whether a better one exists is not proven."),
        ("utility of all meetings held", "840, proven best"),
        ("breaks between meetings", "12; better than 9 is excluded, the gap is 3"),
        ("Search", "60.0 seconds with 2 at work, seed 7"),
    ]
