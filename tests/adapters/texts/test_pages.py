from pathlib import Path

import pytest

from text_files import read_saved

SITE = """<!DOCTYPE html><html lang="it"><head><meta charset="utf-8"><title>Firmato l&rsquo;accordo</title>
<style>p { color: red }</style><script>var p = "</p><p>falso</p>";</script></head><body class="menu-open">
<header><a href="/">Ministero</a><nav><a href="/a">Chi siamo</a></nav></header>
<div id="cookie-banner">Questo sito usa i cookie.</div>
<main><ol class="breadcrumb"><li>Home</li></ol><header><h1>Firmato l&rsquo;accordo</h1></header>
<p>Il ministro <b>Adolfo&nbsp;Bianchi</b> ha firmato
oggi a T&#333;ky&#333;.<br>La cerimonia &egrave; durata poco.</p><p hidden>Bozza</p>
<ul><li>primo punto</li><li>secondo punto</li></ul>
<table><tr><td>Importo</td><td>3 mln</td></tr></table>
<p><ruby>署名<rt>しょめい</rt></ruby>した。</p>
<div class="social share"><a href="/x">Condividi</a></div></main>
<ul><li><a href="/1">Notizia uno</a></li><li><a href="/2">Notizia due</a></li><li><a href="/3">Notizia tre</a></li></ul>
<footer>Via Veneto 33</footer></body></html>"""


def test_a_page_gives_its_main_text_and_its_title(tmp_path: Path) -> None:
    read = read_saved(tmp_path / "nota.html", SITE)
    assert (read.title, read.notes) == ("Firmato l’accordo", ())
    assert read.text == (
        "Firmato l’accordo\n\nIl ministro Adolfo Bianchi ha firmato oggi a Tōkyō.\nLa cerimonia è durata poco.\n\n"
        "primo punto\nsecondo punto\n\nImporto 3 mln\n\n署名した。"
    )


def test_a_page_without_a_main_part_gives_its_articles_or_all_but_its_furniture(tmp_path: Path) -> None:
    around = "<body><nav><a>Menu</a></nav>{}<footer>Piede</footer></body>"
    articles = around.format("<p>Prima</p><article><header>Uno</header></article><article><p>Due</p></article>")
    assert read_saved(tmp_path / "a.htm", articles).text == "Uno\n\nDue"
    assert read_saved(tmp_path / "b.htm", around.format("<p>Prima</p><div>Dopo</div>")).text == "Prima\n\nDopo"


def test_a_page_that_is_all_furniture_still_gives_its_text(tmp_path: Path) -> None:
    assert read_saved(tmp_path / "a.html", "<body><form><p>Comunicato</p></form></body>").text == "Comunicato"


def test_a_list_of_sentences_with_links_is_no_menu(tmp_path: Path) -> None:
    items = "".join(f"<li>La società numero {each} ha firmato un <a>accordo</a> a Osaka.</li>" for each in range(3))
    assert read_saved(tmp_path / "a.html", f"<body><ul>{items}</ul></body>").text.count("accordo") == 3


@pytest.mark.parametrize(
    ("declared", "codec"),
    [("shift_jis", "cp932"), ("euc-jp", "euc_jp"), ("no-such", "cp932"), ("windows-1250", "utf-8")],
)
def test_a_page_is_decoded_as_it_says_unless_its_bytes_say_otherwise(tmp_path: Path, declared: str, codec: str) -> None:
    said = "両大臣は東京で共同声明に署名した。"
    page = f"<html><head><meta charset='{declared}'></head><body><p>{said}</p></body></html>"
    assert read_saved(tmp_path / "a.html", page.encode(codec)).text == said


def test_a_page_in_a_rare_encoding_that_it_names_is_read(tmp_path: Path) -> None:
    page = "<html><meta charset=iso-8859-2><body><p>Łódź podpisała umowę.</p></body></html>"
    assert read_saved(tmp_path / "a.html", page.encode("iso-8859-2")).text == "Łódź podpisała umowę."


@pytest.mark.parametrize(
    "opening",
    [
        "<!-- saved --><!DOCTYPE html>",
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html SYSTEM "x"><html>',
        "<HTML>",
    ],
)
def test_a_page_is_known_by_how_it_begins(tmp_path: Path, opening: str) -> None:
    read = read_saved(tmp_path / "nota.txt", f"{opening}<body><p>Testo</p></body>")
    assert read.text == "Testo"
    assert [str(note) for note in read.notes] == [
        "“nota.txt” is really a web page (.html), whatever its name says, and was read as such."
    ]


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>var a = '<p>';</script>" * 200_000,
        "<!--" * 500_000,
        "<a " * 500_000,
        "<![CDATA[" * 200_000,
        f"<p {' '.join(f'a{number}=1' for number in range(50_000))}></p>",
        f"<img src='data:{'A' * 5_000_000}'>",
    ],
    ids=["scripts", "comments", "open tags", "sections", "attributes", "pictures"],
)
def test_a_hostile_page_is_read_in_seconds(tmp_path: Path, hostile: str) -> None:
    assert read_saved(tmp_path / "a.html", f"<html><body><p>Testo</p>{hostile}</body></html>").text.startswith("Testo")
