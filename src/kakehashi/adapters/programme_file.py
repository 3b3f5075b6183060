"""A programme as a TOML text that people may edit by hand."""

import tomllib
from typing import Any

import tomli_w

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message
from kakehashi.domain.party import Party
from kakehashi.domain.programme import Programme
from kakehashi.domain.sector import Sector

_SHAPES = {
    "name": message("a text"),
    "parties": message('two country codes, such as ["IT", "JP"]'),
    "agencies": message('a table of names by country code, such as {{ IT = "ICE" }}'),
    "sectors": message("a list of sectors"),
    "statement": message("a text"),
}
"""The keys of the file, and what each holds."""

_REQUIRED = ("name", "parties")


def format_programme(programme: Programme) -> str:
    """Write a programme as TOML."""
    document = {
        "name": programme.name,
        "parties": [party.code for party in programme.parties],
        "sectors": [str(sector) for sector in programme.sectors],
        "statement": programme.statement,
        "agencies": {party.code: agency for party, agency in programme.agencies.items()},
    }
    return tomli_w.dumps(document)


def parse_programme(text: str) -> Programme:
    """Read a programme from TOML; raises InvalidInputError that says which key is wrong."""
    document = _parse_toml(text)
    _check_keys(document)
    sectors = document.get("sectors")
    return Programme(
        name=_text(document, "name"),
        parties=_parties(document),
        agencies=_agencies(document),
        statement=_text(document, "statement"),
        **({} if sectors is None else {"sectors": tuple(_sector(each) for each in _texts(document, "sectors"))}),
    )


def _parse_toml(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InvalidInputError(message("It is not valid TOML: {detail}.", detail=str(error))) from error


def _check_keys(document: dict[str, Any]) -> None:
    for key in _REQUIRED:
        if key not in document:
            raise InvalidInputError(
                message("The key “{key}” is missing; it holds {shape}.", key=key, shape=_SHAPES[key])
            )
    for key in document:
        if key not in _SHAPES:
            keys = ", ".join(_SHAPES)
            raise InvalidInputError(message("The key “{key}” is not known; the keys are {keys}.", key=key, keys=keys))


def _text(document: dict[str, Any], key: str) -> str:
    value = document.get(key, "")
    if not isinstance(value, str):
        raise _wrong_shape(key)
    return value


def _texts(document: dict[str, Any], key: str) -> list[str]:
    value = document[key]
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise _wrong_shape(key)
    return value


def _parties(document: dict[str, Any]) -> tuple[Party, Party]:
    codes = _texts(document, "parties")
    if len(codes) != 2:
        raise _wrong_shape("parties")
    return Party.parse(codes[0]), Party.parse(codes[1])


def _agencies(document: dict[str, Any]) -> dict[Party, str]:
    table = document.get("agencies", {})
    if not isinstance(table, dict) or not all(isinstance(each, str) for each in table.values()):
        raise _wrong_shape("agencies")
    return {Party.parse(code): agency for code, agency in table.items()}


def _sector(text: str) -> Sector:
    try:
        return Sector(text)
    except ValueError as error:
        known = ", ".join(Sector)
        raise InvalidInputError(
            message("“{sector}” is not a sector; the sectors are {known}.", sector=text, known=known)
        ) from error


def _wrong_shape(key: str) -> InvalidInputError:
    return InvalidInputError(message("The key “{key}” must hold {shape}.", key=key, shape=_SHAPES[key]))
