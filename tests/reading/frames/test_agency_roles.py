import pytest

from kakehashi.domain.entry import EntryKind
from reading_facts import only, read


@pytest.mark.parametrize(
    ("text", "language", "organisation", "target"),
    [
        (
            "The Norwegian Export Agency will be responsible for the certification of producers.",
            "en",
            "Norwegian Export Agency",
            "certification of producers",
        ),
        (
            "The Office for Overseas Industry will coordinate calls for proposals.",
            "en",
            "Office for Overseas Industry",
            "coordinate calls for proposals",
        ),
        (
            "L'Agenzia Ligure per le Tecnologie ha il compito di gestire i bandi.",
            "it",
            "Agenzia Ligure per le Tecnologie",
            "gestire i bandi",
        ),
        ("日本貿易支援機構は、企業派遣を担当します。", "ja", "日本貿易支援機構", "企業派遣"),
    ],
)
def test_an_agency_is_given_a_task(text: str, language: str, organisation: str, target: str) -> None:
    fact = only(EntryKind.AGENCY_ROLE, text, language)
    assert (fact.organisation, fact.target) == (organisation, target)


@pytest.mark.parametrize(
    ("text", "language", "agencies"),
    [
        (
            "The agencies Italia Scambi (AIS) and Viet Trade Bureau (VTB) will have a crucial role in trade.",
            "en",
            ["Italia Scambi", "Viet Trade Bureau"],
        ),
        ("ICE e JETRO cureranno le missioni.", "it", ["ICE", "JETRO"]),
        (
            "日本産業協力機構（JICO）とフランス対外産業庁（AFIE）は、人材交流の窓口を務めます。",
            "ja",
            ["日本産業協力機構", "フランス対外産業庁"],
        ),
    ],
)
def test_each_agency_has_its_role(text: str, language: str, agencies: list[str]) -> None:
    assert [(fact.kind, fact.organisation) for fact in read(text, language)] == [
        (EntryKind.AGENCY_ROLE, each) for each in agencies
    ]


def test_who_is_given_the_task_may_stand_last() -> None:
    fact = only(EntryKind.AGENCY_ROLE, "Il monitoraggio dei progetti sarà curato dall'Agenzia per l'Innovazione.", "it")
    assert (fact.organisation, fact.target) == ("Agenzia per l'Innovazione", "monitoraggio dei progetti")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Alder Devices will launch a new product.", "en"),
        ("Un ruolo per l'Agenzia Ligure è ancora in discussione.", "it"),
        ("若葉機構の役割は検討中です。", "ja"),
    ],
)
def test_firms_and_doubtful_roles_are_no_agency_roles(text: str, language: str) -> None:
    assert read(text, language) == []
