"""A quote as an officer gives it, found in a communiqué."""

import re

from kakehashi.domain.communique import Communique
from kakehashi.domain.entry import Evidence, Finder
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message


def find_quote(communique: Communique, quote: str) -> Evidence:
    """Give the place of a quote in a communiqué; white space may differ, as it does in what was copied from a screen.

    Raises InvalidInputError when it does not stand there, or more than once.
    """
    # Lines of Japanese are broken where no space is.
    pattern = r"\s*".join(r"\s+".join(map(re.escape, part.split())) for part in quote.split("\n") if part.strip())
    found = list(re.finditer(pattern, communique.text)) if pattern else []
    if len(found) != 1:
        raise _not_one(communique, len(found))
    return Evidence(
        communique_id=communique.id,
        quote=found[0].group(),
        start=found[0].start(),
        end=found[0].end(),
        language=communique.language,
        finder=Finder.HAND,
        confidence=1.0,
    )


def _not_one(communique: Communique, count: int) -> InvalidInputError:
    if count:
        return InvalidInputError(
            message(
                "The quote stands {count} times in {communique}. Quote more of it.",
                count=count,
                communique=communique.id,
            )
        )
    return InvalidInputError(
        message(
            "The quote does not stand in {communique}. Copy it letter by letter from “kakehashi communique show”.",
            communique=communique.id,
        )
    )
