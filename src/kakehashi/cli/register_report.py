"""The register on the screen: its entries, and one entry from its sentences to its decisions."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from kakehashi.cli.screen import Screen, shorten
from kakehashi.domain.entry import Assertion, Entry, Evidence, Fact
from kakehashi.domain.fact_field import FactField
from kakehashi.domain.messages import Message, message
from kakehashi.domain.organisation import Organisation
from kakehashi.language.labels import labels
from kakehashi.language.register_labels import (
    ENTRY_KIND_LABELS,
    ENTRY_STATUS_LABELS,
    FACT_FIELD_LABELS,
    FINDER_LABELS,
    describe_participant,
    name_actors,
    write_money,
)

if TYPE_CHECKING:
    from kakehashi.services.add_entry import AddedEntry
    from kakehashi.services.show_register import EntryRecord

ACTORS_WIDTH, OBJECT_WIDTH = 44, 40


def report_entries(entries: Sequence[Entry], screen: Screen) -> None:
    """List entries in a table."""
    headings = (
        message("entry"),
        message("status"),
        message("kind"),
        message("date"),
        message("who"),
        message("object"),
        message("sources"),
    )
    translate = screen.translator.translate
    rows = [
        (
            each.id,
            translate(ENTRY_STATUS_LABELS[each.status]),
            translate(ENTRY_KIND_LABELS[each.fact.kind]),
            str(each.fact.date or ""),
            shorten(name_actors(each.fact), ACTORS_WIDTH),
            shorten(each.fact.target, OBJECT_WIDTH),
            str(len(each.evidence)),
        )
        for each in entries
    ]
    screen.table(headings, rows)
    screen.say(
        message("{count} entries, of which {counting} count.", count=len(rows), counting=sum(e.counts for e in entries))
    )


def fact_line(fact: Fact) -> Message:
    """Say a fact on one line."""
    parts = (
        str(fact.date or ""),
        message("announced") if fact.announced else "",
        name_actors(fact),
        fact.target,
        write_money(fact),
        fact.place,
        labels(fact.sectors),
    )
    return message("{kind}: {parts}", kind=ENTRY_KIND_LABELS[fact.kind], parts=tuple(part for part in parts if part))


def report_entry(record: "EntryRecord", screen: Screen) -> None:
    """Show an entry: what it says, what sources say otherwise, and all that was said of it, first said first."""
    entry = record.entry
    screen.say(
        message(
            "{entry} {kind}: {status}",
            entry=entry.id,
            kind=ENTRY_KIND_LABELS[entry.fact.kind],
            status=ENTRY_STATUS_LABELS[entry.status],
        )
    )
    for line in (*_fields(entry.fact, record.links), *_disagreements(record), *_relations(entry, record.supersedes)):
        screen.say(line, indent=2)
    screen.say(message("History:"))
    for said in entry.assertions:
        _report_said(said, record, screen)


def _fields(fact: Fact, links: Mapping[str, Organisation]) -> Iterator[Message]:
    for field, value in _values(fact):
        yield message("{field}: {value}", field=FACT_FIELD_LABELS[field], value=value)
    for name, organisation in links.items():
        yield message(
            "in a roster: {name} is {id} {organisation}", name=name, id=organisation.id, organisation=organisation.name
        )


def _values(fact: Fact) -> Iterator[tuple[FactField, object]]:
    """The fields of a fact that say something, as they are shown."""
    values = (
        (FactField.DATE, str(fact.date or "")),
        (FactField.ANNOUNCED, message("a firm commitment, not yet done") if fact.announced else ""),
        (FactField.PLACE, fact.place),
        (FactField.ORGANISATION, fact.organisation),
        *(
            (FactField.PARTICIPANTS, f"{number}. {describe_participant(each)}")
            for number, each in enumerate(fact.participants, start=1)
        ),
        (FactField.TARGET, fact.target),
        (FactField.AMOUNT, write_money(fact)),
        (FactField.SECTORS, labels(fact.sectors)),
    )
    return ((field, value) for field, value in values if value)


def _disagreements(record: "EntryRecord") -> Iterator[Message]:
    for each in record.contradictions:
        one, other = each.sayings
        yield message(
            "sources disagree on {field}: {one} ({source}), {other} ({other_source})",
            field=message("the role of {name}", name=each.of) if each.of else FACT_FIELD_LABELS[each.field],
            one=one.value,
            source=one.evidence.communique_id,
            other=other.value,
            other_source=other.evidence.communique_id,
        )
    standing = list(_values(record.entry.fact))
    for field, value in _values(record.proposed):
        if record.entry.decision and (field, value) not in standing:
            yield message("a later source says more: {field} {value}", field=FACT_FIELD_LABELS[field], value=value)


def _relations(entry: Entry, supersedes: Sequence[str]) -> Iterator[Message]:
    if entry.assertions[-1].superseded_by:
        yield message("superseded by {entry}", entry=entry.assertions[-1].superseded_by)
    if supersedes:
        yield message("takes the place of {entries}", entries=tuple(supersedes))


def _report_said(said: Assertion, record: "EntryRecord", screen: Screen) -> None:
    moment = f"{said.at:%Y-%m-%d %H:%M} UTC"
    if said.by:
        status = ENTRY_STATUS_LABELS[said.status]
        screen.say(
            message(
                "{number}. {moment} {status} by {officer}",
                number=said.number,
                moment=moment,
                status=status,
                officer=said.by,
            ),
            indent=2,
        )
        if said.note:
            screen.say(message("note: {note}", note=said.note), indent=5)
    if said.evidence:
        _report_source(said.number, moment, said.evidence, record, screen)
    screen.say(fact_line(said.fact), indent=5)


def _report_source(number: int, moment: str, evidence: Evidence, record: "EntryRecord", screen: Screen) -> None:
    communique = record.communiques[evidence.communique_id]
    screen.say(
        message(
            "{number}. {moment} told by {communique} “{file}”, characters {start} to {end}, {finder}, "
            "confidence {confidence:.2f}",
            number=number,
            moment=moment,
            communique=communique.id,
            file=communique.file,
            start=evidence.start,
            end=evidence.end,
            finder=FINDER_LABELS[evidence.finder],
            confidence=evidence.confidence,
        ),
        indent=2,
    )
    screen.write(f"     “{' '.join(evidence.quote.split())}”")


def report_added(added: "AddedEntry", screen: Screen) -> None:
    """Tell that an entry was added, and which one there was before that is like it."""
    screen.say(message("Added: {entry}. It counts.", entry=added.entry.id))
    if added.like:
        screen.say(
            message(
                "{like} seems to tell of the same fact. If it does: kakehashi register supersede DIR {like} {entry}",
                like=added.like.id,
                entry=added.entry.id,
            )
        )
