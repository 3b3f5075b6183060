"""The two countries of a programme, as ISO 3166-1 alpha-2 codes."""

from dataclasses import dataclass

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message

COUNTRY_CODES = frozenset(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY
    BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK
    FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR
    IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK
    ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM
    PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF
    TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
    """.split()
)
"""Source: ISO 3166-1:2020, alpha-2 codes officially assigned."""


@dataclass(frozen=True, slots=True, order=True)
class Party:
    """One of the two countries of a programme; `code` is its ISO 3166-1 alpha-2 code."""

    code: str

    def __post_init__(self) -> None:
        if self.code not in COUNTRY_CODES:
            raise InvalidInputError(
                message(
                    "“{code}” is not a country code. Give the two letters of ISO 3166, such as IT or JP.",
                    code=self.code[:40],
                )
            )

    @classmethod
    def parse(cls, text: str) -> "Party":
        """Read a party as a person types it, in any case; raises InvalidInputError."""
        return cls(text.strip().upper())

    def __str__(self) -> str:
        return self.code
