import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import sheet
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.roster import Field, HeadingMap
from kakehashi.rosters.headings import read_headings

ITALIAN = {
    "Ragione sociale": Field.NAME,
    "Tipo": Field.KIND,
    "Settore": Field.SECTORS,
    "Sede": Field.CITY,
    "Prov.": Field.REGION,
    "N. dipendenti (2024)": Field.EMPLOYEES,
    "Fondazione": Field.FOUNDED,
    "Cosa offriamo": Field.OFFERS,
    "Cosa cerchiamo": Field.REQUESTS,
    "Non desidera incontrare": Field.EXCLUSIONS,
    "Collaborazione desiderata": Field.COOPERATION,
    "Maturità tecnologica (TRL)": Field.READINESS,
    "Numero massimo di incontri": Field.CAPACITY,
    "Sito Internet": Field.WEBSITE,
    "P.IVA / C.F.": Field.IDENTIFIER,
    "Referente": Field.CONTACT_PERSON,
    "Email referente": Field.CONTACT_EMAIL,
    "Telefono referente": Field.CONTACT_PHONE,
}
JAPANESE = {
    "会社名": Field.NAME,
    "会社名（英語）": Field.NAME_VARIANT,
    "区分": Field.KIND,
    "業種": Field.SECTORS,
    "所在地": Field.CITY,
    "都道府県": Field.REGION,
    "社員数\n（人）": Field.EMPLOYEES,
    "創業": Field.FOUNDED,
    "強み・提供技術": Field.OFFERS,
    "ニーズ・希望パートナー": Field.REQUESTS,
    "事業内容": Field.DESCRIPTION,
    "連携形態": Field.COOPERATION,
    "商談希望件数": Field.CAPACITY,
    "ＵＲＬ": Field.WEBSITE,
    "法人番号": Field.IDENTIFIER,
    "ご担当者氏名": Field.CONTACT_PERSON,
    "担当者メールアドレス": Field.CONTACT_EMAIL,
    "ＴＥＬ": Field.CONTACT_PHONE,
}
EXAMPLES = [
    ITALIAN,
    JAPANESE,
    {
        "Denominazione": Field.NAME,
        "Tipologia": Field.KIND,
        "Settori": Field.SECTORS,
        "Città": Field.CITY,
        "Addetti": Field.EMPLOYEES,
        "Anno di fondazione": Field.FOUNDED,
        "Offre": Field.OFFERS,
        "Cerca": Field.REQUESTS,
        "Forme di collaborazione": Field.COOPERATION,
    },
    {
        "企業・機関名": Field.NAME,
        "英文名称": Field.NAME_VARIANT,
        "種別": Field.KIND,
        "分野": Field.SECTORS,
        "従業員数": Field.EMPLOYEES,
        "設立年": Field.FOUNDED,
        "シーズ（提供できる技術）": Field.OFFERS,
        "ニーズ（求める技術・相手）": Field.REQUESTS,
        "希望する連携形態": Field.COOPERATION,
        "ウェブサイト": Field.WEBSITE,
        "担当者": Field.CONTACT_PERSON,
        "メール": Field.CONTACT_EMAIL,
        "電話": Field.CONTACT_PHONE,
    },
    {
        "企業名": Field.NAME,
        "提供できる技術・製品": Field.OFFERS,
        "求める技術・相手": Field.REQUESTS,
    },
    {
        "name": Field.NAME,
        "kind": Field.KIND,
        "fields": Field.SECTORS,
        "offers": Field.OFFERS,
        "looking for": Field.REQUESTS,
        "TRL": Field.READINESS,
    },
    {
        "name": Field.NAME,
        "type": Field.KIND,
        "city": Field.CITY,
        "topics of its European projects": Field.DESCRIPTION,
    },
    {
        "Azienda": Field.NAME,
        "Nome": Field.CONTACT_PERSON,
        "Cognome": Field.CONTACT_PERSON,
        "Descrizione attività": Field.DESCRIPTION,
        "Descrizione della tecnologia offerta": Field.OFFERS,
        "Descrizione tecnologia ricercata": Field.REQUESTS,
    },
    {
        "企業名 / Company Name": Field.NAME,
        "業種 / Industry": Field.SECTORS,
        "提供技術 / Technology Offered": Field.OFFERS,
        "求める技術 / Technology Sought": Field.REQUESTS,
    },
    {"企業名": Field.NAME, "Company name": Field.NAME_VARIANT, "シーズ": Field.OFFERS},
    {"Nome startup": Field.NAME, "Indirizzo": Field.CITY, "Partner ricercati": Field.REQUESTS},
    {"Denominazzione": Field.NAME, "Setore": Field.SECTORS, "Adetti": Field.EMPLOYEES},
    {"Nome": Field.NAME, "Che cosa cercate in Giappone?": Field.REQUESTS, "In quale settore operate?": Field.SECTORS},
    {
        "貴社名（必須）": Field.NAME,
        "日本企業に求めること（自由記述）": Field.REQUESTS,
        "貴社の強み・独自技術について": Field.OFFERS,
    },
]
IGNORED = [
    "id",
    "No.",
    "資本金（百万円）",
    "代表者",
    "フリガナ",
    "Fatturato",
    "備考",
    "university",
    "役職",
    "Paese",
    "取引先",
]


def by_heading(headings: HeadingMap) -> dict[str, Field]:
    return {headings.headings[column]: field for column, field in headings.fields.items()}


@pytest.mark.parametrize("expected", EXAMPLES)
def test_headings_of_agencies_are_recognised(expected: dict[str, Field]) -> None:
    assert by_heading(read_headings(sheet([*IGNORED, *expected]))) == expected


@given(
    st.sampled_from(EXAMPLES).flatmap(
        lambda example: st.tuples(st.just(example), st.permutations([*example, *IGNORED]))
    )
)
def test_headings_are_recognised_in_any_order(drawn: tuple[dict[str, Field], list[str]]) -> None:
    expected, headings = drawn
    assert by_heading(read_headings(sheet(headings))) == expected


def test_title_rows_above_the_heading_row_are_passed_over() -> None:
    headings = read_headings(
        sheet(
            ["Missione in Giappone – elenco delle aziende", "", ""],
            ["", "", ""],
            ["Aggiornato al", "1.3.2026", ""],
            ["Denominazione", "Settore", "Cerca"],
            ["Vetri Finti S.r.l.", "Energia", "Un forno"],
        )
    )
    assert headings == HeadingMap(
        4, ("Denominazione", "Settore", "Cerca"), {0: Field.NAME, 1: Field.SECTORS, 2: Field.REQUESTS}
    )


def test_of_two_heading_rows_the_first_counts() -> None:
    headings = read_headings(sheet(["Azienda", "Settore", "Offre"], ["Company", "Sector", "Offers"], ["Acme", "", ""]))
    assert headings.row_number == 1


def test_equal_and_blank_headings_are_told_apart_by_their_place() -> None:
    headings = read_headings(sheet(["Azienda", "Offre", "Offre", "", "Note"], ["Acme", "a", "b", "c"]))
    assert headings.headings == ("Azienda", "Offre", "Offre (2)", "[D]", "Note")
    assert headings.fields == {0: Field.NAME, 1: Field.OFFERS, 2: Field.OFFERS}


def test_several_columns_of_texts_are_all_read_but_one_column_of_employees() -> None:
    headings = read_headings(sheet(["企業名", "シーズ", "強み", "従業員", "従業員数"]))
    assert by_heading(headings) == {
        "企業名": Field.NAME,
        "シーズ": Field.OFFERS,
        "強み": Field.OFFERS,
        "従業員数": Field.EMPLOYEES,
    }


def test_what_a_person_says_of_a_heading_comes_first() -> None:
    headings = read_headings(
        sheet(["Denominazione", "Pippo", "Offre"], ["Acme", "x", "y"]),
        overrides={"pippo": Field.REQUESTS, "Offre": None},
    )
    assert headings.fields == {0: Field.NAME, 1: Field.REQUESTS}


def test_a_heading_row_of_unknown_words_is_found_by_what_a_person_says() -> None:
    headings = read_headings(
        sheet(["Elenco"], ["Alfa", "Beta"], ["Acme", "Vetro"]), overrides={"Alfa": Field.NAME, "Beta": Field.OFFERS}
    )
    assert (headings.row_number, headings.fields) == (2, {0: Field.NAME, 1: Field.OFFERS})


def test_a_map_that_names_a_missing_column_is_refused() -> None:
    with pytest.raises(InvalidInputError) as refused:
        read_headings(sheet(["Azienda", "Offre"]), overrides={"Cercasi": Field.REQUESTS}, file="elenco.xlsx")
    assert str(refused.value) == (
        "The map names the column “Cercasi”, which is not in the heading row 1 of “elenco.xlsx”. "
        "Its columns are “Azienda”, “Offre”. Write one of these in the map."
    )


def test_a_sheet_without_headings_is_refused_with_what_was_seen() -> None:
    with pytest.raises(InvalidInputError) as refused:
        read_headings(sheet(["Mele", "Pere"], ["1", "2"], name="Foglio1"), file="spesa.xlsx")
    assert str(refused.value) == (
        "No heading row was found in the first 30 rows of sheet “Foglio1” of “spesa.xlsx”. "
        "The cells that come nearest are “Mele”, “Pere”. "
        "A roster needs a row of headings with the organisation's name and at least one of name-variant, "
        "kind, sectors, city, region, employees, founded, offers, requests, description, exclusions, cooperation, "
        "readiness, capacity, website, identifier, contact-person, contact-email, contact-phone. "
        "Write with --map what each heading stands for."
    )


def test_a_heading_row_without_a_name_column_is_refused() -> None:
    with pytest.raises(InvalidInputError) as refused:
        read_headings(sheet(["Settore", "Cerca", "Offre"]), file="elenco.csv")
    assert str(refused.value) == (
        "Row 1 of “elenco.csv” looks like the heading row, but none of its headings is known to stand for "
        "the organisation's name: “Settore”, “Cerca”, “Offre”. Write with --map which of them does."
    )


def test_an_empty_sheet_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="No heading row was found in the first 30 rows of the roster"):
        read_headings(sheet())


@given(st.lists(st.lists(st.text(max_size=20), max_size=6), max_size=5))
def test_any_cells_at_all_are_read_or_refused(rows: list[list[str]]) -> None:
    try:
        headings = read_headings(sheet(["Azienda", "Offre"], *rows))
    except InvalidInputError:  # a row of the drawn ones may look more like headings and have no name
        return
    assert Field.NAME in headings.fields.values()
