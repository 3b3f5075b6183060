"""What kinds of entries, statuses and fields are called before a person, and who takes part in a fact."""

from collections.abc import Mapping

from kakehashi.domain.entry import EntryKind, EntryStatus, Fact, Finder, Participant
from kakehashi.domain.fact_field import FactField
from kakehashi.domain.messages import Message, message

ENTRY_KIND_LABELS: Mapping[EntryKind, Message] = {
    EntryKind.AGREEMENT: message("agreement"),
    EntryKind.MEETING: message("meeting"),
    EntryKind.MEMBERSHIP: message("membership"),
    EntryKind.FACILITY: message("facility"),
    EntryKind.INVESTMENT: message("investment"),
    EntryKind.AGENCY_ROLE: message("role of an agency"),
    EntryKind.ELEVATION: message("elevation of relations"),
    EntryKind.SECTOR_SCOPE: message("fields of a statement"),
}

ENTRY_STATUS_LABELS: Mapping[EntryStatus, Message] = {
    EntryStatus.PROPOSED: message("proposed"),
    EntryStatus.CONFIRMED: message("confirmed"),
    EntryStatus.CORRECTED: message("corrected"),
    EntryStatus.REJECTED: message("rejected"),
    EntryStatus.SUPERSEDED: message("superseded"),
}

FINDER_LABELS: Mapping[Finder, Message] = {
    Finder.GRAMMAR: message("found by grammar"),
    Finder.MODEL: message("found by a language model"),
    Finder.BOTH: message("found by grammar and a language model"),
    Finder.HAND: message("quoted by an officer"),
}

FACT_FIELD_LABELS: Mapping[FactField, Message] = {
    FactField.KIND: message("kind"),
    FactField.ANNOUNCED: message("announced"),
    FactField.DATE: message("date"),
    FactField.PLACE: message("place"),
    FactField.PARTICIPANTS: message("participant"),
    FactField.ORGANISATION: message("organisation"),
    FactField.TARGET: message("object"),
    FactField.AMOUNT: message("amount"),
    FactField.CURRENCY: message("currency"),
    FactField.SECTORS: message("sectors"),
    FactField.ROLE: message("role"),
}


def describe_participant(participant: Participant) -> str:
    """Write a participant on one line: the name, or where it has none the organisation, and the rest in brackets."""
    office = (participant.role, participant.organisation, participant.country)
    body = (participant.organisation, participant.role, participant.country)
    parts = [part for part in ((participant.name, *office) if participant.name else body) if part]
    first, *rest = parts or [participant.as_written]
    return f"{first} ({', '.join(rest)})" if rest else first


def name_actors(fact: Fact) -> str:
    """Name who a fact is about, on one line: the organisation that acts and the participants."""
    named = [each.name or each.organisation or each.country or each.as_written for each in fact.participants]
    return ", ".join(dict.fromkeys(name for name in (fact.organisation, *named) if name))


def write_money(fact: Fact) -> str:
    """Write the amount of a fact, its thousands apart, before its currency; nothing where it has none."""
    return f"{fact.money.amount:,f} {fact.money.currency}".replace(",", "\u202f") if fact.money else ""
