from factories import speaking
from kakehashi.domain.anonymous_profile import AnonymousProfile, SizeBand
from kakehashi.domain.identity import identity_of
from kakehashi.domain.organisation import OrganisationKind
from kakehashi.domain.redacted import Redacted
from kakehashi.domain.sector import Sector
from kakehashi.redaction.anonymise import anonymise


def test_an_anonymous_profile_holds_what_it_may_and_nothing_else() -> None:
    known = speaking(
        "Valdoro S.r.l.",
        offers="Valdoro offre sensori.",
        requests="Cerca un partner in Giappone.",
        description="Valdoro è a Lumezzane.",
        kind=OrganisationKind.COMPANY,
        sectors=frozenset({Sector.ENERGY}),
        city="Lumezzane",
        region="Lombardia",
        employees=30,
    )

    profile = anonymise(known, identity_of(known))

    assert profile == AnonymousProfile(
        kind=OrganisationKind.COMPANY,
        sectors=frozenset({Sector.ENERGY}),
        size=SizeBand.SMALL,
        region=Redacted(("Lombardia",)),
        offers=(Redacted(("", " offre sensori."), profile.offers[0].spans),),
        requests=(Redacted(("Cerca un partner in Giappone.",)),),
    )


def test_a_town_written_as_the_region_is_not_shown() -> None:
    known = speaking("Valdoro S.r.l.", city="Lumezzane", region="Lumezzane, Lombardia")

    assert anonymise(known, identity_of(known)).region.show() == "[place], Lombardia"
