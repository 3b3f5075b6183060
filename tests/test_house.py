"""Rules of the house that no linter knows."""

import ast
from pathlib import Path

import kakehashi

PACKAGE = Path(kakehashi.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
STRAY_NAMES = {"utils", "util", "common", "helpers", "helper", "misc"}
LONGEST_MODULE = 300


def name(module: Path) -> str:
    return module.relative_to(PACKAGE).as_posix()


def test_no_module_is_longer_than_a_person_reads_at_a_sitting() -> None:
    lengths = {name(module): len(module.read_text("utf-8").splitlines()) for module in MODULES}
    assert {module: length for module, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_every_module_says_what_it_is() -> None:
    written = [module for module in MODULES if "versions" not in module.parts]
    assert [name(module) for module in written if not ast.get_docstring(ast.parse(module.read_text("utf-8")))] == []


def test_every_folder_with_modules_is_a_package() -> None:
    folders = {module.parent for module in MODULES if "migrations" not in module.parts}
    assert [name(folder) for folder in sorted(folders) if not (folder / "__init__.py").is_file()] == []


def test_no_module_is_named_for_leftovers() -> None:
    assert [
        name(module) for module in MODULES if STRAY_NAMES & {*module.relative_to(PACKAGE).with_suffix("").parts}
    ] == []
