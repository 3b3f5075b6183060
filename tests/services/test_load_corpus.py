from pathlib import Path

from factories import ITALY, JAPAN, sheet
from fakes import FakeClock, InMemoryRosterFiles
from kakehashi.services.load_corpus import LoadCorpus

FILES = InMemoryRosterFiles(
    {
        "it.csv": (
            sheet(("Denominazione", "Offerta"), ("Alfa S.r.l.", "Laser."), ("", "senza nome"), ("Totale: 1", "")),
        ),
        "jp.csv": (sheet(("企業名", "シーズ"), ("株式会社ベータ", "光学。")),),
    }
)


def test_the_corpus_is_what_its_rosters_name() -> None:
    corpus = LoadCorpus(FILES, FakeClock(), {ITALY: Path("it.csv"), JAPAN: Path("jp.csv")})()
    assert {party: [each.name for each in roster] for party, roster in corpus.items()} == {
        ITALY: ["Alfa S.r.l."],
        JAPAN: ["株式会社ベータ"],
    }
