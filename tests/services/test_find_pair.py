import pytest

from factories import ITALY, JAPAN, organisation
from kakehashi.domain.errors import InvalidInputError, NotFoundError
from kakehashi.domain.programme import Programme
from kakehashi.services.find_pair import find_pair

ALFA, OMEGA = organisation("Alfa S.r.l.", id="IT-0001"), organisation("Omega S.p.A.", id="IT-0002")
BETA = organisation("株式会社ベータ", party=JAPAN, id="JP-0001")
EVERYONE = [ALFA, OMEGA, BETA]


@pytest.mark.parametrize("parties", [(ITALY, JAPAN), (JAPAN, ITALY)])
@pytest.mark.parametrize("names", [("alfa", "㈱ベータ"), ("JP-0001", "it-0001")])
def test_two_organisations_come_in_the_order_of_the_parties(parties: tuple, names: tuple[str, str]) -> None:  # type: ignore[type-arg]
    pair = find_pair(*names, EVERYONE, programme=Programme("Ponte", parties))
    assert [each.party for each in pair] == list(parties)
    assert {each.id for each in pair} == {"IT-0001", "JP-0001"}


def test_two_of_one_party_are_no_pair() -> None:
    with pytest.raises(InvalidInputError) as raised:
        find_pair("alfa", "omega", EVERYONE, programme=Programme("Ponte", (ITALY, JAPAN)))
    assert str(raised.value) == (
        "“Alfa S.r.l.” and “Omega S.p.A.” both belong to IT. A match is between organisations of both parties."
    )


def test_an_unknown_name_is_told() -> None:
    with pytest.raises(NotFoundError, match="No organisation goes by “gamma”"):
        find_pair("alfa", "gamma", EVERYONE, programme=Programme("Ponte", (ITALY, JAPAN)))
