from communiques import MEMBERSHIP, told
from factories import JAPAN, organisation
from kakehashi.domain.likeness import Likeness
from kakehashi.services.known_names import KnownNames

HOSHIKAGE = organisation("星影精密株式会社", id="JP-0001", party=JAPAN, variants=("Hoshikage",))
LUMEN = organisation("Fondazione Lumen", id="IT-0001")
NAMES = KnownNames([HOSHIKAGE, LUMEN, organisation("Alfa", id="IT-0002"), organisation("ALFA S.r.l.", id="IT-0003")])


def test_an_organisation_is_found_by_any_of_its_names_in_any_spelling() -> None:
    assert [NAMES.link(name) for name in ("星影精密", "HOSHIKAGE", "Tsukiura", "")] == [
        HOSHIKAGE,
        HOSHIKAGE,
        None,
        None,
    ]


def test_a_name_that_two_organisations_have_is_nobodys() -> None:
    assert NAMES.link("Alfa") is None


def test_the_names_of_entries_that_are_in_a_roster_are_linked_as_written() -> None:
    assert NAMES.links([told(MEMBERSHIP)]) == {"Hoshikage": HOSHIKAGE, "fondazione Lumen": LUMEN}


def test_a_roster_tells_across_scripts_whether_two_names_are_one() -> None:
    pairs = [
        ("星影精密", "Hoshikage"),
        ("星影精密", "Lumen Fondazione"),
        ("Fondazione Lumen", "Hoshikage"),
        ("森彩", "Mori"),
    ]
    assert [NAMES.compare(*pair) for pair in pairs] == [
        Likeness.SAME,
        Likeness.UNKNOWN,
        Likeness.DIFFERENT,
        Likeness.UNKNOWN,
    ]
