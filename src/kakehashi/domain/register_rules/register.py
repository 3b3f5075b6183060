"""The register while proposals are entered: they become entries, or further sources of those there are."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from kakehashi.domain.entry import Assertion, Entry, EntryStatus, Proposal
from kakehashi.domain.likeness import Names
from kakehashi.domain.register_rules.same_fact import same_fact
from kakehashi.domain.register_rules.telling import Telling, tellings
from kakehashi.domain.register_rules.telling_index import TellingIndex


@dataclass(frozen=True, slots=True)
class Entered:
    """Where a proposal ended: the entry as it is now, and whether it is a new one."""

    entry: Entry
    new: bool


class Register:
    """The entries of a programme while proposals are entered; ids count on from the highest there is."""

    def __init__(self, entries: Iterable[Entry], names: Names) -> None:
        self._names = names
        self._entries = {each.id: each for each in entries}
        self._index = TellingIndex(names)
        self._changed: dict[str, Entry] = {}
        self._last = max((int(each.partition("-")[2]) for each in self._entries), default=0)
        for entry in self._entries.values():
            self._remember(entry)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries.values())

    @property
    def changed(self) -> list[Entry]:
        """The entries that are new or have a further assertion, in the order they changed first."""
        return list(self._changed.values())

    def enter(self, proposals: Iterable[Proposal], *, at: datetime) -> list[Entered]:
        """Enter the proposals of one communiqué: each makes an entry, or is a further source of the one that is like it most.

        A communiqué is at most one source of an entry: facts it tells apart stay apart.
        """
        taken: set[str] = set()
        entered = []
        for proposal in proposals:
            found = self._find(proposal, besides=taken)
            entry = _with_source(found, proposal, at=at) if found else self._new(_asserted(proposal, 1, at=at))
            entered.append(Entered(self._put(entry), new=found is None))
            taken.add(entry.id)
        return entered

    def add(self, assertion: Assertion) -> Entry:
        """Make an entry of what an officer says."""
        return self._put(self._new(assertion))

    def like(self, telling: Telling, *, besides: Iterable[str] = ()) -> Entry | None:
        """Give the entry that tells most surely of the same fact, None where none does."""
        left_out = set(besides)
        sure = {
            entry_id: max(same_fact(telling, each, self._names.compare) for each in told)
            for entry_id, told in self._index.near(telling)
            if entry_id not in left_out
        }
        best = max(sure, key=sure.__getitem__, default="")
        return self._entries[best] if best and sure[best] else None

    def _find(self, proposal: Proposal, *, besides: set[str]) -> Entry | None:
        return self.like(Telling(proposal.fact, proposal.evidence.language), besides=besides)

    def _put(self, entry: Entry) -> Entry:
        self._entries[entry.id] = self._changed[entry.id] = entry
        self._remember(entry)
        return entry

    def _new(self, assertion: Assertion) -> Entry:
        self._last += 1
        return Entry(id=f"E-{self._last:04d}", assertions=(assertion,))

    def _remember(self, entry: Entry) -> None:
        for telling in tellings(entry):
            self._index.add(entry.id, telling)


def _with_source(entry: Entry, proposal: Proposal, *, at: datetime) -> Entry:
    """The entry with a further source; what was decided of it stands."""
    last = entry.assertions[-1]
    source = _asserted(proposal, last.number + 1, at=at)
    kept = replace(source, status=last.status, superseded_by=last.superseded_by)
    return replace(entry, assertions=(*entry.assertions, kept))


def _asserted(proposal: Proposal, number: int, *, at: datetime) -> Assertion:
    return Assertion(number=number, fact=proposal.fact, status=EntryStatus.PROPOSED, at=at, evidence=proposal.evidence)
