import pytest

from factories import organisation, speaking
from kakehashi.domain.organisation import Profile, Text
from kakehashi.matching.texts import DESCRIPTION_AS_REQUEST, Side, offered, requested


def test_offers_and_requests_speak_for_themselves() -> None:
    acme = speaking(offers="Laser.", requests="Ottiche.", description="Officina.")
    assert (offered(acme), requested(acme)) == (Side("Laser.", 1.0), Side("Ottiche.", 1.0))


def test_a_description_stands_in_and_counts_for_less_as_a_request() -> None:
    acme = speaking(description="Officina.")
    assert offered(acme) == Side("Officina.", 1.0)
    assert requested(acme) == Side("Officina.", DESCRIPTION_AS_REQUEST)


def test_several_texts_are_joined_by_line_breaks() -> None:
    profile = Profile(offers=(Text("Laser.", "it"), Text("レンズ。", "ja")))
    assert offered(organisation(profile=profile)).text == "Laser.\nレンズ。"


@pytest.mark.parametrize("blank", ["", " ", "\n\u3000"])
def test_blank_texts_say_nothing(blank: str) -> None:
    silent = organisation(profile=Profile(offers=(Text(blank, "und"),), requests=(Text(blank, "und"),)))
    assert (offered(silent), requested(silent)) == (Side("", 0.0), Side("", 0.0))
