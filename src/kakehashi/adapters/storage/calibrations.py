"""What scorers were fitted on, kept so that a new organisation does not change everybody's scores."""

from sqlalchemy import Connection, delete, insert, select

from kakehashi.adapters.storage.organisation_json import organisation_from_json, organisation_to_json
from kakehashi.adapters.storage.schema import calibration
from kakehashi.domain.party import Party
from kakehashi.services.ports import StoredCalibration


def load_calibration(connection: Connection, encoder: str) -> StoredCalibration | None:
    """Read what an encoder's scorer was fitted on, or None before the first fit."""
    query = select(calibration.c.party, calibration.c.organisations).where(calibration.c.encoder == encoder)
    references = {
        Party(row.party): tuple(organisation_from_json(json, organisation_id=key) for key, json in row.organisations)
        for row in connection.execute(query)
    }
    return StoredCalibration(encoder, references) if references else None


def save_calibration(connection: Connection, fitted: StoredCalibration) -> None:
    """Write a calibration in the place of the encoder's earlier one."""
    connection.execute(delete(calibration).where(calibration.c.encoder == fitted.encoder))
    rows = [
        {
            "encoder": fitted.encoder,
            "party": party.code,
            "organisations": [[each.id, organisation_to_json(each)] for each in organisations],
        }
        for party, organisations in fitted.references.items()
    ]
    if rows:
        connection.execute(insert(calibration), rows)
