from dataclasses import replace

import pytest

from factories import ITALY, JAPAN, organisation
from kakehashi.domain.organisation import (
    CooperationForm,
    Identifier,
    IdentifierScheme,
    Organisation,
    OrganisationKind,
    Profile,
    Text,
)
from kakehashi.domain.sector import Sector
from kakehashi.rosters.duplicates import Duplicate, OrganisationIndex, merge, same_organisation

IVA = Identifier(IdentifierScheme.PARTITA_IVA, "00000010017")
OTHER_IVA = Identifier(IdentifierScheme.PARTITA_IVA, "00123450017")
FISCAL = Identifier(IdentifierScheme.CODICE_FISCALE, "00000010017")
OTHER_FISCAL = Identifier(IdentifierScheme.CODICE_FISCALE, "00123450017")


def identified(name: str, *identifiers: Identifier) -> Organisation:
    return organisation(name, identifiers=frozenset(identifiers))


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (identified("Vetri Finti", IVA), identified("VF Group", IVA), "the same partita IVA 00000010017"),
        (identified("Vetri Finti", IVA), identified("VF Group", FISCAL), "the same codice fiscale 00000010017"),
        (
            organisation("株式会社架空電子", party=JAPAN),
            organisation("㈱架空電子", party=JAPAN),
            "the same name, written “株式会社架空電子” and “㈱架空電子”",
        ),
        (
            organisation("架空電子", party=JAPAN, variants=("Kakuu Denshi Inc.",)),
            organisation("KAKUU DENSHI", party=JAPAN),
            "the same name, written “Kakuu Denshi Inc.” and “KAKUU DENSHI”",
        ),
        (
            organisation("Vetri Finti S.r.l.", city="Empoli"),
            organisation("Vetri Finti SpA", city="Pisa"),
            (
                "the same name, written “Vetri Finti S.r.l.” and “Vetri Finti SpA”; "
                "the cities differ (Empoli and Pisa), but no identifier says that they are two"
            ),
        ),
        (
            identified("Vetri Finti", IVA),
            organisation("Vetri Finti"),
            "the same name, written “Vetri Finti” and “Vetri Finti”",
        ),
    ],
)
def test_the_same_organisation_is_recognised_with_the_reason(
    first: Organisation, second: Organisation, reason: str
) -> None:
    assert str(same_organisation(first, second)) == reason


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (organisation("Vetri Finti"), organisation("Vetri Fini")),
        (organisation("Vetri Finti", party=ITALY), organisation("Vetri Finti", party=JAPAN)),
        (identified("Vetri Finti", IVA), identified("Vetri Finti", OTHER_IVA)),
        (identified("Vetri Finti", IVA, FISCAL), identified("Vetri Finti", IVA, OTHER_FISCAL)),
        (organisation("Kakuu Kenkyujo"), organisation("Kakuu Kenkyujo Zaidan Hojin")),
    ],
)
def test_two_organisations_are_kept_apart(first: Organisation, second: Organisation) -> None:
    assert same_organisation(first, second) is None
    assert same_organisation(second, first) is None


def test_a_new_row_is_found_by_identifier_before_name() -> None:
    by_name = organisation("Vetri Finti", id="IT-0001")
    by_identifier = replace(identified("VF Group", IVA), id="IT-0002")
    found = OrganisationIndex([by_name, by_identifier]).find(identified("Vetri Finti", IVA))
    assert found is not None
    assert (found.organisation, str(found.reason)) == (by_identifier, "the same partita IVA 00000010017")


def test_a_new_row_whose_identifier_conflicts_is_found_nowhere() -> None:
    index = OrganisationIndex([replace(identified("Vetri Finti", IVA), id="IT-0001")])
    assert index.find(identified("Vetri Finti", OTHER_IVA)) is None


def test_an_organisation_added_again_takes_the_place_of_the_earlier() -> None:
    index = OrganisationIndex([organisation("Vetri Finti", id="IT-0001")])
    renamed = organisation("Vetri Veri", id="IT-0001")
    index.add(renamed)
    assert index.find(organisation("Vetri Finti")) is None
    found = index.find(organisation("Vetri Veri S.r.l."))
    assert isinstance(found, Duplicate)
    assert found.organisation == renamed


def test_a_merge_keeps_what_the_first_says_and_fills_what_it_leaves_open() -> None:
    offer, request = Text("Forni", "it"), Text("Ossigeno", "it")
    first = organisation(
        "Vetri Finti S.r.l.",
        id="IT-0001",
        city="Empoli",
        employees=0,
        fields=("Vetro",),
        sectors=frozenset({Sector.ENERGY}),
        profile=Profile(offers=(offer,), excluded_sectors=frozenset({Sector.SPACE})),
    )
    second = organisation(
        "VETRI FINTI SRL",
        kind=OrganisationKind.COMPANY,
        city="Pisa",
        region="Toscana",
        employees=80,
        founded=1961,
        fields=("Vetro", "Energia"),
        sectors=frozenset({Sector.QUANTUM}),
        cooperation=frozenset({CooperationForm.SUPPLY}),
        identifiers=frozenset({IVA}),
        profile=Profile(
            offers=(Text("Forni ", "it"), Text("Fumi", "it")),
            requests=(request,),
            excluded_kinds=frozenset({OrganisationKind.INVESTOR}),
        ),
    )
    assert merge(first, second) == organisation(
        "Vetri Finti S.r.l.",
        id="IT-0001",
        variants=("VETRI FINTI SRL",),
        kind=OrganisationKind.COMPANY,
        city="Empoli",
        region="Toscana",
        employees=0,
        founded=1961,
        fields=("Vetro", "Energia"),
        sectors=frozenset({Sector.ENERGY, Sector.QUANTUM}),
        cooperation=frozenset({CooperationForm.SUPPLY}),
        identifiers=frozenset({IVA}),
        profile=Profile(
            offers=(offer, Text("Fumi", "it")),
            requests=(request,),
            excluded_kinds=frozenset({OrganisationKind.INVESTOR}),
            excluded_sectors=frozenset({Sector.SPACE}),
        ),
    )


def test_merging_an_organisation_with_itself_or_twice_with_another_changes_nothing() -> None:
    first = organisation("Vetri Finti", profile=Profile(offers=(Text("Forni", "it"),)))
    second = organisation("VETRI FINTI", profile=Profile(offers=(Text("Fumi", "it"),)))
    assert merge(first, first) == first
    assert merge(merge(first, second), second) == merge(first, second)
