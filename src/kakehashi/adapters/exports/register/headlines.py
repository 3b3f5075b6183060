"""An entry on one line: when, who, and of what."""

from collections.abc import Iterable

from kakehashi.adapters.exports.register.countries import country_name
from kakehashi.adapters.exports.register.public_offices import holds_public_office
from kakehashi.domain.entry import Entry, Fact, Participant
from kakehashi.language.labels import SECTOR_LABELS
from kakehashi.language.messages import Translator
from kakehashi.language.register_labels import write_money

DOTS = " · "


def headline(fact: Fact, translator: Translator) -> str:
    """Say who and of what; where nobody is named, the fields."""
    who = dict.fromkeys(
        filter(None, [fact.organisation, *(_name(each, translator.language) for each in fact.participants)])
    )
    sectors = "" if fact.target else ", ".join(translator.translate(SECTOR_LABELS[each]) for each in fact.sectors)
    return " — ".join(filter(None, [DOTS.join(who), fact.target or sectors, write_money(fact)]))


def who(participant: Participant, language: str) -> str:
    """Say who takes part: the name only in public office, otherwise the role and the body."""
    country = country_name(participant.country, language)
    return ", ".join(filter(None, [_public_name(participant), participant.role, participant.organisation, country]))


def _name(participant: Participant, language: str) -> str:
    body = participant.organisation or country_name(participant.country, language)
    return _public_name(participant) or body or participant.role


def _public_name(participant: Participant) -> str:
    return participant.name if holds_public_office(participant) else ""


def by_date(entries: Iterable[Entry]) -> list[Entry]:
    """Order entries by their dates, those that have none last."""
    return sorted(entries, key=lambda entry: (_moment(entry.fact), entry.id))


def _moment(fact: Fact) -> tuple[int, int, int]:
    return (fact.date.year, fact.date.month or 0, fact.date.day or 0) if fact.date else (9999, 0, 0)
