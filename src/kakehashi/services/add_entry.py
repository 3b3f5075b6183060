"""Add an entry to the register by hand, with its source."""

from dataclasses import dataclass

from kakehashi.domain.entry import Assertion, Entry, EntryStatus, Fact
from kakehashi.domain.register_orders import EntryOrder
from kakehashi.domain.register_rules.corrections import apply_changes
from kakehashi.domain.register_rules.decisions import Decider
from kakehashi.domain.register_rules.quotes import find_quote
from kakehashi.domain.register_rules.register import Register
from kakehashi.domain.register_rules.telling import Telling
from kakehashi.services.known_names import KnownNames
from kakehashi.services.ports import Clock, Store


@dataclass(frozen=True, slots=True)
class AddedEntry:
    """A new entry, and the one there was before that seems to tell of the same fact."""

    entry: Entry
    like: Entry | None = None


@dataclass(frozen=True, slots=True)
class AddEntry:
    """Adds entries by hand; what it needs of the rim is given once."""

    clock: Clock

    def __call__(self, order: EntryOrder, *, store: Store) -> AddedEntry:
        """Record an entry that an officer answers for; it counts at once.

        Raises NotFoundError when there is no such communiqué, InvalidInputError when the quote does not stand in it or a
        field cannot be read.
        """
        decider = Decider(order.by, self.clock.now(), order.source.strip())
        fact = apply_changes(Fact(kind=order.kind), order.changes)
        with store.write() as transaction:
            communique = transaction.communique(order.communique) if order.communique else None
            evidence = find_quote(communique, order.quote) if communique else None
            register = Register(transaction.entries(), KnownNames(transaction.organisations()))
            like = register.like(Telling(fact, communique.language if communique else ""))
            entry = register.add(
                Assertion(
                    number=1,
                    fact=fact,
                    status=EntryStatus.CONFIRMED,
                    at=decider.at,
                    evidence=evidence,
                    by=decider.by.strip(),
                    note=decider.note,
                )
            )
            transaction.save_entries(register.changed)
        return AddedEntry(entry, like)
