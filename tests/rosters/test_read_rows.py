import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import ITALY, JAPAN, organisation, sheet
from kakehashi.domain.organisation import (
    Contact,
    CooperationForm,
    Identifier,
    IdentifierScheme,
    Organisation,
    OrganisationKind,
    Profile,
    Text,
)
from kakehashi.domain.party import Party
from kakehashi.domain.roster import Place, Problem, RosterRow, Sheet
from kakehashi.domain.sector import Sector
from kakehashi.rosters.duplicates import OrganisationIndex
from kakehashi.rosters.headings import read_headings
from kakehashi.rosters.read_rows import read_roster
from kakehashi.rosters.skipped_rows import is_skipped

JAPANESE_CSV = """架空ミッション参加企業一覧,,,,
,,,,
企業名,種別,分野,従業員数,提供できる技術・製品,求める技術・相手
株式会社架空電子,中小企業,半導体,４２０名,"・窒化ガリウム
・炭化ケイ素",欧州の販売代理店
合同会社架空量子,スタートアップ,量子技術,約30名,冷凍機,読み出し回路
,大企業,エネルギー,12人,蓄電池,電解質
㈱架空電子,中小企業,半導体,420,パワーデバイス,
合計,,,462,,
※従業員数は2026年3月現在,,,,,
"""


def read(roster: Sheet, *, party: Party = ITALY) -> tuple[RosterRow, ...]:
    return read_roster(roster, heading_map=read_headings(roster), party=party, file="elenco.xlsx", latest_year=2026)


def names(rows: tuple[RosterRow, ...]) -> list[str]:
    return [row.organisation.name for row in rows if row.organisation]


def messages(row: RosterRow) -> list[tuple[str, str, bool]]:
    return [(problem.place.column, str(problem.message), problem.fatal) for problem in row.problems]


def read_one(cells: dict[str, str], *, party: Party = ITALY) -> RosterRow:
    (row,) = read(sheet(list(cells), list(cells.values())), party=party)
    return row


def test_an_italian_row_becomes_an_organisation_and_its_contact_apart() -> None:
    row = read_one(
        {
            "Denominazione": "Vetri Finti S.r.l.",
            "Tipologia": "PMI",
            "Settori": "Energia; Semiconduttori",
            "Città": 'Empoli"',
            "Regione": "Toscana",
            "Addetti": "ca. 40",
            "Anno di fondazione": "dal 1998",
            "Offre": "<b>Forni</b> per il vetro, con fumi a 350 °C.\nScrivere a info@vetri.example",
            "Cerca": "Cerchiamo un partner per la produzione di ossigeno.",
            "Forme di collaborazione": "licenza, joint venture",
            "TRL": "TRL 7",
            "Numero di incontri": "max 6",
            "Sito web": "www.vetri.example",
            "Partita IVA": "00000010017",
            "Referente": "Anna Finta",
            "Telefono": "+39 000 000 0012",
        }
    )
    assert row.organisation == Organisation(
        id="",
        party=ITALY,
        name="Vetri Finti S.r.l.",
        kind=OrganisationKind.COMPANY,
        sectors=frozenset({Sector.ENERGY, Sector.SEMICONDUCTORS}),
        fields=("Energia", "Semiconduttori"),
        city="Empoli",
        region="Toscana",
        employees=40,
        founded=1998,
        readiness=7,
        capacity=6,
        cooperation=frozenset({CooperationForm.LICENCE, CooperationForm.JOINT_VENTURE}),
        website="https://www.vetri.example",
        identifiers=frozenset({Identifier(IdentifierScheme.PARTITA_IVA, "00000010017")}),
        profile=Profile(
            offers=(Text("Forni per il vetro, con fumi a 350 °C.\nScrivere a", "it"),),
            requests=(Text("Cerchiamo un partner per la produzione di ossigeno.", "it"),),
        ),
    )
    assert row.contact == Contact("Anna Finta", "info@vetri.example", "+39 000 000 0012")
    assert row.problems == ()
    assert row.cells["Città"] == 'Empoli"'


def test_a_japanese_row_becomes_an_organisation() -> None:
    row = read_one(
        {
            "企業・機関名": "株式会社架空電子",
            "英文名称": "Kakuu Denshi Co., Ltd.",
            "種別": "大学発ベンチャー",
            "分野": "半導体、人工知能",
            "所在地": "〒600-0000 京都府京都市",
            "従業員数": "４２０名",
            "設立年": "昭和36年",
            "シーズ（提供できる技術）": "・窒化ガリウム\n・炭化ケイ素のウェハ",
            "ニーズ（求める技術・相手）": "特になし",
            "希望する連携形態": "共同研究・実証実験",
            "法人番号": "5-0000-0000-0012",
            "担当者": "架空花子",
            "メール": "hanako@kakuu.example",
        },
        party=JAPAN,
    )
    assert row.organisation == organisation(
        "株式会社架空電子",
        party=JAPAN,
        variants=("Kakuu Denshi Co., Ltd.",),
        kind=OrganisationKind.STARTUP,
        sectors=frozenset({Sector.SEMICONDUCTORS, Sector.ARTIFICIAL_INTELLIGENCE}),
        fields=("半導体", "人工知能"),
        city="京都府京都市",
        employees=420,
        founded=1961,
        cooperation=frozenset({CooperationForm.JOINT_RESEARCH, CooperationForm.PILOT}),
        identifiers=frozenset({Identifier(IdentifierScheme.HOUJIN_BANGOU, "5000000000012")}),
        profile=Profile(offers=(Text("・窒化ガリウム\n・炭化ケイ素のウェハ", "ja"),)),
    )
    assert row.contact == Contact("架空花子", "hanako@kakuu.example")
    assert row.problems == ()


def test_an_italian_workbook_with_a_title_row_gives_exactly_its_organisations() -> None:
    rows = read(
        sheet(
            ["Missione in Giappone 2026 – aziende partecipanti"],
            [],
            ["Ragione sociale", "Settore", "Dipendenti", "Cosa offriamo", "Cosa cerchiamo"],
            ["Vetri Finti S.r.l.", "Energia", "ca. 40", "Forni", "Ossigeno"],
            ["", "Energia", "12", "Turbine", "Pale"],
            ["Qubit Inventati S.p.A.", "Quantistica", "circa 1.200", "Laser", "Criostati"],
            ["VETRI FINTI SRL", "Energia", "40", "Forni", "Ossigeno"],
            ["Totale", "", "1.292", "", ""],
            ["Fonte: elaborazione dell'agenzia"],
            name="Aziende",
        )
    )
    assert names(rows) == ["Vetri Finti S.r.l.", "Qubit Inventati S.p.A.", "VETRI FINTI SRL"]
    assert [row.place.row for row in rows if is_skipped(row)] == [8, 9]
    (refused,) = [row for row in rows if row.organisation is None and not is_skipped(row)]
    assert refused.problems[0].place == Place("elenco.xlsx", "Aziende", 5, "Ragione sociale")
    assert messages(refused) == [
        (
            "Ragione sociale",
            "The row has no name. Write the organisation's name in the column “Ragione sociale”, and import it again.",
            True,
        )
    ]


def test_a_japanese_csv_in_cp932_gives_exactly_its_organisations() -> None:
    records = csv.reader(io.StringIO(JAPANESE_CSV.encode("cp932").decode("cp932")))
    rows = read(sheet(*records), party=JAPAN)
    assert names(rows) == ["株式会社架空電子", "合同会社架空量子", "㈱架空電子"]
    assert [[str(problem.message) for problem in row.problems] for row in rows if is_skipped(row)] == [
        ["The row is a total."],
        ["The row is a note."],
    ]
    first, _, again = [row.organisation for row in rows if row.organisation]
    found = OrganisationIndex([first]).find(again)
    assert found is not None
    assert str(found.reason) == "the same name, written “株式会社架空電子” and “㈱架空電子”"


def test_cells_that_cannot_be_read_are_left_out_and_named() -> None:
    row = read_one(
        {
            "Azienda": "Vetri Finti",
            "Addetti": "molti",
            "TRL": "12",
            "Partita IVA": "00000010018",
            "Sito web": "in arrivo",
        }
    )
    assert row.organisation == organisation("Vetri Finti")
    assert messages(row) == [
        ("Addetti", "“molti” is not a number of employees. Write a number, such as 40.", False),
        ("TRL", "“12” is not a technology readiness level. Write a number from 1 to 9.", False),
        ("Sito web", "“in arrivo” is not a web address. Write one such as https://www.acme.example.", False),
        (
            "Partita IVA",
            "The check digits of the partita IVA “00000010018” are wrong. Compare it with the register.",
            False,
        ),
    ]


def test_an_organisation_with_a_description_alone_has_a_description_alone() -> None:
    row = read_one(
        {"name": "University of Nowhere", "type": "HES", "topics of its European projects": "The glass in an oven"}
    )
    assert row.organisation == organisation(
        "University of Nowhere",
        kind=OrganisationKind.UNIVERSITY,
        profile=Profile(description=(Text("The glass in an oven", "en"),)),
    )


def test_requests_that_are_only_forms_of_cooperation_are_both() -> None:
    row = read_one({"name": "Vetri Finti", "looking for": "Industrial partner, Investment funds, License"})
    assert row.organisation == organisation(
        "Vetri Finti",
        cooperation=frozenset({CooperationForm.INVESTMENT, CooperationForm.LICENCE}),
        profile=Profile(requests=(Text("Industrial partner, Investment funds, License", "und"),)),
    )


def test_exclusions_are_kept_as_written_and_as_read() -> None:
    row = read_one({"Azienda": "Vetri Finti", "Offre": "", "Esclusioni": "no investitori; energia"})
    assert row.organisation == organisation(
        "Vetri Finti",
        profile=Profile(
            exclusions=(Text("no investitori; energia", "und"),),
            excluded_kinds=frozenset({OrganisationKind.INVESTOR}),
            excluded_sectors=frozenset({Sector.ENERGY}),
        ),
    )


def test_several_columns_of_one_field_are_several_texts() -> None:
    row = read_one({"Azienda": "Vetri Finti", "Offre": "Forni per il vetro", "Prodotti": "The ovens for the glass"})
    assert row.organisation is not None
    assert row.organisation.profile == Profile(
        offers=(Text("Forni per il vetro", "it"), Text("The ovens for the glass", "en"))
    )


def test_personal_data_in_any_column_belong_to_the_contact() -> None:
    row = read_one(
        {"Azienda": "Vetri Finti", "Offre": "Forni, tel. +39 000 000 0012", "Sito web": "info@vetri.example"}
    )
    assert row.organisation == organisation("Vetri Finti", profile=Profile(offers=(Text("Forni,", "und"),)))
    assert row.contact == Contact(email="info@vetri.example", phone="+39 000 000 0012")
    assert row.problems == ()


def test_a_name_cut_in_the_middle_of_a_sentence_is_accepted() -> None:
    cut = "Sensors that tell how old a glass oven is and when it will br"
    assert names(read(sheet(["name", "offers"], [cut, "x"]))) == [cut]


def test_a_text_in_the_place_of_the_name_is_refused() -> None:
    row = read_one({"Azienda": "lunghissimo " * 30, "Offre": "Forni"})
    assert messages(row) == [
        (
            "Azienda",
            (
                "The name has 359 characters; the longest allowed is 300. "
                "Write the name alone in the column “Azienda”, and import it again."
            ),
            True,
        )
    ]


def test_cells_are_kept_whole_by_column() -> None:
    rows = read(sheet(["Azienda", "Offre", "Offre"], ["Vetri Finti", " Forni "], ["Laser Finti", "a", "b", "in più"]))
    assert [dict(row.cells) for row in rows] == [
        {"Azienda": "Vetri Finti", "Offre": " Forni ", "Offre (2)": "", "[D]": ""},
        {"Azienda": "Laser Finti", "Offre": "a", "Offre (2)": "b", "[D]": "in più"},
    ]


@given(st.lists(st.text(), min_size=16, max_size=16), st.sampled_from([ITALY, JAPAN]))
@pytest.mark.filterwarnings("error")
def test_any_cells_at_all_end_as_accepted_refused_or_skipped(cells: list[str], party: Party) -> None:
    headings = (
        "Azienda Tipologia Settori Città Addetti Fondazione Offre Cerca "
        "Collaborazione TRL Incontri Web P.IVA Referente Mail Tel"
    )
    roster = sheet(headings.split(), ["x", *cells[1:]], cells)
    for row in read_roster(roster, heading_map=read_headings(roster), party=party, file=""):
        fatal = [problem for problem in row.problems if problem.fatal]
        assert (row.organisation is None) == (is_skipped(row) or len(fatal) == 1)
        assert all(isinstance(problem, Problem) and str(problem.message) for problem in row.problems)
