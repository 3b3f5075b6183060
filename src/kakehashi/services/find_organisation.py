"""Find the organisation a person means."""

from collections.abc import Callable, Sequence
from difflib import get_close_matches

from kakehashi.domain.errors import NotFoundError
from kakehashi.domain.messages import message
from kakehashi.domain.organisation import Organisation
from kakehashi.language.names import normalise_name

MOST_CANDIDATES = 5


def find_organisation(text: str, organisations: Sequence[Organisation]) -> Organisation:
    """Find an organisation by its id, its name in any script it is known in, or the beginning of its name.

    Case, width, accents and legal forms are set aside. Raises NotFoundError, naming the nearest, when none or several
    go by that text.
    """
    wanted = normalise_name(text)
    ways: tuple[Callable[[Organisation], bool], ...] = (
        lambda each: each.id.casefold() == text.strip().casefold(),
        lambda each: wanted in _names(each),
        lambda each: any(name.startswith(wanted) for name in _names(each)),
    )
    for is_meant in ways if wanted else ways[:1]:
        found = [each for each in organisations if is_meant(each)]
        if len(found) == 1:
            return found[0]
        if found:
            raise _ambiguous(text, found)
    raise _not_found(text, _nearest(wanted, organisations))


def _names(organisation: Organisation) -> list[str]:
    return [normalise_name(name) for name in (organisation.name, *organisation.variants)]


def _nearest(wanted: str, organisations: Sequence[Organisation]) -> list[Organisation]:
    by_name = {name: each for each in organisations for name in _names(each)}
    near = (by_name[name] for name in get_close_matches(wanted, by_name, n=MOST_CANDIDATES))
    return list({each.id: each for each in near}.values())


def _ambiguous(text: str, found: Sequence[Organisation]) -> NotFoundError:
    return NotFoundError(
        message(
            "“{wanted}” may be any of {count} organisations: {candidates}. Give the id of the one you mean.",
            wanted=text,
            count=len(found),
            candidates=_list(found),
        )
    )


def _not_found(text: str, near: Sequence[Organisation]) -> NotFoundError:
    if near:
        return NotFoundError(
            message(
                "No organisation goes by “{wanted}”. Near to it: {candidates}.", wanted=text, candidates=_list(near)
            )
        )
    return NotFoundError(
        message("No organisation goes by “{wanted}”. “kakehashi roster list” names them all.", wanted=text)
    )


def _list(organisations: Sequence[Organisation]) -> str:
    shown = ", ".join(f"{each.id} “{each.name}”" for each in organisations[:MOST_CANDIDATES])
    return shown + (", …" if len(organisations) > MOST_CANDIDATES else "")
