from hypothesis import given
from hypothesis import strategies as st

from kakehashi.adapters.exports.agendas.sheet_names import SheetNames
from kakehashi.adapters.exports.safe_cells import LONGEST_SHEET_NAME
from strategies import written


def test_the_same_name_comes_with_a_number_and_case_tells_nothing_apart() -> None:
    names = SheetNames()

    assert [names.give(each) for each in ("Table 7", "TABLE 7", "table 7", "History")] == [
        "Table 7",
        "TABLE 7 2",
        "table 7 3",
        "History 2",
    ]


@given(wanted=st.lists(written | st.sampled_from(["𠮷" * 40, "A" * 40, "[]:*?/\\", "'"]), max_size=30))
def test_every_sheet_has_a_valid_name_of_its_own(wanted: list[str]) -> None:
    names = SheetNames()
    given_names = [names.give(each) for each in wanted]

    assert len({each.casefold() for each in given_names}) == len(wanted)
    assert [each for each in given_names if len(each.encode("utf-16-le")) // 2 > LONGEST_SHEET_NAME] == []
    assert [each for each in given_names if set(each) & set("[]:*?/\\") or each.strip("'") != each or not each] == []
