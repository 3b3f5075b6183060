from factories import ITALY, JAPAN
from kakehashi.domain.party import Party
from kakehashi.domain.roster import Field, HeadingMap, Place, RosterRow
from kakehashi.services.digest_row import digest_row

HEADINGS = ("Nome", "Note")
FIELDS = {0: Field.NAME}


def digest(*cells: str, headings: tuple[str, ...] = HEADINGS, number: int = 2, party: Party = ITALY) -> str:
    row = RosterRow(Place("elenco.csv", row=number), dict(zip(headings, cells, strict=True)), None)
    fields = {headings.index("Nome"): Field.NAME}
    return digest_row(row, party=party, heading_map=HeadingMap(1, headings, fields))


def test_width_and_white_space_do_not_change_a_row() -> None:
    assert digest("架け橋ＡＢＣ ", "４２０名") == digest("架け橋ABC", " 420名\n")


def test_neither_its_number_nor_the_order_of_columns_changes_a_row() -> None:
    assert digest("Ponte", "sì", number=2) == digest("sì", "Ponte", headings=("Note", "Nome"), number=9)


def test_a_column_without_anything_in_it_does_not_change_a_row() -> None:
    assert digest("Ponte", "sì") == digest("Ponte", "sì", "", headings=("Nome", "Note", "Fax"))


def test_other_cells_another_party_or_another_reading_are_another_row() -> None:
    unread = digest_row(
        RosterRow(Place("elenco.csv"), {"Nome": "Ponte", "Note": "sì"}, None),
        party=ITALY,
        heading_map=HeadingMap(1, HEADINGS, {**FIELDS, 1: Field.OFFERS}),
    )
    digests = {digest("Ponte", "sì"), digest("Ponte", "no"), digest("Ponte", "sì", party=JAPAN), unread}
    assert len(digests) == 4


def test_half_a_character_can_be_digested() -> None:
    assert digest("Ponte \ud800", "") != digest("Ponte", "")
