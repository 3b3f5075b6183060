from kakehashi.adapters.exports.organisation_lists import organisation_lists
from samples import CRYOSTATS, FORMULA, LONG, MATCHES, QUBITS, SCRIPT


def names(side: int) -> list[tuple[str, list[tuple[int, str]]]]:
    return [
        (each.organisation.id, [(entry.place, entry.counterpart.id) for entry in each.entries])
        for each in organisation_lists(MATCHES, side)
    ]


def test_every_organisation_has_its_matches_in_the_order_of_its_own_list() -> None:
    assert names(0) == [
        (FORMULA.id, [(1, SCRIPT.id), (2, QUBITS.id)]),
        (LONG.id, [(1, SCRIPT.id)]),
        (CRYOSTATS.id, [(1, QUBITS.id), (2, SCRIPT.id)]),
    ]
    assert names(1) == [
        (SCRIPT.id, [(1, FORMULA.id), (2, LONG.id), (3, CRYOSTATS.id)]),
        (QUBITS.id, [(1, CRYOSTATS.id), (8, FORMULA.id)]),
    ]


def test_a_list_is_told_down_to_a_place_with_its_shortlist() -> None:
    qubits = organisation_lists(MATCHES, 1)[1]

    assert [entry.counterpart for entry in qubits.shortlist] == [CRYOSTATS]
    assert [entry.counterpart for entry in qubits.told(5)] == [CRYOSTATS]
    assert [entry.counterpart for entry in qubits.told(0)] == [CRYOSTATS]
    assert [entry.counterpart for entry in qubits.further(5)] == [FORMULA]
