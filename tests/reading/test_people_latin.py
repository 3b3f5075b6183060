import pytest

from kakehashi.reading.latin_text import LatinText
from kakehashi.reading.mentions import ITS, REFERENCE
from kakehashi.reading.people_latin import find_latin_people, find_role_references


def people(text: str, language: str) -> list[tuple[str, str, str, str]]:
    found = find_latin_people(LatinText(text, language))
    return [(each.name, each.role, each.body, each.country) for each in found]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        (
            "The Minister of Business and Made in Italy Marco Berti signed",
            ("Marco Berti", "Minister of Business and Made in Italy", "", "Italy"),
        ),
        (
            "Japan's Minister of Economy, Trade and Industry, Yuki Hamada, signed",
            ("Yuki Hamada", "Minister of Economy, Trade and Industry", "", "Japan"),
        ),
        (
            "the President and CEO of Alder Devices, Mary Hay, met",
            ("Mary Hay", "President and CEO", "Alder Devices", ""),
        ),
        (
            "Mary Hay, Chief Executive of the Dutch company Alder Point, met",
            ("Mary Hay", "Chief Executive", "Alder Point", "Netherlands"),
        ),
        ("Alder's Chief Executive Officer, Dr. Mary Hay, met", ("Mary Hay", "Chief Executive Officer", "Alder", "")),
        (
            "Mary Hay, the company's Vice President for Europe, met",
            ("Mary Hay", "Vice President for Europe", REFERENCE, ""),
        ),
        ("its President, Mary Hay, met", ("Mary Hay", "President", ITS, "")),
        ("Trade and Industry Minister Ann Lund met", ("Ann Lund", "Trade and Industry Minister", "", "")),
    ],
)
def test_an_english_office_stands_beside_its_holder(text: str, person: tuple[str, str, str, str]) -> None:
    assert people(text, "en") == [person]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        (
            "Il Ministro dell'Industria e delle Reti, Marco Berti, ha",
            ("Marco Berti", "Ministro dell'Industria e delle Reti", "", ""),
        ),
        (
            "il Ministro giapponese dell'Economia Produttiva, Yuki Hamada, ha",
            ("Yuki Hamada", "Ministro dell'Economia Produttiva", "", "Japan"),
        ),
        (
            "il Ministro delle Filiere della Repubblica Italiana Marco Berti ha",
            ("Marco Berti", "Ministro delle Filiere", "", "Italy"),
        ),
        (
            "l'amministratrice delegata di Alder Devices, Anna Rossi, ha",
            ("Anna Rossi", "amministratrice delegata", "Alder Devices", ""),
        ),
        (
            "il Presidente della brasiliana Companhia Litoral (CLI), Otávio Mendes, ha",
            ("Otávio Mendes", "Presidente", "Companhia Litoral", "Brazil"),
        ),
        (
            "la responsabile per l'Europa del gruppo, Anna Rossi, ha",
            ("Anna Rossi", "responsabile per l'Europa", REFERENCE, ""),
        ),
    ],
)
def test_an_italian_office_stands_beside_its_holder(text: str, person: tuple[str, str, str, str]) -> None:
    assert people(text, "it") == [person]


def test_one_office_may_have_several_holders() -> None:
    assert people("Prime Ministers Ann Lund and Le Van Hoa met", "en") == [
        ("Ann Lund", "Prime Minister", "", ""),
        ("Le Van Hoa", "Prime Minister", "", ""),
    ]


def test_offices_without_a_name_are_references() -> None:
    assert [(each.head, each.count) for each in find_role_references("il Ministro e i due ministri", "it")] == [
        ("ministri", 2),
        ("Ministro", 1),
    ]


@pytest.mark.parametrize("name", ["Yuki HAMADA", "HAMADA Yuki"])
def test_a_family_name_may_stand_in_capitals(name: str) -> None:
    assert people(f"Minister {name} met", "en") == [(name, "Minister", "", "")]
