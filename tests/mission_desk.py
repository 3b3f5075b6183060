"""A desk at which an officer prepares a mission and builds its agenda, by commands alone; everyone is fictional."""

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from commands import Told, kakehashi
from kakehashi.adapters.programme_folder import ProgrammeFolders
from kakehashi.adapters.storage.engine import sqlite_database
from kakehashi.adapters.storage.store import SqlStore
from kakehashi.domain.agenda import Agenda
from missions import ORGANISATIONS
from stores import Dump, dump

MISSION = "tokyo-2096"
TUESDAY, WEDNESDAY = date(2096, 3, 13), date(2096, 3, 14)
"""Far ahead: the command line has the clock of the wall, and a mission that is over cannot be repaired."""

CREATE = ("mission", "create", "--days", f"{TUESDAY},{WEDNESDAY}", "--from", "09:30", "--to", "12:30", "--tables", 2)
DELEGATES = (
    "organisation;languages;availability;most meetings",
    "IT-0001;it, en;;",
    "IT-0002;it, en;;",
    "IT-0003;it, en;;2",
    "IT-0004;it, en;2096-03-14;",
    "JP-0001;ja, en;;",
    "JP-0002;ja, en;;",
    "JP-0003;ja, en;;",
    "JP-0004;ja, en;;",
)
WISHES = (
    "organisation;with;wish;utility",
    "IT-0001;JP-0001;must;100",
    "IT-0001;JP-0002;want;50",
    "JP-0002;IT-0002;want;60",
    "IT-0003;JP-0003;want;70",
    "IT-0004;JP-0001;want;40",
    "IT-0004;JP-0004;no;",
)


@dataclass(frozen=True, slots=True)
class Desk:
    """A programme's folder, and the commands on its mission."""

    folder: Path

    def do(self, noun: str, verb: str, *words: object, language: str = "en") -> Told:
        """Run a command on the mission."""
        return kakehashi(noun, verb, self.folder, MISSION, *words, language=language)

    def create(self, *words: object, language: str = "en") -> Told:
        """Make the mission: two mornings of six slots at two tables; what is given comes last, and counts."""
        noun, verb, *usual = CREATE
        return self.do(str(noun), str(verb), *usual, *words, language=language)

    def file(self, name: str, *lines: str) -> Path:
        """Write a file beside the programme."""
        path = self.folder.parent / name
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    def bring(self, verb: str, *lines: str, language: str = "en") -> Told:
        """Bring in delegates or wishes from a file."""
        return self.do("mission", verb, self.file(f"{verb}.csv", *lines), language=language)

    def store(self) -> SqlStore:
        """The store, as the commands open it."""
        return ProgrammeFolders().open(self.folder)[1]

    def agenda(self) -> Agenda:
        """The last agenda, as it is stored."""
        with self.store().read() as transaction:
            agenda = transaction.agenda(MISSION)
        if agenda is None:
            raise AssertionError
        return agenda

    def dump(self) -> Dump:
        """Every row that is stored."""
        return dump(sqlite_database(self.folder / "kakehashi.db"))


def open_desk(folder: Path) -> Desk:
    """A programme of Italy and Japan with four organisations of either, without any mission."""
    desk = Desk(folder / "ponte")
    kakehashi("init", desk.folder, "--party", "IT", "--party", "JP")
    with desk.store().write() as transaction:
        transaction.save_organisations(list(ORGANISATIONS.values()))
    return desk


def copy_desk(desk: Desk, folder: Path) -> Desk:
    """The same programme once more, for one who writes to it."""
    return Desk(shutil.copytree(desk.folder, folder / desk.folder.name))


def prepare(desk: Desk, *, days: tuple[date, date] = (TUESDAY, WEDNESDAY), wishes: tuple[str, ...] = WISHES) -> Desk:
    """Make the mission, with who comes and what is wished."""
    delegates = [line.replace(str(WEDNESDAY), str(days[1])) for line in DELEGATES]
    told = (
        desk.create("--days", f"{days[0]},{days[1]}"),
        desk.bring("delegates", *delegates),
        desk.bring("wishes", *wishes),
    )
    if [each.status for each in told] != [0, 0, 0]:
        raise AssertionError(told)
    return desk
