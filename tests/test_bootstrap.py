from pathlib import Path

import pytest

from kakehashi.bootstrap import SystemClock, bootstrap
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.orders import MatchOrder, ProgrammeOrder, RosterOrder
from kakehashi.domain.party import Party
from kakehashi.language.messages import Translator
from kakehashi.settings import Settings
from roster_files import write_xlsx

FRANCE, GERMANY = Party("FR"), Party("DE")


def test_the_clock_tells_utc() -> None:
    assert str(SystemClock().now().tzinfo) == "UTC"


@pytest.mark.parametrize(
    ("language", "label"), [("it", "liofilizzazione"), ("ja", "凍結乾燥"), ("en", "freeze-drying")]
)
def test_a_concept_is_called_by_its_label_in_the_officer_s_language(language: str, label: str) -> None:
    assert bootstrap(Translator(language), Settings()).concept_label("freeze-drying") == label


def test_two_small_rosters_of_any_parties_are_matched_on_what_is_usual_in_the_example(tmp_path: Path) -> None:
    services = bootstrap(Translator("en"), Settings())
    services.create_programme(ProgrammeOrder([FRANCE, GERMANY]), tmp_path / "pont")
    rows = {
        FRANCE: [("name", "offers", "requests"), ("Alpha SA", "Fibre lasers.", "Dilution refrigerators.")],
        GERMANY: [
            ("name", "offers", "requests"),
            ("Beta GmbH", "Cryostats.", "Lasers."),
            ("Gamma GmbH", "Wine.", "Cork."),
        ],
    }
    for party, table in rows.items():
        file = write_xlsx(tmp_path / f"{party}.xlsx", table)
        services.read_roster(RosterOrder(file, party), tmp_path / "pont")
    matches = services.match(MatchOrder(), tmp_path / "pont", progress=lambda *_told: None)
    assert [[each.name for each in match.organisations] for match in matches.matches] == [
        ["Alpha SA", "Beta GmbH"],
        ["Alpha SA", "Gamma GmbH"],
    ]


def test_settings_that_are_wrong_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAKEHASHI_DATABASE_URL", "mysql://db")
    with pytest.raises(InvalidInputError, match="KAKEHASHI_DATABASE_URL"):
        bootstrap(Translator("en"))
