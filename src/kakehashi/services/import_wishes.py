"""Read from a file who wishes to meet whom at a mission."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from kakehashi.domain.mission_rows import MissionImport
from kakehashi.domain.orders import WishesOrder
from kakehashi.domain.programme import Programme
from kakehashi.domain.wish import Wish
from kakehashi.rosters.read_wishes import read_wishes
from kakehashi.services.check_wishes import WishChecker, WishRow, refuse_contradictions
from kakehashi.services.find_organisation import OrganisationIndex
from kakehashi.services.ports import RefusedRows, RosterFiles, Store, Transaction
from kakehashi.services.read_mission_rows import read_mission_rows, skip_repeated, write_refused


@dataclass(frozen=True, slots=True)
class ImportWishes:
    """Imports wishes; what it needs of the rim is given once."""

    files: RosterFiles
    refused_rows: RefusedRows

    def __call__(self, order: WishesOrder, *, programme: Programme, store: Store) -> MissionImport[Wish]:
        """Keep every good row of a file in one transaction; each takes the place of what that side wished of the other.

        Refused rows are written to a workbook beside the file. Raises NotFoundError when there is no such mission,
        InvalidInputError when the file is no table of wishes, ConflictError while another process is writing,
        StoreError when the disk or the rights refuse.
        """
        sheets = self.files.read(order.path, sheet=order.sheet)
        with store.write() as transaction:
            mission = transaction.mission(order.mission)
            read = partial(read_wishes, mission=mission, file=order.path.name)
            rows, notes = read_mission_rows(sheets, read, path=order.path)
            decided = _decide(rows, transaction, mission=mission.name, programme=programme)
            result = MissionImport(tuple(decided), tuple(notes))
            if result.kept:
                transaction.save_wishes(mission.name, result.kept)
            # Inside the transaction: when the workbook cannot be written, nothing is kept either.
            refused = write_refused(result.rows, path=order.path, refused_rows=self.refused_rows)
        return replace(result, refused_rows=refused)


def _decide(rows: Sequence[WishRow], transaction: Transaction, *, mission: str, programme: Programme) -> list[WishRow]:
    organisations = transaction.organisations()
    checker = WishChecker(
        programme,
        OrganisationIndex(organisations),
        frozenset(delegate.organisation_id for delegate in transaction.delegates(mission)),
    )
    checked = skip_repeated([checker.check(row) for row in rows], lambda wish: (wish.organisation_id, wish.other_id))
    names = {organisation.id: organisation.name for organisation in organisations}
    return refuse_contradictions(checked, stored=transaction.wishes(mission), names=names)
