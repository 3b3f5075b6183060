import pytest

from kakehashi.reading.bodies_latin import find_latin_bodies
from kakehashi.reading.latin_text import LatinText


def names(text: str, language: str) -> list[str]:
    found = find_latin_bodies(LatinText(text, language), [])
    return [each.name for each in found if each.sure and not each.reference]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        (
            "L'Agenzia Italiana per i Corridoi Industriali (AICI) gestirà",
            "it",
            ["Agenzia Italiana per i Corridoi Industriali", "AICI"],
        ),
        ("la Fondazione Silici di Ivrea e la società tedesca Nordlicht", "it", ["Fondazione Silici", "Nordlicht"]),
        ("Ferrandi Energie S.p.A. ha aperto", "it", ["Ferrandi Energie"]),
        ("the French cluster Toulouse Orbites and Alder Point plc", "en", ["Toulouse Orbites", "Alder Point"]),
        (
            "The Office for Overseas Industry and the University of Lima",
            "en",
            ["Office for Overseas Industry", "University of Lima"],
        ),
        ("He spoke of AI in the UK for EUR users", "en", []),
    ],
)
def test_organisations_show_what_they_are(text: str, language: str, found: list[str]) -> None:
    assert names(text, language) == found


def test_an_adjective_tells_whose_an_organisation_is() -> None:
    (body,) = find_latin_bodies(LatinText("con la società tedesca Nordlicht", "it"), [])
    assert (body.name, body.country, body.described) == ("Nordlicht", "Germany", "società")


@pytest.mark.parametrize(
    ("text", "language"),
    [("poi la società ha", "it"), ("then the German supplier has", "en"), ("il Consorzio gestisce", "it")],
)
def test_a_common_noun_stands_for_an_organisation_named_before(text: str, language: str) -> None:
    assert [each.reference for each in find_latin_bodies(LatinText(text, language), [])] == [True]
