"""Whether what was decoded is a text that somebody wrote."""

import re

_CONTROLS = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_SHARE = 0.02
_NUL_SHARE = 0.3
_LOOKED_AT = 1_000_000


def is_binary(text: str) -> bool:
    """Tell whether a decoded text has more control characters in it than any text has."""
    looked_at = text[:_LOOKED_AT]
    controls = len(_CONTROLS.findall(looked_at))
    return text.count("\x00") > _NUL_SHARE * len(text) or controls > _CONTROL_SHARE * len(looked_at)
