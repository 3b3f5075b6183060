from hypothesis import given
from hypothesis import strategies as st

from kakehashi.scheduling.tables import assign_tables

HOSTS = ["JP-0001", "JP-0002", "JP-0003", "JP-0004"]


@st.composite
def timetables(draw: st.DrawFn) -> dict[int, dict[int, str]]:
    """Slot → meeting → host, every host at most once in a slot."""
    meetings = iter(range(1000))
    return {
        slot: {next(meetings): host for host in draw(st.lists(st.sampled_from(HOSTS), unique=True, max_size=3))}
        for slot in range(draw(st.integers(1, 6)))
    }


@given(timetables())
def test_with_as_many_tables_as_hosts_nobody_changes_table(hosts: dict[int, dict[int, str]]) -> None:
    tables = assign_tables(hosts, tables={key: [1, 2, 3, 4] for key in hosts})
    assert len({(host, table) for (_, host), table in tables.items()}) == len({host for _, host in tables})


@given(timetables())
def test_every_host_has_an_open_table_of_its_own_in_every_slot(hosts: dict[int, dict[int, str]]) -> None:
    open_tables = {slot: [5, 6, 7] if slot % 2 else [4, 6, 7] for slot in hosts}
    tables = assign_tables(hosts, tables=open_tables)
    assert tables.keys() == {(slot, host) for slot, meetings in hosts.items() for host in meetings.values()}
    for slot in hosts:
        taken = [table for (each, _), table in tables.items() if each == slot]
        assert len(taken) == len(set(taken))
        assert set(taken) <= set(open_tables[slot])


def test_a_host_keeps_the_table_of_an_earlier_agenda_and_goes_back_to_it() -> None:
    hosts = {0: {0: "JP-0001"}, 1: {1: "JP-0001", 2: "JP-0002"}}
    tables = assign_tables(hosts, tables={key: [1, 2, 3] for key in hosts}, before={(0, "JP-0001"): 3})
    assert tables == {(0, "JP-0001"): 3, (1, "JP-0001"): 3, (1, "JP-0002"): 1}


def test_a_host_leaves_its_table_only_while_it_is_closed() -> None:
    hosts = {slot: {slot: "JP-0001"} for slot in range(3)}
    before = {(slot, "JP-0001"): 2 for slot in range(3)}
    tables = assign_tables(hosts, tables={0: [1, 2], 1: [1], 2: [1, 2]}, before=before)
    assert tables == {(0, "JP-0001"): 2, (1, "JP-0001"): 1, (2, "JP-0001"): 2}
