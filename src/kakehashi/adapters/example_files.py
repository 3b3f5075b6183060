"""The example programme's rosters as agencies send them: an Italian workbook, a Japanese CSV in Shift-JIS."""

import csv
from collections.abc import Sequence
from importlib.resources import files
from io import BytesIO
from pathlib import Path

from xlsxwriter import Workbook

from kakehashi.domain.errors import StoreError
from kakehashi.domain.messages import message
from kakehashi.domain.party import Party

ITALY, JAPAN = Party("IT"), Party("JP")
SOURCES = {ITALY: "italy.csv", JAPAN: "japan.csv"}
NAMES = {ITALY: "elenco-italia.xlsx", JAPAN: "meibo-nihon.csv"}
JUDGEMENTS, DELEGATES, WISHES = "judgements.csv", "delegates.csv", "wishes.csv"
COMMUNIQUE = "communique.txt"

_TITLE = "Elenco delle organizzazioni italiane (ESEMPIO: organizzazioni e persone di fantasia)"
_SUBTITLE = "Missione di sistema, autunno 2026 – aggiornato al 15/10/2026"


class ExampleFiles:
    """Writes the example's files into a folder."""

    def source(self, party: Party) -> Path:
        """Where the example's organisations of a party are kept in the package."""
        return Path(str(files("kakehashi") / "example" / SOURCES[party]))

    def write(self, folder: Path) -> dict[Party, Path]:
        """Write rosters, judgements, the mission's files and a communiqué; files that are there are written anew.

        Raises StoreError when the folder cannot be written.
        """
        paths = {party: folder / name for party, name in NAMES.items()}
        try:
            # Made in memory: XlsxWriter's error for a file it cannot create is no OSError.
            paths[ITALY].write_bytes(_make_workbook(_read(self.source(ITALY))))
            _write_shift_jis(paths[JAPAN], _read(self.source(JAPAN)))
            for name in (JUDGEMENTS, DELEGATES, WISHES, COMMUNIQUE):
                (folder / name).write_bytes((files("kakehashi") / "example" / name).read_bytes())
        except OSError as error:
            raise StoreError(
                message(
                    "The example cannot be written into “{folder}”: {detail}. Choose a folder you may write in.",
                    folder=folder,
                    detail=error.strerror or error,
                )
            ) from error
        return paths


def _read(source: Path) -> list[list[str]]:
    with source.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def _make_workbook(rows: Sequence[Sequence[str]]) -> bytes:
    content = BytesIO()
    with Workbook(content, {"strings_to_formulas": False, "strings_to_urls": False}) as workbook:
        sheet = workbook.add_worksheet("Elenco")
        title, heading = workbook.add_format({"bold": True, "font_size": 14}), workbook.add_format({"bold": True})
        wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})
        sheet.merge_range(0, 0, 0, len(rows[0]) - 1, _TITLE, title)
        sheet.write_string(1, 0, _SUBTITLE)
        sheet.write_row(3, 0, rows[0], heading)
        for number, row in enumerate(rows[1:], start=4):
            sheet.write_row(number, 0, row, wrapped)
        sheet.write_string(len(rows) + 4, 0, f"Totale: {len(rows) - 1} organizzazioni", heading)
        sheet.set_column(0, 6, 18)
        sheet.set_column(7, 8, 60)
    return content.getvalue()


def _write_shift_jis(path: Path, rows: Sequence[Sequence[str]]) -> None:
    with path.open("w", encoding="cp932", newline="") as file:
        csv.writer(file, lineterminator="\r\n").writerows([*rows, [f"合計　{len(rows) - 1}社・機関"]])
