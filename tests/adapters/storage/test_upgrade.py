from sqlalchemy import text

from communiques import AGREEMENT, communique, told
from kakehashi.adapters.storage.engine import Database
from kakehashi.adapters.storage.missions import save_mission
from kakehashi.adapters.storage.store import open_store
from kakehashi.adapters.storage.upgrade import upgrade
from missions import DELEGATES, MISSION
from stored import italian

ORGANISATION_OF_0001 = """
    INSERT INTO organisation
        (id, party, name, city, region, website, sectors, fields, cooperation, excluded_kinds, excluded_sectors)
    VALUES ('IT-0001', 'IT', 'Fotonica Lombarda S.r.l.', 'Milano', '', '', '[]', '[]', '[]', '[]', '[]')
"""
OFFER_OF_0001 = """
    INSERT INTO profile_text (organisation_id, side, position, content, language)
    VALUES ('IT-0001', 'offers', 0, 'Sensori fotonici per la chirurgia.', 'it')
"""


def test_a_store_of_the_first_schema_keeps_its_organisations_and_takes_missions(database: Database) -> None:
    with database.writer.begin() as connection:
        upgrade(connection, "0001")
        connection.execute(text(ORGANISATION_OF_0001))
        connection.execute(text(OFFER_OF_0001))
    with open_store(database).write() as transaction:
        assert (transaction.organisations(), transaction.missions()) == ([italian()], [])
        transaction.save_mission(MISSION)
        transaction.save_delegates(MISSION.name, [DELEGATES["IT-0001"]])
    with open_store(database).read() as transaction:
        assert (transaction.missions(), transaction.delegates(MISSION.name)) == ([MISSION], [DELEGATES["IT-0001"]])


def test_a_store_of_the_second_schema_keeps_its_missions_and_takes_communiques_and_entries(database: Database) -> None:
    with database.writer.begin() as connection:
        upgrade(connection, "0002")
        save_mission(connection, MISSION)
    with open_store(database).write() as transaction:
        assert (transaction.missions(), transaction.communiques(), transaction.entries()) == ([MISSION], [], [])
        transaction.save_communique(communique())
        transaction.save_entries([told(AGREEMENT)])
    with open_store(database).read() as transaction:
        assert (transaction.communiques(), transaction.entries()) == ([communique()], [told(AGREEMENT)])
