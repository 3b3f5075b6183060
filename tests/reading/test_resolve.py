import pytest

from kakehashi.domain.entry import EntryKind
from reading_facts import read


@pytest.mark.parametrize(
    ("text", "language", "joined"),
    [
        (
            (
                "Minister Ann Lund met Mary Hay, President of Alder Devices, in Lima. She welcomed the company's "
                "entry into the Lima Foundation."
            ),
            "en",
            "Alder Devices",
        ),
        (
            (
                "Il Ministro Marco Berti ha incontrato a Lima la presidente di Alder Devices, Anna Rossi. La società "
                "ha aderito alla Fondazione Lima."
            ),
            "it",
            "Alder Devices",
        ),
        (
            (
                "浜田悠紀大臣はリマで、オルビテール社のアン・ルンド社長と会談しました。同社は、5月に「リマ財団」に加"
                "盟しました。"
            ),
            "ja",
            "オルビテール",
        ),
    ],
)
def test_the_company_means_the_one_just_spoken_of(text: str, language: str, joined: str) -> None:
    (membership,) = [fact for fact in read(text, language) if fact.kind is EntryKind.MEMBERSHIP]
    assert membership.organisation == joined


def test_the_group_is_meant_where_several_of_one_family_were_named() -> None:
    text = (
        "Minister Ann Lund met the President of ALDER Devices, Mary Hay, and the CEO of ALDER Capital, Joe "
        "Fell, in Lima. "
        "She welcomed the company's entry into the Lima Foundation. ALDER is a friend."
    )
    assert [fact.organisation for fact in read(text) if fact.kind is EntryKind.MEMBERSHIP] == ["ALDER"]


def test_a_damaged_name_is_given_in_its_right_form_and_as_it_is_written() -> None:
    text = (
        "Minister Ann Berso and Minister Yuki Hamada signed an agreement on ports in Lima. Berso thanked Hamada. "
        "Later Minister Bersus met Mary Hay, President of Alder Devices, in Lima. Berso left."
    )
    agreement, meeting = read(text)
    assert [(each.name, each.as_written) for each in agreement.participants] == [
        ("Ann Berso", "Ann Berso"),
        ("Yuki Hamada", "Yuki Hamada"),
    ]
    assert [(each.name, each.as_written) for each in meeting.participants] == [
        ("Ann Berso", "Bersus"),
        ("Mary Hay", "Mary Hay"),
    ]


def test_a_name_fused_with_its_verb_is_parted_but_quoted_as_it_stands() -> None:
    (fact,) = read("Minister Ann Lund and Minister Yuki Hamadasigned an agreement on ports in Lima today.")
    assert [each.name for each in fact.participants] == ["Ann Lund", "Yuki Hamada"]


def test_a_fact_told_twice_is_told_once_by_its_fullest_sentence() -> None:
    text = (
        "The agreement was signed by Minister Ann Lund and Minister Yuki Hamada. Minister Ann Lund and "
        "Minister Yuki Hamada signed the agreement on ports in Lima on 3 May 2024."
    )
    (fact,) = read(text)
    assert (str(fact.date), fact.place) == ("2024-05-03", "Lima")


def test_an_occasion_lends_its_day_to_what_happened_at_it() -> None:
    text = (
        "Alder Devices opened a plant in Lima on 3 May 2024. At the ceremony in Lima, Mary Hay, President of "
        "Alder Devices, and Joe Fell, "
        "President of Minato Devices, signed a supply agreement for wafers."
    )
    assert [str(fact.date) for fact in read(text)] == ["2024-05-03", "2024-05-03"]
