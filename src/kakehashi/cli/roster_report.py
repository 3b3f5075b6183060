"""Rosters and organisations on the screen."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from kakehashi.cli.screen import Screen, shorten
from kakehashi.domain.messages import Message, message
from kakehashi.domain.organisation import Organisation, Text
from kakehashi.domain.roster import Field, HeadingMap, Place, RowEnd
from kakehashi.language.labels import labels

if TYPE_CHECKING:
    from kakehashi.services.import_roster import ImportResult
    from kakehashi.services.list_organisations import OrganisationRecord

SHOWN_PROBLEMS = 20

ROW_ENDS: Mapping[RowEnd, Message] = {
    RowEnd.IMPORTED: message("imported"),
    RowEnd.MERGED: message("merged with an organisation that was there"),
    RowEnd.UNCHANGED: message("unchanged since the last import"),
    RowEnd.REFUSED: message("refused"),
    RowEnd.SKIPPED: message("not an organisation (totals, notes, headings)"),
}

FIELDS: Mapping[Field, Message] = {
    Field.NAME: message("name"),
    Field.NAME_VARIANT: message("name in another script"),
    Field.KIND: message("kind"),
    Field.SECTORS: message("sectors"),
    Field.CITY: message("city"),
    Field.REGION: message("region"),
    Field.EMPLOYEES: message("employees"),
    Field.FOUNDED: message("founded"),
    Field.OFFERS: message("offers"),
    Field.REQUESTS: message("requests"),
    Field.DESCRIPTION: message("description"),
    Field.EXCLUSIONS: message("exclusions"),
    Field.COOPERATION: message("forms of cooperation"),
    Field.READINESS: message("technology readiness"),
    Field.CAPACITY: message("number of meetings"),
    Field.WEBSITE: message("website"),
    Field.IDENTIFIER: message("identifier"),
    Field.CONTACT_PERSON: message("contact: person"),
    Field.CONTACT_EMAIL: message("contact: e-mail"),
    Field.CONTACT_PHONE: message("contact: phone"),
}


def report_import(result: "ImportResult", screen: Screen) -> None:
    """Tell how a roster was read: the heading map, how its rows ended, and what is wrong where."""
    for reading in result.sheets:
        _report_headings(reading.sheet, reading.heading_map, screen)
    for note in result.notes:
        screen.say(note)
    for end, count in result.counts.items():
        if count:
            screen.say(message("{count}: {end}", count=count, end=ROW_ENDS[end]))
    _report_problems(result, screen)
    if result.refused_rows:
        screen.say(message("The refused rows are in “{file}”.", file=result.refused_rows))
    if result.order.dry_run:
        screen.say(message("This was a dry run: nothing was changed."))


def _report_headings(sheet: str, headings: HeadingMap, screen: Screen) -> None:
    if sheet:
        screen.say(message("Sheet “{sheet}”, headings in row {row}:", sheet=sheet, row=headings.row_number))
    else:
        screen.say(message("Headings in row {row}:", row=headings.row_number))
    for column, heading in enumerate(headings.headings):
        if not heading.strip():
            continue
        field = headings.fields.get(column)
        named = FIELDS[field] if field else message("(not read)")
        screen.say(message("{heading} → {field}", heading=shorten(heading, 40), field=named), indent=2)


def _report_problems(result: "ImportResult", screen: Screen) -> None:
    told = [
        (problem.place, problem.message)
        for row in result.rows
        if row.end is not RowEnd.UNCHANGED
        for problem in row.row.problems
    ]
    told += [(row.row.place, row.reason) for row in result.rows if row.end is RowEnd.MERGED and row.reason]
    for place, text in told[:SHOWN_PROBLEMS]:
        screen.say(message("{place}: {problem}", place=name_place(place), problem=text), indent=2)
    if len(told) > SHOWN_PROBLEMS:
        screen.say(message("… and {count} more.", count=len(told) - SHOWN_PROBLEMS), indent=2)


def name_place(place: Place) -> Message:
    """Say where something is: file, sheet, row and column, as far as known."""
    parts: list[Message | str] = [place.file]
    if place.sheet:
        parts.append(message("sheet “{sheet}”", sheet=place.sheet))
    if place.row is not None:
        parts.append(message("row {row}", row=place.row))
    if place.column:
        parts.append(message("column “{column}”", column=place.column))
    return message("{parts}", parts=tuple(parts))


def report_organisations(organisations: Sequence[Organisation], screen: Screen) -> None:
    """List organisations in a table."""
    headings = (message("id"), message("name"), message("kind"), message("sectors"), message("city"))
    rows = [
        (
            each.id,
            shorten(each.name, 44),
            screen.translator.translate(message("{kind}", kind=labels([each.kind] if each.kind else []))),
            shorten(screen.translator.translate(message("{sectors}", sectors=labels(each.sectors))), 40),
            shorten(each.city, 20),
        )
        for each in organisations
    ]
    screen.table(headings, rows)
    screen.say(message("{count} organisations.", count=len(organisations)))


def report_organisation(record: "OrganisationRecord", screen: Screen) -> None:
    """Show one organisation with its sources; of its contacts only that there are some."""
    each = record.organisation
    screen.write(f"{each.id}  {each.name}")
    facts = (
        (Field.NAME_VARIANT, each.variants),
        (Field.KIND, labels([each.kind] if each.kind else [])),
        (Field.SECTORS, labels(each.sectors) or each.fields),
        (Field.CITY, each.city),
        (Field.REGION, each.region),
        (Field.EMPLOYEES, each.employees),
        (Field.FOUNDED, each.founded),
        (Field.COOPERATION, labels(each.cooperation)),
        (Field.READINESS, each.readiness),
        (Field.CAPACITY, each.capacity),
        (Field.WEBSITE, each.website),
        (Field.IDENTIFIER, tuple(f"{i.scheme} {i.value}" for i in sorted(each.identifiers))),
    )
    for field, value in facts:
        if value:
            screen.say(message("{field}: {value}", field=FIELDS[field], value=value), indent=2)
    _report_texts(Field.OFFERS, each.profile.offers, screen)
    _report_texts(Field.REQUESTS, each.profile.requests, screen)
    _report_texts(Field.DESCRIPTION, each.profile.description, screen)
    _report_texts(Field.EXCLUSIONS, each.profile.exclusions, screen)
    screen.say(message("contacts: {count} (kept apart, not shown)", count=len(record.contacts)), indent=2)
    for source in record.sources:
        place = name_place(Place(source.file, source.sheet, source.row))
        screen.say(message("from {place}, imported {date}", place=place, date=source.imported_at.date()), indent=2)


def _report_texts(field: Field, texts: Sequence[Text], screen: Screen) -> None:
    for text in texts:
        screen.say(
            message("{field} [{language}]: {text}", field=FIELDS[field], language=text.language, text=text.content),
            indent=2,
        )
