from kakehashi.domain.slot import Session
from kakehashi.domain.wish import WantedMeeting, Wanting, WishOrigin, wanted_meetings
from missions import wish

PAIR = ("IT-0001", "JP-0001")


def test_a_meeting_that_both_want_is_mutual_and_worth_what_it_is_to_either() -> None:
    wanted = wanted_meetings([wish(*PAIR, utility=30), wish(*PAIR[::-1], utility=60)])
    assert wanted == (WantedMeeting(PAIR, must=False, mutual=True, utility=90),)


def test_a_meeting_that_one_side_refuses_is_not_wanted() -> None:
    assert wanted_meetings([wish(*PAIR, wanting=Wanting.MUST), wish(*PAIR[::-1], wanting=Wanting.NO)]) == ()


def test_a_written_wish_takes_the_place_of_that_from_the_shortlists() -> None:
    shortlisted = [
        wish(*PAIR, utility=70, origin=WishOrigin.SHORTLIST),
        wish(*PAIR[::-1], utility=70, origin=WishOrigin.SHORTLIST),
    ]
    assert wanted_meetings([wish(*PAIR, wanting=Wanting.NO), *shortlisted]) == ()
    (wanted,) = wanted_meetings([wish(*PAIR, utility=1), *shortlisted])
    assert wanted.utility == 71


def test_what_both_sides_ask_for_is_put_together() -> None:
    (wanted,) = wanted_meetings(
        [
            wish(*PAIR, wanting=Wanting.MUST, session=Session.MORNING),
            wish(*PAIR[::-1], session=Session.AFTERNOON, after="IT-0002"),
        ]
    )
    assert wanted.must
    assert wanted.sessions == {Session.MORNING, Session.AFTERNOON}
    assert wanted.after == {("IT-0002", "JP-0001")}
