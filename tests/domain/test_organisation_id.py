from itertools import islice

from factories import ITALY
from kakehashi.domain.organisation_id import format_id, new_ids


def test_an_id_is_the_party_and_a_number() -> None:
    assert [format_id(ITALY, number) for number in (1, 12_345)] == ["IT-0001", "IT-12345"]


def test_new_ids_go_on_after_the_highest_of_the_party() -> None:
    assert list(islice(new_ids(ITALY, ["IT-0002", "IT-9999", "JP-20000"]), 2)) == ["IT-10000", "IT-10001"]


def test_the_first_id_of_a_party_is_number_one() -> None:
    assert next(new_ids(ITALY, [])) == "IT-0001"
