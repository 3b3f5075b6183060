from kakehashi.adapters.exports.evidence import (
    Correspondence,
    Direction,
    correspondences,
    direction,
    gaps_of_kind,
    shared_concepts,
    weightiest,
)
from kakehashi.domain.match import GapKind
from samples import COLD, COLD_WANTED, CRYOSTATS, GAPS, QUBITS, QUBITS_OFFERED, QUBITS_WANTED, REASONS, match

EXPLAINED = match(reasons=REASONS, gaps=GAPS)


def test_sentences_that_meet_are_told_once_with_all_they_carry() -> None:
    assert correspondences(EXPLAINED, CRYOSTATS.id) == (
        Correspondence(COLD, COLD_WANTED, 0.3 + 0.1, (("Criostati", "希釈冷凍機"),)),
    )
    assert correspondences(EXPLAINED, QUBITS.id) == (Correspondence(QUBITS_OFFERED, QUBITS_WANTED, 0.25),)


def test_the_weightiest_sentences_are_empty_where_none_meet() -> None:
    assert weightiest(EXPLAINED, CRYOSTATS.id) == (COLD.content, COLD_WANTED.content)
    assert weightiest(match(), CRYOSTATS.id) == ("", "")


def test_a_reason_gives_gets_or_does_neither() -> None:
    ways = [direction(reason, CRYOSTATS.id) for reason in REASONS]

    assert ways == [Direction.GIVES, Direction.GIVES, Direction.GETS, Direction.BOTH, Direction.BOTH]


def test_concepts_and_gaps_are_told_once_and_apart() -> None:
    assert shared_concepts(EXPLAINED) == ("superconducting-qubit", "quantum-computing")
    assert gaps_of_kind(EXPLAINED, GapKind.MISFIT) == GAPS[:1]
    assert gaps_of_kind(EXPLAINED, GapKind.UNKNOWN) == GAPS[1:]
