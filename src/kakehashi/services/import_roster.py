"""Bring a roster file into a programme."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kakehashi.domain.messages import Message
from kakehashi.domain.orders import RosterOrder
from kakehashi.domain.programme import Programme
from kakehashi.domain.roster import RowEnd, RowResult
from kakehashi.services.decide_rows import NewRows, RowDecider, RowDecision
from kakehashi.services.digest_row import digest_row
from kakehashi.services.find_contact_cells import find_contact_cells
from kakehashi.services.find_owner import load_known
from kakehashi.services.ports import Clock, RefusedRows, RosterFiles, Store, StoredImport, Transaction
from kakehashi.services.read_sheets import SheetReading, read_sheets


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What became of a roster: how each sheet was read, how each row ended, and where the refused rows are."""

    order: RosterOrder
    sheets: tuple[SheetReading, ...]
    rows: tuple[RowResult, ...]
    notes: tuple[Message, ...] = ()
    refused_rows: Path | None = None

    @property
    def counts(self) -> Mapping[RowEnd, int]:
        """How many rows ended in each way, every way named."""
        ends = Counter(row.end for row in self.rows)
        return {end: ends[end] for end in RowEnd}


@dataclass(frozen=True, slots=True)
class ImportRoster:
    """Imports rosters; what it needs of the rim is given once."""

    files: RosterFiles
    refused_rows: RefusedRows
    clock: Clock

    def __call__(self, order: RosterOrder, *, programme: Programme, store: Store) -> ImportResult:
        """Import a file in one transaction, all of it or nothing; the same file a second time changes nothing.

        Refused rows are written to a workbook beside the file. Raises InvalidInputError when the party is not one of
        the programme's or the file is no roster, ConflictError while another import is running, StoreError when the
        disk or the rights refuse.
        """
        programme.require(order.party)
        sheets = self.files.read(order.path, sheet=order.sheet)
        readings, left_out = read_sheets(sheets, order, latest_year=self.clock.now().year)
        notes = [*(note for sheet in sheets for note in sheet.notes), *left_out]
        with store.read() if order.dry_run else store.write() as transaction:
            results = self._import(readings, order, transaction)
            # Inside the transaction: when the workbook cannot be written, nothing is imported either.
            workbook = None if order.dry_run else self._write_refused(order.path, results)
        return ImportResult(order, tuple(readings), results, tuple(notes), workbook)

    def _import(
        self, readings: Sequence[SheetReading], order: RosterOrder, transaction: Transaction
    ) -> tuple[RowResult, ...]:
        rows = [
            [(row, digest_row(row, party=order.party, heading_map=reading.heading_map)) for row in reading.rows]
            for reading in readings
        ]
        decider = RowDecider(
            load_known(transaction, order.party),
            NewRows(
                file=order.path.name,
                sheets=frozenset(reading.sheet for reading in readings),
                digests=frozenset(digest for each in rows for _, digest in each),
            ),
        )
        decisions = [[decider.decide(row, digest=digest) for row, digest in each] for each in rows]
        if not order.dry_run:
            transaction.save_organisations(list(decider.changed.values()))
            for reading, decided in zip(readings, decisions, strict=True):
                self._save(reading, decided, order, transaction)
        return tuple(decision.result for decided in decisions for decision in decided)

    def _save(
        self, reading: SheetReading, decided: Sequence[RowDecision], order: RosterOrder, transaction: Transaction
    ) -> None:
        accepted = [
            replace(each.accepted, contact_headings=find_contact_cells(each.accepted.row.cells, reading.heading_map))
            for each in decided
            if each.accepted
        ]
        if accepted:
            stored_import = StoredImport(
                order.party, order.path.name, reading.sheet, reading.heading_map, self.clock.now()
            )
            transaction.save_import(stored_import, accepted)

    def _write_refused(self, path: Path, results: Sequence[RowResult]) -> Path | None:
        refused = [result.row for result in results if result.end is RowEnd.REFUSED]
        return self.refused_rows.write(path, refused) if refused else None
