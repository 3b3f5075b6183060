from dataclasses import replace

from factories import organisation
from kakehashi.domain.identity import Identity, identity_of
from kakehashi.domain.organisation import Contact, Identifier, IdentifierScheme


def test_an_identity_gathers_what_the_roster_knows() -> None:
    known = replace(
        organisation(
            "Valdoro S.r.l.", variants=("Valdoro",), city="Lumezzane", region="Lombardia", website="valdoro.example"
        ),
        identifiers=frozenset({Identifier(IdentifierScheme.PARTITA_IVA, "99990120353")}),
    )

    assert identity_of(known, [Contact("Ugo Brambati", "ugo@valdoro.example", "")]) == Identity(
        names=("Valdoro S.r.l.", "Valdoro"),
        city="Lumezzane",
        region="Lombardia",
        website="valdoro.example",
        people=("Ugo Brambati",),
        identifiers=("99990120353", "ugo@valdoro.example"),
    )
