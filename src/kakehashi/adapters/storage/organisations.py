"""Organisations in the store: a row for each, and rows of their own for what they have several of."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    Table,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from kakehashi.adapters.storage import schema
from kakehashi.domain.organisation import (
    CooperationForm,
    Identifier,
    IdentifierScheme,
    Organisation,
    OrganisationKind,
    Profile,
    Text,
)
from kakehashi.domain.party import Party
from kakehashi.domain.sector import Sector

Row = dict[str, Any]

_PARTY_LETTERS = 2
"""An id begins with its party's ISO 3166 code."""

_SIDES = ("offers", "requests", "description", "exclusions")
_CHILDREN = (schema.organisation_name, schema.identifier, schema.profile_text)


@dataclass(frozen=True, slots=True)
class _Parts:
    """What an organisation has several of, by organisation id."""

    variants: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    identifiers: dict[str, list[Identifier]] = field(default_factory=lambda: defaultdict(list))
    texts: dict[tuple[str, str], list[Text]] = field(default_factory=lambda: defaultdict(list))


def load_organisations(connection: Connection, party: Party | None = None) -> list[Organisation]:
    """Read the organisations of a party, or of both, in the order of their ids; always in four statements."""
    table = schema.organisation
    query = _of_party(select(table), party).order_by(*in_id_order(table.c.id))
    rows = connection.execute(query).mappings().all()
    parts = _load_parts(connection, party)
    return [_organisation(row, parts) for row in rows]


def in_id_order(column: ColumnElement[str]) -> tuple[ColumnElement[Any], ...]:
    """Give what sorts by a column of organisation ids: by party, and IT-9999 before IT-10000."""
    return func.substr(column, 1, _PARTY_LETTERS), func.length(column), column


def load_ids(connection: Connection) -> frozenset[str]:
    """Read the ids of all organisations."""
    return frozenset(connection.scalars(select(schema.organisation.c.id)))


def save_organisations(connection: Connection, organisations: Sequence[Organisation]) -> None:
    """Write organisations, each in the place of what was stored under its id."""
    stored = load_ids(connection)
    rows = [_row(each) for each in organisations]
    _delete_parts(connection, [row["id"] for row in rows if row["id"] in stored])
    _update(connection, [row for row in rows if row["id"] in stored])
    _insert(connection, schema.organisation, [row for row in rows if row["id"] not in stored])
    for table, part_rows in (
        (schema.organisation_name, _name_rows),
        (schema.identifier, _identifier_rows),
        (schema.profile_text, _text_rows),
    ):
        _insert(connection, table, [row for each in organisations for row in part_rows(each)])


def _of_party(query: Select[Any], party: Party | None) -> Select[Any]:
    return query if party is None else query.where(schema.organisation.c.party == party.code)


def _load_parts(connection: Connection, party: Party | None) -> _Parts:
    parts = _Parts()
    for row in _load_rows(connection, schema.organisation_name, party):
        parts.variants[row["organisation_id"]].append(row["name"])
    for row in _load_rows(connection, schema.identifier, party):
        parts.identifiers[row["organisation_id"]].append(Identifier(IdentifierScheme(row["scheme"]), row["value"]))
    for row in _load_rows(connection, schema.profile_text, party):
        parts.texts[row["organisation_id"], row["side"]].append(Text(row["content"], row["language"]))
    return parts


def _load_rows(connection: Connection, table: Table, party: Party | None) -> Sequence[RowMapping]:
    query = _of_party(select(table).join(schema.organisation), party)
    return connection.execute(query.order_by(*table.primary_key.columns)).mappings().all()


def _organisation(row: RowMapping, parts: _Parts) -> Organisation:
    key = row["id"]
    columns = ("id", "name", "city", "region", "employees", "founded", "readiness", "capacity", "website")
    return Organisation(
        **{column: row[column] for column in columns},
        party=Party(row["party"]),
        variants=tuple(parts.variants.get(key, ())),
        kind=None if row["kind"] is None else OrganisationKind(row["kind"]),
        sectors=frozenset(Sector(each) for each in row["sectors"]),
        fields=tuple(row["fields"]),
        cooperation=frozenset(CooperationForm(each) for each in row["cooperation"]),
        identifiers=frozenset(parts.identifiers.get(key, ())),
        profile=_profile(row, parts),
    )


def _profile(row: RowMapping, parts: _Parts) -> Profile:
    offers, requests, description, exclusions = (tuple(parts.texts.get((row["id"], side), ())) for side in _SIDES)
    return Profile(
        offers,
        requests,
        description,
        exclusions,
        excluded_kinds=frozenset(OrganisationKind(each) for each in row["excluded_kinds"]),
        excluded_sectors=frozenset(Sector(each) for each in row["excluded_sectors"]),
    )


def _row(organisation: Organisation) -> Row:
    return {
        "id": organisation.id,
        "party": organisation.party.code,
        "name": organisation.name,
        "kind": organisation.kind,
        "sectors": sorted(organisation.sectors),
        "fields": list(organisation.fields),
        "city": organisation.city,
        "region": organisation.region,
        "employees": organisation.employees,
        "founded": organisation.founded,
        "readiness": organisation.readiness,
        "capacity": organisation.capacity,
        "cooperation": sorted(organisation.cooperation),
        "website": organisation.website,
        "excluded_kinds": sorted(organisation.profile.excluded_kinds),
        "excluded_sectors": sorted(organisation.profile.excluded_sectors),
    }


def _name_rows(organisation: Organisation) -> Iterator[Row]:
    for position, name in enumerate(organisation.variants):
        yield {"organisation_id": organisation.id, "position": position, "name": name}


def _identifier_rows(organisation: Organisation) -> Iterator[Row]:
    for each in sorted(organisation.identifiers):
        yield {"organisation_id": organisation.id, "scheme": each.scheme, "value": each.value}


def _text_rows(organisation: Organisation) -> Iterator[Row]:
    for side in _SIDES:
        texts: tuple[Text, ...] = getattr(organisation.profile, side)
        for position, text in enumerate(texts):
            place = {"organisation_id": organisation.id, "side": side, "position": position}
            yield {**place, "content": text.content, "language": text.language}


def _delete_parts(connection: Connection, ids: Sequence[str]) -> None:
    # Without rows, SQLAlchemy would run the statement once, with no value for its parameter.
    if ids:
        for table in _CHILDREN:
            statement = delete(table).where(table.c.organisation_id == bindparam("key"))
            connection.execute(statement, [{"key": each} for each in ids])


def _update(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        statement = update(schema.organisation).where(schema.organisation.c.id == bindparam("key"))
        connection.execute(statement, [{**row, "key": row["id"]} for row in rows])


def _insert(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)
