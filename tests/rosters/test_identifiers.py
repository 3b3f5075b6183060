import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.domain.organisation import Identifier, IdentifierScheme
from kakehashi.rosters.identifiers import parse_identifiers, verify_ror

IVA = Identifier(IdentifierScheme.PARTITA_IVA, "00000010017")
PERSON = Identifier(IdentifierScheme.CODICE_FISCALE, "FNTNNA80A41A000V")
HOUJIN = Identifier(IdentifierScheme.HOUJIN_BANGOU, "5000000000012")
LEI = Identifier(IdentifierScheme.LEI, "0000FINTAFINTA000036")
ROR = Identifier(IdentifierScheme.ROR, "0f1nta012")


@pytest.mark.parametrize(
    ("text", "heading", "identifiers"),
    [
        ("00000010017", "Partita IVA", {IVA}),
        ("IT00000010017", "", {IVA}),
        ("P.IVA: IT 00000010017", "Identificativi", {IVA}),
        ("００００００１００１７", "P.IVA", {IVA}),
        ("00000010017", "Codice fiscale", {Identifier(IdentifierScheme.CODICE_FISCALE, "00000010017")}),
        ("00000010017", "P.IVA / C.F.", {IVA}),
        ("fntnna80a41a000v", "C.F.", {PERSON}),
        ("00000010017 / FNTNNA80A41A000V", "P.IVA / C.F.", {IVA, PERSON}),
        ("00000010017\nC.F. FNTNNA80A41A000V", "P.IVA", {IVA, PERSON}),
        ("5000000000012", "法人番号", {HOUJIN}),
        ("5-0000-0000-0012", "法人番号", {HOUJIN}),
        ("Ｔ５００００００００００１２", "インボイス番号", {HOUJIN}),
        ("5000000000012.0", "法人番号", {HOUJIN}),
        ("0000FINTAFINTA000036", "LEI", {LEI}),
        ("https://ror.org/0f1nta012", "", {ROR}),
        ("ROR: 0F1NTA012; LEI 0000FINTAFINTA000036", "", {ROR, LEI}),
        ("n.d.", "Partita IVA", set()),
        ("", "", set()),
    ],
)
def test_identifiers_are_read_in_their_compact_form(text: str, heading: str, identifiers: set[Identifier]) -> None:
    reading = parse_identifiers(text, heading=heading)
    assert (set(reading.value), reading.messages) == (identifiers, ())


@pytest.mark.parametrize(
    ("text", "heading", "said"),
    [
        (
            "00000010018",
            "Partita IVA",
            "The check digits of the partita IVA “00000010018” are wrong. Compare it with the register.",
        ),
        (
            "2000000000012",
            "法人番号",
            "The check digits of the 法人番号 “2000000000012” are wrong. Compare it with the register.",
        ),
        (
            "1,23457E+12",
            "法人番号",
            "“1,23457E+12” was a longer number before a spreadsheet shortened it. Write it again in a cell of text.",
        ),
        ("12345678", "Partita IVA", "“12345678” has too few digits for a partita IVA. Write all 11."),
        (
            "HRB 1234",
            "",
            "“HRB 1234” is not an identifier known here. Write a partita IVA, codice fiscale, 法人番号, LEI or ROR.",
        ),
    ],
)
def test_an_identifier_that_is_wrong_is_kept_out_and_said(text: str, heading: str, said: str) -> None:
    reading = parse_identifiers(text, heading=heading)
    assert reading.value == frozenset()
    assert [str(reason) for reason in reading.messages] == [said]


def test_a_wrong_identifier_does_not_take_the_right_one_with_it() -> None:
    reading = parse_identifiers("00000010017; 2000000000012")
    assert reading.value == {IVA}
    assert [str(reason) for reason in reading.messages] == [
        "The check digits of the 法人番号 “2000000000012” are wrong. Compare it with the register."
    ]


def test_zeros_that_a_spreadsheet_dropped_are_put_back_and_said() -> None:
    reading = parse_identifiers("123450017", heading="P. IVA")
    assert reading.value == {Identifier(IdentifierScheme.PARTITA_IVA, "00123450017")}
    assert [str(reason) for reason in reading.messages] == [
        "“123450017” had lost the zeros at its beginning; it was read as 00123450017."
    ]


@pytest.mark.parametrize(
    ("value", "right"), [("057zh3y96", True), ("02mhbdp94", True), ("057zh3y97", False), ("057zh3z96", False)]
)
def test_the_check_digits_of_a_ror_are_verified(value: str, right: bool) -> None:  # noqa: FBT001
    assert verify_ror(value) == right


@given(st.text() | st.from_regex(r"\A[0-9A-Z ,;/.\-]{0,30}\Z"), st.sampled_from(["", "P.IVA", "法人番号"]))
def test_any_text_at_all_can_be_given(text: str, heading: str) -> None:
    for identifier in parse_identifiers(text, heading=heading).value:
        again = parse_identifiers(identifier.value, heading=heading)
        assert {found.value for found in again.value} == {identifier.value}
