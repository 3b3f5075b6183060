from kakehashi.domain.roster import Field, HeadingMap
from kakehashi.services.find_contact_cells import find_contact_cells


def test_the_contacts_columns_and_cells_with_an_address_are_personal() -> None:
    heading_map = HeadingMap(1, ("Nome", "Referente", "Note", "Offerta"), {0: Field.NAME, 1: Field.CONTACT_PERSON})
    cells = {
        "Nome": "Ponte S.r.l.",
        "Referente": "Ada Esempio",
        "Note": "Scrivere ad ada@example.org",
        "Offerta": "Sensori",
    }
    assert find_contact_cells(cells, heading_map) == {"Referente", "Note"}
