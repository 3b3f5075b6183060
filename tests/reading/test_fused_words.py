import pytest

from kakehashi.reading.fused_words import PARTED, part_fused_words
from kakehashi.reading.repaired_text import RepairedText


def parted(text: str) -> str:
    return part_fused_words(RepairedText(text)).text.replace(PARTED, "|")


@pytest.mark.parametrize(
    ("fused", "meant"),
    [
        ("ALDER Point and ALDERMary Hay", "ALDER Point and ALDER|Mary Hay"),
        ("Alder Marine and MarineJoe Fell", "Alder Marine and Marine|Joe Fell"),
        ("Takedasigned it", "Takeda|signed it"),
        ("Park Min-junhanno firmato", "Park Min-jun|hanno firmato"),
        ("between Italia and Japansanctioned by", "between Italia and Japan|sanctioned by"),
        ("Giapponesancito", "Giappone|sancito"),
        ("310 millionin the port", "310 million|in the port"),
    ],
)
def test_what_the_text_shows_to_be_two_words_is_parted(fused: str, meant: str) -> None:
    assert parted(fused) == meant


@pytest.mark.parametrize(
    "whole", ["SiliciAlpi", "Designed", "DeepWell", "Japanese", "Italiano", "hanno", "command", "ICE"]
)
def test_words_that_only_look_fused_stay_whole(whole: str) -> None:
    assert parted(whole) == whole
