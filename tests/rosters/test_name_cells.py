import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.rosters.name_cells import read_name, read_variants


@pytest.mark.parametrize(
    ("cell", "name", "variants"),
    [
        ("架空株式会社（Kakuu Inc.）", "架空株式会社（Kakuu Inc.）", ("架空株式会社", "Kakuu Inc.")),
        ("Kakuu Inc.\n架空株式会社", "Kakuu Inc. 架空株式会社", ("架空株式会社", "Kakuu Inc.")),
        ("架空株式会社 / Kakuu Inc.", "架空株式会社 / Kakuu Inc.", ("架空株式会社", "Kakuu Inc.")),
        ("架空研究所（KRI）", "架空研究所（KRI）", ()),
        ("（株）架空", "（株）架空", ()),
        ("Vetri Finti (VF) s.r.l.", "Vetri Finti (VF) s.r.l.", ()),
        ("Vetri\nFinti S.r.l.", "Vetri Finti S.r.l.", ()),
        ("Sensors that tell how old a glass ov", "Sensors that tell how old a glass ov", ()),
        ("n.d.", "", ()),
        ("???", "", ()),
    ],
)
def test_a_name_is_kept_as_written_and_its_scripts_are_variants(
    cell: str, name: str, variants: tuple[str, ...]
) -> None:
    assert (read_name(cell), read_variants(cell, others=())) == (name, variants)


def test_variant_columns_are_variants() -> None:
    assert read_variants("架空株式会社", others=["Kakuu Inc.\nKakuu", "n.d.", "架空株式会社"]) == (
        "Kakuu Inc.",
        "Kakuu",
    )


@given(st.text())
def test_any_text_at_all_can_be_given(text: str) -> None:
    assert read_name(text) not in read_variants(text, others=[text])
