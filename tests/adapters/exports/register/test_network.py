from collections import defaultdict
from itertools import pairwise

import pytest

from kakehashi.adapters.exports.register.countries import country_codes
from kakehashi.adapters.exports.register.network import ROW_HEIGHT, Network, draw_network
from kakehashi.adapters.exports.register.relations import relations
from kakehashi.domain.register_book import RegisterBook
from register_books import PROGRAMME, book, crowded_book, empty_book


def draw(register: RegisterBook) -> Network:
    return draw_network(relations(register), PROGRAMME, country_codes())


def columns(network: Network) -> list[list[str]]:
    names: dict[float, list[str]] = defaultdict(list)
    for node in sorted(network.nodes, key=lambda node: (node.x, node.y)):
        names[node.x].append(node.actor.name)
    return list(names.values())


def test_one_party_stands_on_either_side_and_what_they_share_in_the_middle() -> None:
    assert [set(column) for column in columns(draw(book()))] == [
        {"Adele Bianchi"},
        {"Ministry of Enterprises", "Italy"},
        {"Fondazione Silicio", "Officine Alfa S.p.A.", "Centro di ricerca Monteverde", "Camera Ponte"},
        {"経済省", "Japan"},
        {"Hoshi Semiconductor"},
        {"森 明"},
    ]


def test_lines_are_dashed_as_long_as_nobody_has_decided_and_neither_rejected_nor_superseded_ones_are_drawn() -> None:
    proposed = {each.entry.id: edge.proposed for edge in draw(book()).edges for each in edge.relations}
    assert proposed == {
        "E-0001": False,
        "E-0002": False,
        "E-0003": False,
        "E-0004": False,
        "E-0005": True,
        "E-0006": True,
    }


def test_an_executive_is_in_the_picture_as_the_company() -> None:
    assert "Kei Tanaka" not in {node.actor.name for node in draw(book()).nodes}


@pytest.mark.parametrize("count", [10, 500])
def test_no_two_names_of_a_column_touch(count: int) -> None:
    network = draw(crowded_book(count))
    heights: dict[float, list[float]] = defaultdict(list)
    for node in sorted(network.nodes, key=lambda node: node.y):
        heights[node.x].append(node.y)
    gaps = [below - above for column in heights.values() for above, below in pairwise(column)]
    assert min(gaps) >= ROW_HEIGHT - 0.001
    assert all(0 < node.y < network.height and node.label_end < network.width for node in network.nodes)


def test_the_same_register_gives_the_same_picture() -> None:
    assert draw(crowded_book(100)) == draw(crowded_book(100))


def test_an_empty_register_is_an_empty_picture() -> None:
    assert (draw(empty_book()).nodes, draw(empty_book()).edges) == ((), ())
