import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.rosters.contacts import Taken, parse_email, parse_website, take_contacts


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("Sensori per il vetro", Taken("Sensori per il vetro")),
        ("Sensori. E-mail: info@acme.example", Taken("Sensori.", emails=("info@acme.example",))),
        ("Anna Finta <anna@acme.example>", Taken("Anna Finta", emails=("anna@acme.example",))),
        ("連絡は架空＠acme.example", Taken("連絡は架空＠acme.example")),
        ("連絡は info＠acme.example まで", Taken("連絡は まで", emails=("info@acme.example",))),
        ("Sensori, tel. +39 000 000 0012", Taken("Sensori,", phones=("+39 000 000 0012",))),
        ("電話：03-0000-0012", Taken("", phones=("03-0000-0012",))),
        (
            "10-49 addetti, 90 W/mK a 350–450 °C, ISO 9001:2015",
            Taken("10-49 addetti, 90 W/mK a 350–450 °C, ISO 9001:2015"),
        ),
        ("Hotel 2000-2024, +15% di resa", Taken("Hotel 2000-2024, +15% di resa")),
    ],
)
def test_addresses_and_numbers_are_taken_out_of_a_text(text: str, taken: Taken) -> None:
    assert take_contacts(text) == taken


@pytest.mark.parametrize(
    ("text", "website"),
    [
        ("www.Acme.example", "https://www.acme.example"),
        ("HTTP://acme.example/", "http://acme.example"),
        ("https://acme.example/It/chi?x=1", "https://acme.example/It/chi?x=1"),
        ("acme.example; acme2.example", "https://acme.example"),
        ("Sito: <https://acme.example/>", "https://acme.example"),
        ("ｗｗｗ．acme．example", "https://www.acme.example"),
        ("架空.example", "https://架空.example"),
        ("n.d.", ""),
        ("", ""),
    ],
)
def test_a_website_is_given_its_scheme(text: str, website: str) -> None:
    reading = parse_website(text)
    assert (reading.value, reading.messages) == (website, ())


@pytest.mark.parametrize("text", ["in costruzione", "info@acme.example", "ftp://acme.example", "https://[x"])
def test_what_is_no_web_address_is_said(text: str) -> None:
    reading = parse_website(text)
    assert reading.value == ""
    assert [str(reason) for reason in reading.messages] == [
        f"“{text}” is not a web address. Write one such as https://www.acme.example."
    ]


def test_several_email_addresses_are_kept() -> None:
    assert parse_email("Anna <a@acme.example>; b@acme.example").value == "a@acme.example, b@acme.example"


def test_what_is_no_email_address_is_said() -> None:
    assert [str(reason) for reason in parse_email("chiedere in sede").messages] == [
        "This is not an e-mail address. Write one such as name@acme.example."
    ]


@given(st.text() | st.from_regex(r"\A[a-z@.:/\[\]+0-9 <>-]{0,40}\Z"))
def test_any_text_at_all_can_be_given(text: str) -> None:
    website = parse_website(text).value
    assert website == parse_website(website).value
    assert "@" not in parse_website(text).value.split("/")[0]
    for email in take_contacts(text).emails:
        assert email not in take_contacts(text).text
    parse_email(text)
