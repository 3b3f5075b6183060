"""Books of agendas that put an export to the test: names that bite, nobody at all, a great crowd."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factories import JAPAN, organisation
from kakehashi.domain.agenda import Meeting
from kakehashi.domain.agenda_book import AgendaBook
from kakehashi.domain.mission import Venue
from kakehashi.domain.slot import Slot, mission_slots
from missions import MISSION, ORGANISATIONS, TOKYO, YOKOHAMA, book, delegate

MARKUP = "<script>alert('盗')</script> & \"Figli\""
FORMULA = "=HYPERLINK(\"x\";'y')"
BROKEN_LINE = "Prima riga\nseconda\x00 riga"
RIGHT_TO_LEFT = "شركة \u202eTest\u202c ש"
TYPESETTING = "#set page(fill: red) *a* _b_ $c$ `d` \\ @e"

_TRICKY = {
    "IT-0001": MARKUP,
    "IT-0002": FORMULA,
    "IT-0003": BROKEN_LINE,
    "IT-0004": TYPESETTING,
    "JP-0001": RIGHT_TO_LEFT,
}


def empty_book() -> AgendaBook:
    """An agenda without meetings, to which nobody comes."""
    return book(delegates={}, organisations={}, meetings=(), left_out=(), cancelled=())


def tricky_book() -> AgendaBook:
    """The book made by hand, with names that carry markup, formulas, line breaks and writing from the other side."""
    names = {each: replace(ORGANISATIONS[each], name=name) for each, name in _TRICKY.items()}
    return book(organisations={**ORGANISATIONS, **names})


def crowded_book(organisations: int, *, meetings: int) -> AgendaBook:
    """As many organisations, half of either party, with as many meetings in neighbouring slots."""
    half = organisations // 2
    tables = half // 2
    mission = replace(
        MISSION, slot_minutes=15, gap_minutes=0, venues=(Venue(TOKYO, tables), Venue(YOKOHAMA, half - tables))
    )
    italian = [organisation(f"Officine Città {n} S.r.l.", id=f"IT-{n:04d}") for n in range(half)]
    japanese = [organisation(f"第{n}製作所株式会社", id=f"JP-{n:04d}", party=JAPAN) for n in range(half)]
    return book(
        mission=mission,
        organisations={each.id: each for each in (*italian, *japanese)},
        delegates={each.id: delegate(each.id) for each in (*italian, *japanese)},
        meetings=tuple(_meetings(mission_slots(mission), half=half, meetings=meetings)),
        left_out=(),
        cancelled=(),
    )


def _meetings(slots: Sequence[Slot], *, half: int, meetings: int) -> Iterator[Meeting]:
    """In slot k, the n-th Italian organisation meets the (n + k)-th Japanese one at that one's table."""
    for count in range(meetings):
        slot, italian = divmod(count, half)
        japanese = (italian + slot) % half
        yield Meeting(
            organisations=(f"IT-{italian:04d}", f"JP-{japanese:04d}"),
            slot=slots[slot].number,
            window=slots[slot].window,
            venue=TOKYO if japanese < half // 2 else YOKOHAMA,
            table=japanese + 1,
            interpreter="it-ja 1" if count % 3 == 0 else "",
            confirmed=count % 2 == 0,
        )
