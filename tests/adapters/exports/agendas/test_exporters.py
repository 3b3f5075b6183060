from pathlib import Path

import pytest

from kakehashi.adapters.exports.agendas.exporters import agenda_exporters
from missions import book


@pytest.mark.parametrize(("form", "endings"), [("ics", {".ics"}), ("xlsx", {".xlsx"}), ("html", {".html"})])
def test_each_form_writes_files_of_its_kind(tmp_path: Path, form: str, endings: set[str]) -> None:
    files = agenda_exporters()[form].write(tmp_path / "new" / "folder", book(), language="ja")

    assert {path.suffix for path in files} == endings
    assert sorted(files) == sorted(each for each in (tmp_path / "new").rglob("*") if each.is_file())
