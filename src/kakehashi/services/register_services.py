"""Every use case of communiqués and the register on the programme in a folder, as the command line calls it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kakehashi.domain.entry import Entry, EntryKind, EntryStatus
from kakehashi.domain.register_orders import CommuniqueOrder, DecisionOrder, EntryOrder
from kakehashi.services.add_entry import AddedEntry, AddEntry
from kakehashi.services.decide_entry import DecideEntry
from kakehashi.services.ports import Programmes, Progress, Store
from kakehashi.services.read_communiques import ReadCommuniques, ReadResult
from kakehashi.services.register_ports import RegisterExporter
from kakehashi.services.show_register import (
    CommuniqueRecord,
    EntryRecord,
    list_communiques,
    list_entries,
    load_register,
    show_communique,
    show_entry,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterServices:
    """The use cases; what they need of the rim is given once. `exporters` are by the form they write."""

    programmes: Programmes
    reader: ReadCommuniques
    decider: DecideEntry
    adder: AddEntry
    exporters: Mapping[str, RegisterExporter]
    language: str

    def read_communiques(self, order: CommuniqueOrder, folder: Path, *, progress: Progress) -> ReadResult:
        """Read communiqués and propose what they tell."""
        return self.reader(order, store=self._store(folder), progress=progress)

    def list_communiques(self, folder: Path) -> list[CommuniqueRecord]:
        """List the communiqués."""
        return list_communiques(self._store(folder))

    def show_communique(self, folder: Path, communique_id: str) -> CommuniqueRecord:
        """Show one communiqué."""
        return show_communique(communique_id, store=self._store(folder))

    def list_entries(self, folder: Path, *, status: EntryStatus | None, kind: EntryKind | None) -> list[Entry]:
        """List the entries of a status and a kind, or of any."""
        return list_entries(self._store(folder), status=status, kind=kind)

    def show_entry(self, folder: Path, entry_id: str) -> EntryRecord:
        """Show one entry."""
        return show_entry(entry_id, store=self._store(folder))

    def decide_entry(self, order: DecisionOrder, folder: Path) -> Entry:
        """Decide an entry."""
        return self.decider(order, store=self._store(folder))

    def add_entry(self, order: EntryOrder, folder: Path) -> AddedEntry:
        """Add an entry by hand."""
        return self.adder(order, store=self._store(folder))

    def export(self, folder: Path, path: Path, *, kind: str) -> None:
        """Write the register to a file; `kind` is one of the forms there are exporters for."""
        programme, store = self.programmes.open(folder)
        register = load_register(store)
        self.exporters[kind].write(path, programme=programme, register=register, language=self.language)

    def _store(self, folder: Path) -> Store:
        return self.programmes.open(folder)[1]
