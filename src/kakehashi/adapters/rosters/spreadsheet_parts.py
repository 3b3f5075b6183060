"""Which part of an .xlsx or .xlsm archive holds which worksheet.

Source: ECMA-376 Part 2, section 9.3 (relationships), and Part 1, section 18.2.19 (sheet).
"""

from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath

from kakehashi.adapters.files.archives import Archive
from kakehashi.adapters.files.markup import Attributes, UntrustedMarkupError, elements, local_name

_Relations = Mapping[str, tuple[str, str]]
"""Kind and path of each part pointed to, by relation id."""


def worksheet_parts(archive: Archive) -> Iterator[tuple[str, bytes]]:
    """Give each worksheet's name with its XML; raises UntrustedMarkupError for a damaged workbook."""
    parts = {name.lower(): part for name, part in archive.parts.items()}
    try:
        package = _relations(parts, "")
        workbook = next((path for kind, path in package.values() if kind == "officeDocument"), "xl/workbook.xml")
        relations = _relations(parts, workbook)
        for name, relation in _sheet_relations(parts[workbook.lower()]):
            kind, path = relations[relation]
            if kind == "worksheet":
                yield name, parts[path.lower()]
    except KeyError as error:
        raise UntrustedMarkupError(f"missing: {error}") from error


def _relations(parts: Mapping[str, bytes], source: str) -> _Relations:
    folder, _, base = source.lower().rpartition("/")
    listed = parts[join(folder, "_rels", f"{base}.rels")]
    return {
        attributes["Id"]: (attributes["Type"].rpartition("/")[2], _path(source, attributes["Target"]))
        for name, attributes in elements(listed)
        if name == "Relationship"
    }


def _path(source: str, target: str) -> str:
    return normpath(join("/", dirname(source), target.replace("\\", "/"))).lstrip("/")


def _sheet_relations(workbook: bytes) -> Iterator[tuple[str, str]]:
    for name, attributes in elements(workbook):
        if name == "sheet":
            yield attributes["name"], _relation(attributes)


def _relation(attributes: Attributes) -> str:
    """The relation's attribute is the one named "id" under a prefix: "r:id" as a rule."""
    return next((value for key, value in attributes.items() if ":" in key and local_name(key) == "id"), "")
