"""Whether an .xls is locked with a password; calamine only says of one that it cannot be read.

Source: [MS-XLS] sections 2.1.7.20.3 (globals), 2.4.21 (BOF) and 2.4.117 (FilePass).
"""

from struct import Struct

_BEGINNINGS = (bytes.fromhex("0908100000060500"), bytes.fromhex("0908080000050500"))
"""The first record of the globals, in the versions of Excel 97 and of Excel 5."""

_FILE_PASS = 0x002F
_RECORD = Struct("<HH")
_RECORDS_BEFORE = 3


def is_protected_old_workbook(content: bytes) -> bool:
    """Tell whether one of the records that open the globals is the one that asks for a password."""
    return any(_asks_for_password(content, at) for at in map(content.find, _BEGINNINGS) if at >= 0)


def _asks_for_password(content: bytes, at: int) -> bool:
    for _ in range(_RECORDS_BEFORE):
        if at + _RECORD.size > len(content):
            return False
        number, size = _RECORD.unpack_from(content, at)
        if number == _FILE_PASS:
            return True
        at += _RECORD.size + size
    return False
