"""Decide an entry of the register: confirm, correct, reject or supersede it."""

from dataclasses import dataclass

from kakehashi.domain.entry import Entry, EntryStatus
from kakehashi.domain.register_orders import DecisionOrder
from kakehashi.domain.register_rules.corrections import apply_changes
from kakehashi.domain.register_rules.decisions import Decider, confirm, correct, reject, supersede
from kakehashi.services.ports import Clock, Store, Transaction


@dataclass(frozen=True, slots=True)
class DecideEntry:
    """Decides entries; what it needs of the rim is given once."""

    clock: Clock

    def __call__(self, order: DecisionOrder, *, store: Store) -> Entry:
        """Record a decision and give the entry as it is now.

        Raises NotFoundError when there is no such entry, InvalidInputError when the decision is no step from its status
        or a change cannot be read.
        """
        decider = Decider(order.by, self.clock.now(), order.note)
        with store.write() as transaction:
            decided = _decide(order, decider, transaction)
            transaction.save_entries([decided])
        return decided


def _decide(order: DecisionOrder, decider: Decider, transaction: Transaction) -> Entry:
    entry = transaction.entry(order.entry)
    match order.status:
        case EntryStatus.CONFIRMED:
            return confirm(entry, decider)
        case EntryStatus.CORRECTED:
            return correct(entry, apply_changes(entry.fact, order.changes), decider)
        case EntryStatus.REJECTED:
            return reject(entry, decider)
        case EntryStatus.SUPERSEDED:
            return supersede(entry, transaction.entry(order.successor), decider)
        case EntryStatus.PROPOSED:
            raise ValueError(order.status)
