import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.domain.organisation import CooperationForm, OrganisationKind
from kakehashi.domain.sector import Sector
from kakehashi.rosters.classifications import (
    parse_cooperation,
    parse_excluded_kinds,
    parse_excluded_sectors,
    parse_fields,
    parse_kind,
    parse_sectors,
    reads_as_forms,
)


@pytest.mark.parametrize(
    ("text", "sectors"),
    [
        ("Semiconduttori; Intelligenza artificiale", {Sector.SEMICONDUCTORS, Sector.ARTIFICIAL_INTELLIGENCE}),
        ("半導体、人工知能", {Sector.SEMICONDUCTORS, Sector.ARTIFICIAL_INTELLIGENCE}),
        ("人工知能(AI)", {Sector.ARTIFICIAL_INTELLIGENCE}),
        ("AI・量子", {Sector.ARTIFICIAL_INTELLIGENCE, Sector.QUANTUM}),
        ("Tecnologie quantistiche", {Sector.QUANTUM}),
        ("量子技術", {Sector.QUANTUM}),
        ("バイオテクノロジー", {Sector.BIOTECH}),
        ("Energy Storage - Batteries", {Sector.ENERGY}),
        ("Infrastrutture/Aerospazio", {Sector.INFRASTRUCTURE, Sector.SPACE}),
        ("ＩＣＴ／自動車", {Sector.AUTOMOTIVE}),
        ("Altro", {Sector.OTHER}),
        ("servizi ai cittadini", set()),
        ("Social Impact", set()),
        ("", set()),
    ],
)
def test_sectors_are_recognised_in_each_language(text: str, sectors: set[Sector]) -> None:
    assert parse_sectors(text) == sectors


def test_fields_are_kept_as_written() -> None:
    assert parse_fields("Healthtech - Monitoring; Novel Products; Novel Products") == (
        "Healthtech - Monitoring",
        "Novel Products",
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("PMI", OrganisationKind.COMPANY),
        ("Grande impresa", OrganisationKind.COMPANY),
        ("中小企業", OrganisationKind.COMPANY),
        ("研究開発型企業", OrganisationKind.COMPANY),
        ("Start-up innovativa", OrganisationKind.STARTUP),
        ("Spin-off", OrganisationKind.STARTUP),
        ("大学発ベンチャー", OrganisationKind.STARTUP),
        ("スタートアップ", OrganisationKind.STARTUP),
        ("Centro di ricerca", OrganisationKind.RESEARCH_CENTRE),
        ("Istituto di ricerca clinica", OrganisationKind.RESEARCH_CENTRE),
        ("Ospedale di ricerca", OrganisationKind.RESEARCH_CENTRE),
        ("公設試験研究機関", OrganisationKind.RESEARCH_CENTRE),
        ("Università", OrganisationKind.UNIVERSITY),
        ("大学", OrganisationKind.UNIVERSITY),
        ("ベンチャーキャピタル", OrganisationKind.INVESTOR),
        ("Fondo di investimento", OrganisationKind.INVESTOR),
        ("Consorzio", OrganisationKind.CLUSTER),
        ("協同組合", OrganisationKind.CLUSTER),
        ("Ente pubblico", OrganisationKind.PUBLIC_BODY),
        ("社会福祉法人", OrganisationKind.OTHER),
        ("HES", OrganisationKind.UNIVERSITY),
        ("REC", OrganisationKind.RESEARCH_CENTRE),
        ("PRC", OrganisationKind.COMPANY),
        ("PUB", OrganisationKind.PUBLIC_BODY),
        ("OTH", OrganisationKind.OTHER),
        ("", None),
    ],
)
def test_kinds_are_recognised_by_the_longest_words_that_name_one(text: str, kind: OrganisationKind | None) -> None:
    reading = parse_kind(text)
    assert (reading.value, reading.messages) == (kind, ())


def test_an_unknown_kind_is_left_open_and_said() -> None:
    reading = parse_kind("Bottega")
    assert reading.value is None
    assert [str(reason) for reason in reading.messages] == [
        "“Bottega” is not a kind of organisation known here; the kind was left open."
    ]


@pytest.mark.parametrize(
    ("text", "kinds", "sectors"),
    [
        ("Investitori; università", {OrganisationKind.INVESTOR, OrganisationKind.UNIVERSITY}, set()),
        ("no investitori, nessuna startup", {OrganisationKind.INVESTOR, OrganisationKind.STARTUP}, set()),
        ("大学、投資家は不可", {OrganisationKind.UNIVERSITY, OrganisationKind.INVESTOR}, set()),
        ("Settore energia\nNo automotive", set(), {Sector.ENERGY, Sector.AUTOMOTIVE}),
        ("Nessuna azienda che produca vetro per l'energia", set(), set()),
        ("We do not want to meet direct competitors.", set(), set()),
    ],
)
def test_exclusions_are_read_only_where_they_name_a_kind_or_sector_outright(
    text: str, kinds: set[OrganisationKind], sectors: set[Sector]
) -> None:
    assert (set(parse_excluded_kinds(text)), set(parse_excluded_sectors(text))) == (kinds, sectors)


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("licenza, joint venture", {CooperationForm.LICENCE, CooperationForm.JOINT_VENTURE}),
        ("R&S congiunta; Fornitura", {CooperationForm.JOINT_RESEARCH, CooperationForm.SUPPLY}),
        (
            "共同研究・ライセンス、出資",
            {CooperationForm.JOINT_RESEARCH, CooperationForm.LICENCE, CooperationForm.INVESTMENT},
        ),
        ("合弁／販売代理", {CooperationForm.JOINT_VENTURE, CooperationForm.DISTRIBUTION}),
        ("実証実験\n部材調達", {CooperationForm.PILOT, CooperationForm.SUPPLY}),
        ("受託製造; 人材交流", {CooperationForm.MANUFACTURING, CooperationForm.TRAINING}),
        ("Joint R&D; Access to infrastructure", {CooperationForm.JOINT_RESEARCH, CooperationForm.SERVICE}),
        ("Industrial partner, Investment funds", {CooperationForm.INVESTMENT}),
        ("da definire", set()),
        ("", set()),
    ],
)
def test_forms_of_cooperation_are_recognised_in_a_list(text: str, forms: set[CooperationForm]) -> None:
    reading = parse_cooperation(text)
    assert (set(reading.value), reading.messages) == (forms, ())


def test_an_unknown_form_is_left_out_and_said() -> None:
    reading = parse_cooperation("licenza; baratto")
    assert reading.value == {CooperationForm.LICENCE}
    assert [str(reason) for reason in reading.messages] == [
        "“baratto” is not a form of cooperation known here; it was left out."
    ]


def test_requests_that_are_only_forms_are_told_from_requests_in_words() -> None:
    forms = "Industrial partner, Investment funds, License, Consulting, Internationalization, Grant partner"
    assert reads_as_forms(forms)
    assert not reads_as_forms("We seek a licence for a gas sensor")
    assert not reads_as_forms("")


@given(st.text())
def test_any_text_at_all_can_be_given(text: str) -> None:
    assert parse_sectors(text) <= set(Sector)
    assert parse_cooperation(text).value <= set(CooperationForm)
    assert parse_excluded_kinds(text) <= set(OrganisationKind)
    assert parse_excluded_sectors(text) <= set(Sector)
    assert parse_kind(text).value in {None, *OrganisationKind}
