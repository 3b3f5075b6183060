import csv
import re
from dataclasses import dataclass
from importlib.resources import files

import pytest

from kakehashi.domain.identity import Identity
from kakehashi.language.names import mentions_name
from kakehashi.redaction.redact import redact

NAMES = ("Denominazione", "企業・機関名", "英文名称")
TEXTS = ("Offre", "Cerca", "シーズ（提供できる技術）", "ニーズ（求める技術・相手）")


@dataclass(frozen=True)
class Profile:
    identity: Identity
    text: str


def profiles() -> list[Profile]:
    rosters = (files("kakehashi.example") / name for name in ("italy.csv", "japan.csv"))
    rows = (row for roster in rosters for row in csv.DictReader(roster.read_text(encoding="utf-8-sig").splitlines()))
    return [Profile(identity_of_row(row), "\n".join(row.get(text, "") or "" for text in TEXTS)) for row in rows]


def identity_of_row(row: dict[str, str]) -> Identity:
    return Identity(
        names=tuple(row[name] for name in NAMES if row.get(name)),
        city=re.sub(r"^.{2,3}?[都道府県]", "", row.get("Città", "") or row.get("所在地", "")),
        region=row.get("Regione", ""),
        website=row.get("Sito web", "") or row.get("ウェブサイト", ""),
        people=tuple(person for person in (row.get("Referente", ""), row.get("担当者", "")) if person),
        identifiers=tuple(number for number in (row.get("Partita IVA", ""), row.get("法人番号", "")) if number),
    )


@pytest.mark.parametrize("profile", profiles(), ids=lambda profile: profile.identity.names[0])
def test_no_profile_of_the_example_gives_its_organisation_away(profile: Profile) -> None:
    known = profile.identity
    planted = f"{profile.text}\n{'、'.join(known.names)}。{known.city}。{known.website} {' '.join(known.people)}"

    for text in (profile.text, planted):
        shown = redact(text, known).show()
        host = re.sub(r"^(?:https?://)?(?:www\.)?|/$", "", known.website)
        assert [name for name in known.names if mentions_name(shown, name)] == []
        assert [part for part in (host, known.city, *known.people) if part and part in shown] == []
