"""What the vocabulary that ships with the package promises, file by file."""

import re
import tomllib
from importlib.resources import files

import pytest

from kakehashi.domain.sector import FOUNDING_SECTORS
from kakehashi.language.stems import stems
from kakehashi.language.vocabulary import load_vocabulary

Table = dict[str, dict[str, list[str]]]
TABLES: dict[str, Table] = {
    file.name: tomllib.loads(file.read_text("utf-8"))
    for file in (files("kakehashi.language") / "vocabulary").iterdir()
    if file.name.endswith(".toml")
}
each_table = pytest.mark.parametrize("table", [pytest.param(table, id=name) for name, table in TABLES.items()])


def test_every_founding_sector_has_a_file_and_is_a_concept_without_a_broader_one() -> None:
    assert {f"{sector}.toml" for sector in FOUNDING_SECTORS} - {*TABLES} == set()
    concepts = load_vocabulary().concepts
    assert {sector: concepts[sector].broader for sector in FOUNDING_SECTORS} == dict.fromkeys(FOUNDING_SECTORS, ())


def test_the_vocabulary_is_large_enough_to_speak_of_a_trade() -> None:
    counts = {sector: len(TABLES[f"{sector}.toml"]) for sector in FOUNDING_SECTORS}
    assert {sector: count for sector, count in counts.items() if count < 100} == {}
    assert len(load_vocabulary().concepts) > 1000


@each_table
def test_ids_are_plain_words_joined_by_hyphens(table: Table) -> None:
    assert [identifier for identifier in table if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", identifier)] == []


@each_table
def test_every_concept_has_labels_in_three_languages_and_nothing_else(table: Table) -> None:
    wrong = {
        identifier: sorted(entry) for identifier, entry in table.items() if {*entry} - {"broader"} != {"en", "it", "ja"}
    }
    assert wrong == {}


@each_table
def test_every_label_says_something_and_is_written_once(table: Table) -> None:
    lists = [(identifier, values) for identifier, entry in table.items() for values in entry.values()]
    blank = [(identifier, label) for identifier, values in lists for label in values if not stems(label)]
    untidy = [
        (identifier, label) for identifier, values in lists for label in values if label != " ".join(label.split())
    ]
    twice = [(identifier, values) for identifier, values in lists if len(set(values)) < len(values)]
    assert (blank, untidy, twice) == ([], [], [])


def test_every_broader_concept_exists() -> None:
    concepts = load_vocabulary().concepts
    missing = {(each.id, wider) for each in concepts.values() for wider in each.broader if wider not in concepts}
    assert missing == set()


def test_no_concept_is_broader_than_itself() -> None:
    vocabulary = load_vocabulary()
    assert [concept for concept in vocabulary.concepts if concept in vocabulary.ancestors(concept)] == []


def test_every_concept_is_found_by_each_of_its_labels() -> None:
    vocabulary = load_vocabulary()
    lost = [
        (concept.id, label)
        for concept in vocabulary.concepts.values()
        for labels in concept.labels.values()
        for label in labels
        if concept.id not in {term.concept for term in vocabulary.find_terms(label)}
    ]
    assert lost == []
