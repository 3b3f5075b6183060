"""Names without their legal forms: Ferrandi Energie S.p.A., 株式会社カワセミ製薬, ニラヤ社."""

import re
from functools import cache

from kakehashi.language.legal_forms import JAPANESE_FORMS, LATIN_FORMS
from kakehashi.reading.tables import any_of, load_table

# “Corporation” is part of many an agency's name.
_KEPT = frozenset({"", "corporation"})
JAPANESE_FORM = any_of(JAPANESE_FORMS.split())
_JAPANESE = re.compile(
    # 公社, 商社 and the like are words of their own.
    rf"^(?:{JAPANESE_FORM})|(?:{JAPANESE_FORM})$|(?<=[ァ-ヶー一-龠A-Za-z]{{2}})(?<![公会商支本神])社$"
)


@cache
def latin_form() -> re.Pattern[str]:
    """What matches a legal form after a name in Latin letters."""
    forms = (form.strip() for line in LATIN_FORMS.splitlines() for form in line.split("|"))
    written = [re.escape(form) + r"\.?" for form in forms if form not in _KEPT]
    return re.compile(
        rf",?\s+(?:{any_of([*written, *load_table('names.toml')['latin']['forms']])})(?![^\W_])\.?", re.IGNORECASE
    )


def plain_name(name: str) -> str:
    """A name without its legal form, in either script, and without the “社” that says it is a firm's."""
    stripped = _JAPANESE.sub("", _JAPANESE.sub("", name)).strip(" ・") or name
    return latin_form().sub("", f" {stripped}").strip() or stripped
