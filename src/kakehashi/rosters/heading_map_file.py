"""A heading map as a file that people read and edit: TOML with one table, `[columns]`."""

import tomllib

import tomli_w

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message
from kakehashi.domain.roster import Field, HeadingMap

IGNORE = "ignore"


def parse_map(text: str) -> dict[str, Field | None]:
    """Read what each heading stands for, such as `"Ragione sociale" = "name"`; None is a column to ignore.

    A column is ignored when its field is "ignore" or empty. Raises InvalidInputError when it is not TOML, has no table
    `[columns]`, or names an unknown field.
    """
    try:
        columns = tomllib.loads(text).get("columns")
    except tomllib.TOMLDecodeError as error:
        raise InvalidInputError(
            message("The map is not TOML: {reason}. Put headings and fields between quotation marks.", reason=error)
        ) from error
    if not isinstance(columns, dict):
        raise InvalidInputError(
            message(
                "The map has no table [columns]. Write a line [columns], and below it lines such as {example}.",
                example='"Ragione sociale" = "name"',
            )
        )
    return {heading: _parse_field(heading, field) for heading, field in columns.items()}


def format_map(headings: HeadingMap) -> str:
    """Write a heading map so that `parse_map` gives it back, with the columns that fit nothing as ignored."""
    columns = {label: str(headings.fields.get(column, IGNORE)) for column, label in enumerate(headings.headings)}
    return tomli_w.dumps({"columns": columns})


def _parse_field(heading: str, field: object) -> Field | None:
    if field in ("", IGNORE):
        return None
    try:
        return Field(str(field))
    except ValueError as error:
        raise InvalidInputError(
            message(
                "The map gives “{heading}” the field “{field}”, which there is not. The fields are {fields}, and "
                "“ignore” for a column that is not to be read.",
                heading=heading,
                field=field,
                fields=", ".join(Field),
            )
        ) from error
