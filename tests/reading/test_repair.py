import pytest

from kakehashi.reading.repair import repair_text


@pytest.mark.parametrize(
    ("damaged", "meant"),
    [
        ("lâ€™intesa Ã¨ firmata", "l'intesa è firmata"),
        ("«libertà»… e così", "«libertà»… e così"),
        ("２０２４年１月（東京）", "2024年1月(東京)"),
        ("ﾀﾞﾐｰ社", "ダミー社"),
        ("英 国 科学産業省の 蓮見 典子", "英国科学産業省の蓮見典子"),
        ("on 2O March 2O24, Rs 2,5OO crore", "on 20 March 2024, Rs 2,500 crore"),
        ("the lndian dec1aration of 1ast year", "the Indian declaration of last year"),
        ("the 1st of May", "the 1st of May"),
        ("in Lima.The agreement", "in Lima. The agreement"),
        ("one  two", "one two"),
        ("the oﬃce was con\u00adﬁrmed", "the office was confirmed"),
        ("met the mayor of the\n\n- 2 -\n\ntown of Lima", "met the mayor of the\ntown of Lima"),
    ],
)
def test_damage_is_undone(damaged: str, meant: str) -> None:
    assert repair_text(damaged).text == meant


def test_a_repaired_word_leads_back_to_the_damaged_one() -> None:
    text = "Oggi lâ€™intesa"
    repaired = repair_text(text)
    start, end = repaired.original_span(repaired.text.index("l'"), len(repaired.text))
    assert text[start:end] == "lâ€™intesa"
