"""How each row of a roster ends, and what becomes of the organisation it belongs to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import reduce

from kakehashi.domain.messages import Message, message
from kakehashi.domain.organisation import Organisation
from kakehashi.domain.organisation_id import new_ids
from kakehashi.domain.roster import RosterRow, RowEnd, RowResult
from kakehashi.rosters.duplicates import merge
from kakehashi.rosters.skipped_rows import is_skipped
from kakehashi.services.find_owner import Known, Owner, OwnerFinder, find_outdated
from kakehashi.services.ports import AcceptedRow, StoredSource


@dataclass(frozen=True, slots=True)
class NewRows:
    """A file as it is now: the sheets that were read, and the content digests of their rows."""

    file: str
    sheets: frozenset[str]
    digests: frozenset[str]


@dataclass(frozen=True, slots=True)
class RowDecision:
    """How a row ends and, when it is imported or merged for the first time, what is to be kept of it."""

    result: RowResult
    accepted: AcceptedRow | None = None


class RowDecider:
    """Decides rows one after another, each in the light of those before it.

    An organisation is what its sources say, merged in their order: what an earlier one says stands, a later one fills
    in what is open and adds texts. A row of a newer version of a file takes the place, in that order too, of those rows
    of its organisation that are no longer in the file's sheet. Any other row comes last.
    """

    def __init__(self, known: Known, new: NewRows) -> None:
        self._outdated = find_outdated(known, file=new.file, sheets=new.sheets, digests=new.digests)
        self._finder = OwnerFinder(known, outdated=self._outdated)
        self._sources = {
            owner: [(each.digest, each.organisation) for each in sources] for owner, sources in known.sources.items()
        }
        self._owners = {digest: owner for owner, sources in self._sources.items() for digest, _ in sources}
        self._stored = frozenset(self._owners)
        self._new_ids = new_ids(known.party, [each.id for each in known.organisations])
        self._names = {each.id: each.name for each in known.organisations}
        self.changed: dict[str, Organisation] = {}

    def decide(self, row: RosterRow, *, digest: str) -> RowDecision:
        """Say how a row ends; what it changes is in `changed`, organisations by id."""
        if is_skipped(row):
            return RowDecision(RowResult(row, RowEnd.SKIPPED, reason=row.problems[0].message))
        if row.organisation is None:
            reason = next(problem.message for problem in row.problems if problem.fatal)
            return RowDecision(RowResult(row, RowEnd.REFUSED, reason=reason))
        if digest in self._owners:
            return RowDecision(self._again(row, digest))
        return self._accept(row, row.organisation, digest)

    def _again(self, row: RosterRow, digest: str) -> RowResult:
        owner = self._owners[digest]
        if digest in self._stored:
            return self._result(row, RowEnd.UNCHANGED, owner, message("The same row was imported before."))
        return self._result(row, RowEnd.MERGED, owner, message("The same row stands in the file twice."))

    def _accept(self, row: RosterRow, said: Organisation, digest: str) -> RowDecision:
        found = self._finder.find(said)
        end, reason, replaced = RowEnd.IMPORTED, found.reason, list[StoredSource]()
        if found.organisation is None:
            said = replace(said, id=next(self._new_ids))
        else:
            said = replace(said, id=found.organisation.id)
            # Each outdated source has one successor: the next row of the organisation comes beside it.
            replaced = self._outdated.pop(said.id, [])
            end, reason = RowEnd.MERGED, _merge_reason(found, replaced)
        digests = tuple(each.digest for each in replaced)
        self._keep(said, digest, replaces=digests)
        return RowDecision(self._result(row, end, said.id, reason), AcceptedRow(row, said, digest, digests))

    def _keep(self, said: Organisation, digest: str, *, replaces: Sequence[str]) -> None:
        sources = self._sources.setdefault(said.id, [])
        place = next((n for n, (each, _) in enumerate(sources) if each in replaces), len(sources))
        sources.insert(place, (digest, said))
        sources[:] = [source for source in sources if source[0] not in replaces]
        whole = reduce(merge, (organisation for _, organisation in sources))
        self._owners[digest] = said.id
        self.changed[said.id] = whole
        self._finder.add(whole)
        self._names[said.id] = whole.name

    def _result(self, row: RosterRow, end: RowEnd, owner: str, reason: Message | None) -> RowResult:
        return RowResult(row, end, organisation_id=owner, organisation_name=self._names[owner], reason=reason)


def _merge_reason(owner: Owner, replaced: Sequence[StoredSource]) -> Message:
    if not replaced:
        return message("The same organisation: {reason}.", reason=owner.reason)
    rows = ", ".join(str(source.row) for source in replaced)
    return message(
        "It takes the place of row {rows} of the earlier “{file}”: {reason}.",
        rows=rows,
        file=replaced[0].file,
        reason=owner.reason,
    )
