"""The fields of a fact, as officers name them."""

from enum import StrEnum


class FactField(StrEnum):
    """What a fact can say; amount and currency are one of them together, money, to a source but two to an officer."""

    KIND = "kind"
    ANNOUNCED = "announced"
    DATE = "date"
    PLACE = "place"
    PARTICIPANTS = "participant"
    ORGANISATION = "organisation"
    TARGET = "target"
    AMOUNT = "amount"
    CURRENCY = "currency"
    SECTORS = "sectors"
    ROLE = "role"
    """The role of one participant."""
