import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from kakehashi.adapters.exports.matches_json import JsonExporter
from kakehashi.domain.match import MatchList
from samples import CRYOSTATS, MATCHES, PROGRAMME, QUBITS, VOCABULARY, match, match_list

REFERENCE = Path(__file__).parents[3] / "docs" / "reference"
SCHEMA = json.loads((REFERENCE / "matches.schema.json").read_text("utf-8"))


def export(matches: MatchList, language: str = "en") -> Any:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "matches.json"
        JsonExporter(VOCABULARY).write(path, programme=PROGRAMME, matches=matches, language=language)
        return json.loads(path.read_text("utf-8"))


def check(document: object) -> None:
    Draft202012Validator(SCHEMA, format_checker=FormatChecker()).validate(document)


@pytest.mark.parametrize("matches", [MATCHES, match_list()])
def test_what_is_written_keeps_the_documented_contract(matches: MatchList) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    check(export(matches))


def test_every_key_that_is_written_is_documented() -> None:
    def compare(written: Mapping[str, Any], *, definition: Mapping[str, Any]) -> None:
        assert set(written) == set(definition["properties"])

    document, kinds = export(MATCHES), SCHEMA["$defs"]
    best = document["matches"][0]

    compare(document, definition=SCHEMA)
    compare(document["programme"], definition=kinds["programme"])
    compare(best, definition=kinds["match"])
    compare(best["reasons"][0], definition=kinds["reason"])
    compare(best["reasons"][0]["offer"], definition=kinds["quote"])
    compare(best["gaps"][0], definition=kinds["gap"])
    compare(document["unmatched"][0], definition=kinds["unmatched"])


def test_the_example_in_the_documentation_keeps_the_contract() -> None:
    page = (REFERENCE / "matches-json.md").read_text("utf-8")

    check(json.loads(page.split("```json")[1].split("```")[0]))


def test_a_match_names_both_organisations_and_each_place_in_the_other_s_list() -> None:
    third = export(MATCHES)["matches"][2]

    assert third == {
        "organisations": {
            "IT": {"id": "IT-0003", "name": "Consorzio" + "interminabile" * 30},
            "JP": {"id": "JP-0002", "name": "<script>alert('盗')</script>"},
        },
        "score": 0.3,
        "rank": {"IT": 1, "JP": 2},
        "shortlisted": False,
        "reasons": [],
        "gaps": [],
    }


def test_reasons_quote_what_was_written_and_label_concepts_in_the_reader_s_language() -> None:
    reasons = export(MATCHES, "ja")["matches"][0]["reasons"]

    assert reasons[2] == {
        "feature": "vocabulary",
        "share": 0.25,
        "similarity": 0.5,
        "offer": {
            "organisation": "JP-0001",
            "text": "超伝導量子ビットの評価装置を提供します。",
            "language": "ja",
            "start": 0,
            "end": 20,
        },
        "request": {
            "organisation": "IT-0001",
            "text": "Cerchiamo chi misuri qubit superconduttivi.",
            "language": "it",
            "start": 12,
            "end": 55,
        },
        "words": [],
        "concepts": [
            {"id": "superconducting-qubit", "label": "超伝導量子ビット"},
            {"id": "quantum-computing", "label": "量子計算"},
        ],
    }
    assert (reasons[3]["offer"], reasons[3]["request"]) == (None, None)


def test_those_left_without_a_match_are_named_with_the_reason() -> None:
    assert export(MATCHES)["unmatched"] == [
        {
            "organisation": {"party": "JP", "id": "JP-0003", "name": "孤立研究所"},
            "reason": "No organisation of IT fits it fairly.",
        }
    ]


@given(first=st.text(), second=st.text())
@example(first="=cmd|' /C calc'!A1", second='"},{"\\u0000\u2028')
@example(first="\ud800 half a character", second="\ufeff")
def test_any_name_comes_back_as_it_was(first: str, second: str) -> None:
    pair = match(replace(CRYOSTATS, name=first), replace(QUBITS, name=second))

    organisations = export(match_list(pair))["matches"][0]["organisations"]

    assert (organisations["IT"]["name"], organisations["JP"]["name"]) == (first, second)
