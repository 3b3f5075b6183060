import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.rosters.cells import clean_line, clean_text, is_blank, split_items


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("  due  spazi ", "due spazi"),
        ("prima\r\nseconda\rterza_x000D_\nquarta", "prima\nseconda\nterza\nquarta"),
        ("a\n\n\n\n\nb", "a\n\nb"),
        ("<b>Kaku</b> has <i>sensors</i>", "Kaku has sensors"),
        ("Horizon Europe.<b>The problem</b>: time", "Horizon Europe. The problem: time"),
        ("uno<br/>due<p>tre</p>", "uno\ndue\ntre"),
        ("R&amp;D, R&amp ;D, 5 &lt; 6", "R&D, R&D, 5 < 6"),
        ("a < b and c > d", "a < b and c > d"),
        ('TOKYO"', "TOKYO"),
        ('"Kyoto', "Kyoto"),
        ('Progetto "Aurora"', 'Progetto "Aurora"'),
        ("zero\u200bwidth\u00a0space\u3000wide\x00nul", "zerowidth space widenul"),
        ("・量子センサ\n・窒化ガリウム", "・量子センサ\n・窒化ガリウム"),
    ],
)
def test_a_cell_is_read_as_a_person_reads_it(written: str, read: str) -> None:
    assert clean_text(written) == read


@pytest.mark.parametrize("text", ["", " ", "-", "―", "n.d.", "N/A", "Ｎ／Ａ", "なし", "特になし", "?", "…"])
def test_cells_that_say_nothing_are_blank(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", ["0", "A", "Nessuno Srl", "梨"])
def test_cells_that_say_something_are_not_blank(text: str) -> None:
    assert not is_blank(text)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Energia; Salute, casa", ["Energia", "Salute, casa"]),
        ("Energia, Salute", ["Energia", "Salute"]),
        ("半導体、人工知能", ["半導体", "人工知能"]),
        ("- Energia\n• Salute\n- n.d.", ["Energia", "Salute"]),
        ("Healthtech - Telemedicine/Monitoring", ["Healthtech - Telemedicine/Monitoring"]),
    ],
)
def test_a_list_in_one_cell_is_cut_at_its_strongest_separators(text: str, items: list[str]) -> None:
    assert split_items(text) == items


@given(st.text())
def test_cleaning_a_clean_line_leaves_it_on_one_line(text: str) -> None:
    assert len(clean_line(text).splitlines()) <= 1
