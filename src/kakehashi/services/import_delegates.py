"""Read from a file who comes to a mission."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from kakehashi.domain.delegate import Delegate
from kakehashi.domain.errors import NotFoundError
from kakehashi.domain.messages import message
from kakehashi.domain.mission_rows import MissionImport, MissionRow
from kakehashi.domain.orders import DelegatesOrder
from kakehashi.domain.organisation import Organisation
from kakehashi.rosters.read_delegates import DelegateField, read_delegates
from kakehashi.services.find_organisation import OrganisationIndex
from kakehashi.services.ports import RefusedRows, RosterFiles, Store
from kakehashi.services.read_mission_rows import read_mission_rows, skip_repeated, write_refused

UNDETERMINED = "und"


@dataclass(frozen=True, slots=True)
class ImportDelegates:
    """Imports delegates; what it needs of the rim is given once."""

    files: RosterFiles
    refused_rows: RefusedRows

    def __call__(self, order: DelegatesOrder, *, store: Store) -> MissionImport[Delegate]:
        """Keep every good row of a file in one transaction; each takes the place of what was known of that delegate.

        Refused rows are written to a workbook beside the file. Raises NotFoundError when there is no such mission,
        InvalidInputError when the file is no table of delegates, ConflictError while another process is writing,
        StoreError when the disk or the rights refuse.
        """
        sheets = self.files.read(order.path, sheet=order.sheet)
        with store.write() as transaction:
            mission = transaction.mission(order.mission)
            read = partial(read_delegates, mission=mission, file=order.path.name)
            rows, notes = read_mission_rows(sheets, read, path=order.path)
            result = MissionImport(tuple(_decide(rows, transaction.organisations())), tuple(notes))
            if result.kept:
                transaction.save_delegates(mission.name, result.kept)
            # Inside the transaction: when the workbook cannot be written, nothing is kept either.
            refused = write_refused(result.rows, path=order.path, refused_rows=self.refused_rows)
        return replace(result, refused_rows=refused)


def _decide(rows: Sequence[MissionRow[Delegate]], organisations: Sequence[Organisation]) -> list[MissionRow[Delegate]]:
    index = OrganisationIndex(organisations)
    found = [_find(row, row.said, index) if row.said else row for row in rows]
    return skip_repeated(found, lambda delegate: delegate.organisation_id)


def _find(row: MissionRow[Delegate], delegate: Delegate, index: OrganisationIndex) -> MissionRow[Delegate]:
    try:
        organisation = index.find_whole(delegate.organisation_id)
    except NotFoundError as error:
        return row.refuse(error.message, field=DelegateField.ORGANISATION)
    languages = delegate.languages or _profile_languages(organisation)
    if not languages:
        return row.refuse(
            message(
                "Which languages {organisation} speaks is not said, and its profile has no texts that tell. Write them, "
                "such as “italiano, inglese”.",
                organisation=organisation.name,
            ),
            field=DelegateField.LANGUAGES,
        )
    return replace(row, said=replace(delegate, organisation_id=organisation.id, languages=languages))


def _profile_languages(organisation: Organisation) -> frozenset[str]:
    profile = organisation.profile
    texts = (*profile.offers, *profile.requests, *profile.description, *profile.exclusions)
    return frozenset(text.language for text in texts) - {UNDETERMINED}
