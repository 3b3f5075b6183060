from kakehashi.adapters.time_zones import IanaTimeZones


def test_a_country_of_one_zone_gives_it() -> None:
    assert IanaTimeZones().of_country("JP") == ("Asia/Tokyo",)
    assert IanaTimeZones().of_country("IT") == ("Europe/Rome",)


def test_a_country_of_many_zones_gives_them_all() -> None:
    assert IanaTimeZones().of_country("BR")[:1] == ("America/Noronha",)
    assert len(IanaTimeZones().of_country("BR")) > 10


def test_a_name_that_is_no_zone_is_not_known() -> None:
    zones = IanaTimeZones()
    assert (zones.known("Asia/Tokyo"), zones.known("Asia/Tokio"), zones.known("../etc")) == (True, False, False)
