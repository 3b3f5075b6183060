import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
DECISIONS = ROOT / "docs" / "decisions"
RECORDS = sorted(DECISIONS.glob("*.md"))


def dependencies() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"]["optional-dependencies"].values()
    groups = (project["project"]["dependencies"], project["dependency-groups"]["dev"], *extras)
    return {re.split(r"[\[<>=~! ]", requirement)[0] for group in groups for requirement in group}


def test_every_dependency_has_its_reason_and_every_reason_its_dependency() -> None:
    page = (DECISIONS / "0002-dependencies.md").read_text(encoding="utf-8")
    first_cells = re.findall(r"^\| ([a-z][^|]*) \|", page, re.MULTILINE)
    assert {name for cell in first_cells for name in cell.split(", ")} == dependencies()


def test_records_are_numbered_without_gaps() -> None:
    numbers = [int(record.name[:4]) for record in RECORDS]
    titles = [record.read_text(encoding="utf-8").partition(".")[0] for record in RECORDS]
    assert numbers == list(range(1, len(RECORDS) + 1))
    assert titles == [f"# {number}" for number in numbers]


def test_every_room_is_in_the_picture_of_the_house() -> None:
    picture = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    source = ROOT / "src" / "kakehashi"
    rooms = [path.name for house in (source, source / "adapters") for path in house.iterdir() if holds_files(path)]
    assert [room for room in sorted(rooms) if f" {room}/ " not in picture and f" {room}/\n" not in picture] == []


def holds_files(path: Path) -> bool:
    return path.is_dir() and path.name != "__pycache__" and any(each.is_file() for each in path.rglob("*"))
