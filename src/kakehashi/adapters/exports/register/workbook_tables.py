"""The tables of the register's workbook: entries, the sentences they rest on, who acts in them, and figures."""

from collections.abc import Iterator
from dataclasses import dataclass

from kakehashi.adapters.exports.register.actor_kinds import ACTOR_KIND_LABELS
from kakehashi.adapters.exports.register.countries import country_name
from kakehashi.adapters.exports.register.figures import figures
from kakehashi.adapters.exports.register.headlines import by_date, who
from kakehashi.adapters.exports.register.relations import relations, shown_entries
from kakehashi.domain.entry import Entry
from kakehashi.domain.messages import Message, message
from kakehashi.domain.register_book import RegisterBook
from kakehashi.language.labels import SECTOR_LABELS
from kakehashi.language.messages import Translator
from kakehashi.language.register_labels import ENTRY_KIND_LABELS, ENTRY_STATUS_LABELS, FINDER_LABELS

Cell = str | int | float


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet: its name, its columns each with a width in characters, and its rows."""

    name: Message
    columns: tuple[tuple[Message, int], ...]
    rows: Iterator[tuple[Cell, ...]]


ENTRY_COLUMNS = (
    (message("Entry"), 10),
    (message("Status"), 13),
    (message("Kind"), 18),
    (message("Announced"), 11),
    (message("Date"), 12),
    (message("Place"), 16),
    (message("Organisation"), 30),
    (message("Participants"), 60),
    (message("Object"), 44),
    (message("Amount"), 16),
    (message("Currency"), 10),
    (message("Sectors"), 30),
    (message("Sources"), 9),
)
SOURCE_COLUMNS = (
    (message("Entry"), 10),
    (message("Communiqué"), 13),
    (message("File"), 30),
    (message("Date"), 12),
    (message("Quote"), 90),
    (message("From"), 9),
    (message("To"), 9),
    (message("Language"), 10),
    (message("Found by"), 30),
    (message("Confidence"), 11),
)
ACTOR_COLUMNS = (
    (message("Name"), 44),
    (message("Kind"), 32),
    (message("Country"), 18),
    (message("In the roster"), 14),
    (message("Entries"), 60),
)
FIGURE_COLUMNS = (
    (message("Kind"), 26),
    (message("Count"), 10),
    (message("Of these announced"), 20),
    (message("Proposed"), 12),
    (message("Amounts that count"), 40),
)


def tables(register: RegisterBook, translator: Translator) -> tuple[Table, ...]:
    """Give the sheets of the workbook."""
    return (
        Table(message("Entries"), ENTRY_COLUMNS, _entries(register, translator)),
        Table(message("Sources"), SOURCE_COLUMNS, _sources(register, translator)),
        Table(message("Who acts"), ACTOR_COLUMNS, _actors(register, translator)),
        Table(message("Figures"), FIGURE_COLUMNS, _figures(register, translator)),
    )


def _entries(register: RegisterBook, translator: Translator) -> Iterator[tuple[Cell, ...]]:
    return (_entry(entry, translator) for entry in by_date(shown_entries(register)))


def _entry(entry: Entry, translator: Translator) -> tuple[Cell, ...]:
    fact, tell = entry.fact, translator.translate
    return (
        entry.id,
        tell(ENTRY_STATUS_LABELS[entry.status]),
        tell(ENTRY_KIND_LABELS[fact.kind]),
        translator.text("yes") if fact.announced else "",
        str(fact.date or ""),
        fact.place,
        fact.organisation,
        "\n".join(who(each, translator.language) for each in fact.participants),
        fact.target,
        float(fact.money.amount) if fact.money else "",
        fact.money.currency if fact.money else "",
        ", ".join(tell(SECTOR_LABELS[sector]) for sector in fact.sectors),
        len(entry.evidence),
    )


def _sources(register: RegisterBook, translator: Translator) -> Iterator[tuple[Cell, ...]]:
    for entry in shown_entries(register):
        for each in entry.evidence:
            communique = register.communiques.get(each.communique_id)
            file, date = (communique.file, str(communique.date or "")) if communique else ("", "")
            finder = translator.translate(FINDER_LABELS[each.finder])
            found = (each.quote, each.start, each.end, each.language, finder, each.confidence)
            yield (entry.id, each.communique_id, file, date, *found)


def _actors(register: RegisterBook, translator: Translator) -> Iterator[tuple[Cell, ...]]:
    found = relations(register)
    for actor in sorted(found.actors.values(), key=lambda actor: (actor.kind, actor.name.casefold(), actor.key)):
        yield (
            actor.name,
            translator.translate(ACTOR_KIND_LABELS[actor.kind]),
            country_name(actor.country, translator.language),
            actor.organisation.id if actor.organisation else "",
            ", ".join(entry.id for entry in found.entries[actor.key]),
        )


def _figures(register: RegisterBook, translator: Translator) -> Iterator[tuple[Cell, ...]]:
    for each in figures(shown_entries(register)):
        amounts = "; ".join(f"{amount:f} {currency}" for currency, amount in each.amounts.items())
        yield translator.translate(ENTRY_KIND_LABELS[each.kind]), each.counting, each.announced, each.proposed, amounts
