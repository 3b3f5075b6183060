"""The ministry of a minister, where the text names it: Ministero delle Filiere for the Ministro delle Filiere."""

import re

from kakehashi.reading.who_is_who import WhoIsWho

_OFFICES = (
    (re.compile(r"^.*?ministr[oaie]+\s+(?P<of>(?:per |del|all?).+)$", re.IGNORECASE), ("Ministero {of}",)),
    (
        re.compile(r"^.*?(?:minister|secretary of state)\s+(?P<word>of|for)\s+(?P<of>.+)$", re.IGNORECASE),
        ("Ministry of {of}", "Ministry for {of}", "Department for {of}", "Department of {of}"),
    ),
    (re.compile(r"^(?P<of>.+?)(?:担当)?(?:副|政務)?大臣$"), ("{of}省",)),
)


def find_ministries(cast: WhoIsWho, text: str) -> None:
    """Give ministers without an organisation the ministry of the same field, if the text names it anywhere."""
    plain = re.sub(r"\s+", " ", text).casefold()
    for person in cast.people:
        if not person.body:
            person.body = next((ministry for ministry in _ministries(person.role) if ministry.casefold() in plain), "")


def _ministries(role: str) -> list[str]:
    return [
        form.format(of=match["of"]) for office, forms in _OFFICES if (match := office.match(role)) for form in forms
    ]
