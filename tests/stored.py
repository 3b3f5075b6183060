"""What tests put into a store: sources, imports and organisations, with the values that do not matter filled in."""

from dataclasses import replace
from datetime import UTC, datetime

from factories import ITALY
from kakehashi.domain.organisation import Contact, Organisation, Profile, Text
from kakehashi.domain.roster import Field, HeadingMap, Place, RosterRow
from kakehashi.services.ports import AcceptedRow, StoredImport

IMPORTED_AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def italian(number: int = 1, *, name: str = "Fotonica Lombarda S.r.l.") -> Organisation:
    """A fictional Italian organisation that offers one thing."""
    profile = Profile(offers=(Text("Sensori fotonici per la chirurgia.", "it"),))
    return Organisation(id=f"IT-{number:04d}", party=ITALY, name=name, city="Milano", profile=profile)


def stored_import(*, file: str = "elenco.xlsx") -> StoredImport:
    """The Italian roster's import."""
    heading_map = HeadingMap(1, ("Denominazione", "Referente"), {0: Field.NAME, 1: Field.CONTACT_PERSON})
    return StoredImport(ITALY, file, "Foglio1", heading_map, IMPORTED_AT)


def accepted_row(organisation: Organisation, *, digest: str, replaces: tuple[str, ...] = ()) -> AcceptedRow:
    """A row that says what an organisation is and names a contact."""
    row = RosterRow(
        place=Place(file="elenco.xlsx", sheet="Foglio1", row=2),
        cells={"Denominazione": organisation.name, "Referente": "Ada Esempio"},
        organisation=replace(organisation, id=""),
        contact=Contact(person="Ada Esempio"),
    )
    return AcceptedRow(row, organisation, digest, replaces, contact_headings=frozenset({"Referente"}))
