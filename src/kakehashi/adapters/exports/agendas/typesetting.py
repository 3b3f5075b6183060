"""Data and a template in, a PDF out: tagged, every font embedded, and none taken from the machine.

No conformance to PDF/UA is claimed: Typst would then refuse a whole book for one letter that the fonts do not have.
"""

import importlib
import json
from collections.abc import Mapping
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message

FONTS = ("noto_cjk_sans_jp_regular", "noto_cjk_sans_jp_bold")
"""Packages with a font each: Noto Sans CJK, which has Japanese, Latin, Greek and Cyrillic letters of one design."""

_TEMPLATE = Path(__file__).parent / "templates" / "sheets.typ"


def typeset(sheets: Mapping[str, Any], *, at: datetime) -> bytes:
    """Give the PDF of the sheets, dated at that moment; raises InvalidInputError where the extra `pdf` is not installed."""
    _require("typst", *FONTS)
    folders = [str(Path(str(spec.origin)).parent) for spec in map(find_spec, FONTS) if spec]
    content: bytes = importlib.import_module("typst").compile(
        _TEMPLATE,
        format="pdf",
        font_paths=folders,
        ignore_system_fonts=True,
        sys_inputs={"sheets": json.dumps(sheets, ensure_ascii=False)},
        timestamp=at.replace(microsecond=0),  # typst takes whole seconds
    )
    return content


def _require(*packages: str) -> None:
    if any(find_spec(package) is None for package in packages):
        raise InvalidInputError(
            message(
                "To write a PDF, the extra “pdf” is needed. Install it with “pip install 'kakehashi[pdf]'”, "
                "or export the agenda as .html and print that."
            )
        )
