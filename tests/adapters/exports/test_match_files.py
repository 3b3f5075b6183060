from pathlib import Path

import pytest

from kakehashi.adapters.exports.match_files import exporter_for
from kakehashi.adapters.exports.matches_csv import CsvExporter
from kakehashi.adapters.exports.matches_json import JsonExporter
from kakehashi.adapters.exports.matches_page import PageExporter
from kakehashi.adapters.exports.matches_workbook import WorkbookExporter
from kakehashi.domain.errors import InvalidInputError, StoreError
from samples import MATCHES, PROGRAMME, match_list

ENDINGS = ["json", "xlsx", "csv", "html"]


@pytest.mark.parametrize(
    ("name", "exporter"),
    [
        ("matches.json", JsonExporter),
        ("MATCHES.XLSX", WorkbookExporter),
        ("matches.csv", CsvExporter),
        ("a.b.html", PageExporter),
    ],
)
def test_the_ending_of_the_name_says_what_is_written(name: str, exporter: type) -> None:
    assert type(exporter_for(Path(name))) is exporter


@pytest.mark.parametrize("name", ["matches", "matches.pdf", ".json", "matches.json.gz"])
def test_another_ending_is_refused_with_the_four_that_are_not(name: str) -> None:
    with pytest.raises(InvalidInputError) as refusal:
        exporter_for(Path("folder") / name)

    assert str(refusal.value) == (
        f"Matches cannot be written to “{name}”. Give a name that ends in .json, .xlsx, .csv or .html."
    )


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("language", ["en", "it", "ja"])
def test_every_file_is_written_in_every_language_and_nothing_else_is(
    tmp_path: Path, ending: str, language: str
) -> None:
    path = tmp_path / f"matches.{ending}"

    exporter_for(path).write(path, programme=PROGRAMME, matches=MATCHES, language=language)

    assert [each.name for each in tmp_path.iterdir()] == [path.name]
    assert path.stat().st_size > 0


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, ending: str) -> None:
    path = tmp_path / "missing" / f"matches.{ending}"

    with pytest.raises(StoreError) as refusal:
        exporter_for(path).write(path, programme=PROGRAMME, matches=MATCHES, language="en")

    assert str(refusal.value).startswith(f"“{path}” cannot be written: No such file or directory.")


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_list_without_any_match_is_written_too(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"matches.{ending}"

    exporter_for(path).write(path, programme=PROGRAMME, matches=match_list(), language="en")

    assert path.stat().st_size > 0
