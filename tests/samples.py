"""A small list of matches as matching makes it, with everything an export has to get right; all of it is fictional."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from factories import ITALY, JAPAN, organisation
from kakehashi.domain.match import Gap, GapKind, Match, MatchList, Quote, Reason, Unmatched
from kakehashi.domain.messages import message
from kakehashi.domain.organisation import Organisation, OrganisationKind
from kakehashi.domain.programme import Programme
from kakehashi.domain.sector import Sector
from kakehashi.language.vocabulary import Concept, Vocabulary

PROGRAMME = Programme(
    name="Italy–Japan <programme> & “friends”",
    parties=(ITALY, JAPAN),
    agencies={ITALY: "ICE", JAPAN: "JETRO"},
    statement="Joint statement of December 2023",
)

VOCABULARY = Vocabulary(
    [
        Concept(
            "quantum-computing", {"en": ("quantum computing",), "it": ("calcolo quantistico",), "ja": ("量子計算",)}
        ),
        Concept(
            "superconducting-qubit",
            {"en": ("superconducting qubit",), "it": ("qubit superconduttivo",), "ja": ("超伝導量子ビット",)},
            broader=("quantum-computing",),
        ),
    ]
)

CRYOSTATS = organisation(
    "Criostati Alpini S.r.l.",
    id="IT-0001",
    kind=OrganisationKind.STARTUP,
    sectors=frozenset({Sector.QUANTUM}),
    city="Trento",
)
FORMULA = organisation("=cmd|' /C calc'!A1", id="IT-0002", sectors=frozenset({Sector.ENERGY}))
LONG = organisation("Consorzio" + "interminabile" * 30, id="IT-0003")
QUBITS = organisation(
    "株式会社量子計測", party=JAPAN, id="JP-0001", kind=OrganisationKind.COMPANY, sectors=frozenset({Sector.QUANTUM})
)
SCRIPT = organisation("<script>alert('盗')</script>", party=JAPAN, id="JP-0002", city="</style>大阪市")
ALONE = organisation("孤立研究所", party=JAPAN, id="JP-0003")

COLD = Quote("IT-0001", "Criostati a diluizione sotto i 10 mK.", "it", 0, 37)
COLD_WANTED = Quote("JP-0001", "極低温の希釈冷凍機を求めています。", "ja", 4, 21)
QUBITS_OFFERED = Quote("JP-0001", "超伝導量子ビットの評価装置を提供します。", "ja", 0, 20)
QUBITS_WANTED = Quote("IT-0001", "Cerchiamo chi misuri qubit superconduttivi.", "it", 12, 55)

REASONS = (
    Reason("meaning", 0.3, 0.62, offer=COLD, request=COLD_WANTED),
    Reason("words", 0.1, 0.4, offer=COLD, request=COLD_WANTED, words=(("Criostati", "希釈冷凍機"),)),
    Reason(
        "vocabulary",
        0.25,
        0.5,
        offer=QUBITS_OFFERED,
        request=QUBITS_WANTED,
        concepts=("superconducting-qubit", "quantum-computing"),
    ),
    Reason("field", 0.15, 1.0),
    Reason("popularity", -0.2, -0.3),
)
GAPS = (
    Gap(
        GapKind.MISFIT, "size", message("They are of very different size: {first} and {second}.", first=12, second=4000)
    ),
    Gap(GapKind.UNKNOWN, "stage", message("The readiness of {name} is not known.", name=QUBITS.name)),
)

MATCHES = MatchList(
    parties=(ITALY, JAPAN),
    encoder="hash-32",
    generated_at="2026-11-22T09:30:00+00:00",
    matches=(
        Match((CRYOSTATS, QUBITS), 0.83, (1, 1), shortlisted=True, reasons=REASONS, gaps=GAPS),
        Match((FORMULA, SCRIPT), 0.4, (1, 1), shortlisted=True),
        Match((LONG, SCRIPT), 0.3, (1, 2)),
        Match((CRYOSTATS, SCRIPT), 0.1, (2, 3)),
        Match((FORMULA, QUBITS), 0.05, (2, 8)),
    ),
    unmatched=(Unmatched(ALONE, message("No organisation of {party} fits it fairly.", party=ITALY)),),
    notes=(message("All organisations of this programme are fictional."),),
)


def match(first: Organisation = CRYOSTATS, second: Organisation = QUBITS, **values: Any) -> Match:
    """A match with score 0.5, first place in both lists."""
    return replace(Match((first, second), 0.5, (1, 1)), **values)


def match_list(*matches: Match) -> MatchList:
    """A list of these matches and nothing else."""
    return replace(MATCHES, matches=matches, unmatched=(), notes=())


def crowd(size: int, *, meetings: int) -> MatchList:
    """As many organisations a side, each shortlisted with the next few of the other side."""
    italian = [organisation(f"Officine {n} S.r.l.", id=f"IT-{n}") for n in range(size)]
    japanese = [organisation(f"第{n}製作所株式会社", party=JAPAN, id=f"JP-{n}") for n in range(size)]
    return match_list(*_ring(italian, japanese, meetings))


def _ring(first: Sequence[Organisation], second: Sequence[Organisation], meetings: int) -> Sequence[Match]:
    return [
        match(one, second[(7 * row + step) % len(second)], ranks=(step + 1, meetings - step), shortlisted=True)
        for row, one in enumerate(first)
        for step in range(meetings)
    ]
