import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.adapters.files.encodings import decode

ITALIAN = [
    "La società offre microscopi più precisi, perché la qualità è già lì.",
    "Cerchiamo partner giapponesi per attività di ricerca; il brevetto c’è.",
    "Perché no? Università di Forlì, virtù e città: 25 °C, 40 €.",
]
JAPANESE = [
    "株式会社架空電機は半導体の製造装置を提供します。",
    "量子コンピューターの研究機関です。イタリアの企業を探しています。",
    "㈱サンプル、従業員は４２０名、昭和３６年の設立です。",
]
JAPANESE_CODECS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp932", "euc_jis_2004", "iso2022_jp_ext"]
ITALIAN_CODECS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]


def records(sentences: list[str]) -> st.SearchStrategy[str]:
    cells = st.sampled_from([*sentences, "Alfa Srl", "12", "", "www.example.org"])
    lines = st.lists(cells, min_size=1, max_size=6).map(",".join)
    return st.lists(lines, max_size=8).map(lambda drawn: "\r\n".join(["Nome,Sede", *drawn, sentences[0], ""]))


@pytest.mark.parametrize("codec", JAPANESE_CODECS)
@given(text=records(JAPANESE))
def test_japanese_is_read_back_from_every_encoding(codec: str, text: str) -> None:
    # ISO-2022-JP has no room for the characters that Japanese makers added: the sign for 株式会社 is one.
    written = text.replace("㈱", "株") if codec == "iso2022_jp_ext" else text

    assert decode(written.encode(codec)).text == written


@pytest.mark.parametrize("codec", ITALIAN_CODECS)
@given(text=records(ITALIAN))
def test_italian_is_read_back_from_every_encoding(codec: str, text: str) -> None:
    assert decode(text.encode(codec)).text == text


@given(text=records([sentence.replace("€", "$") for sentence in ITALIAN]))
def test_italian_is_read_back_from_an_old_macintosh(text: str) -> None:
    assert decode(text.encode("mac_roman")).text == text


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
@given(text=records([*ITALIAN, *JAPANESE]))
def test_both_languages_in_one_file_are_read_back(codec: str, text: str) -> None:
    assert decode(text.encode(codec)).text == text


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Nome;Città\nAlfa;Forlì\n", "cp1252"),
        ("NOME;CITTÀ\nALFA SOCIETÀ;FORLÌ\n", "cp1252"),
        ("Name;Ort\nMüller Größe;Köln\n", "cp1252"),
        ("Nom;Siège\nSociété Générale de l’Être;Besançon\n", "cp1252"),
        ("企業名,所在地\n", "cp932"),
        ("企業名,所在地\nｶｸｳ電機,東京都\n", "cp932"),
        ("会社名\n架空\n", "euc_jp"),
        ("Имя;Город\nОбщество российских физиков;Москва\n" * 20, "cp1251"),
    ],
)
def test_short_and_unusual_files_are_read_as_they_were_meant(text: str, codec: str) -> None:
    assert decode(text.encode(codec)).text == text


def test_a_few_broken_bytes_do_not_turn_utf_8_into_anything_else() -> None:
    content = "企業名,所在地\n株式会社架空電機,東京都\n".encode()

    assert decode(content[:-2]).text == "企業名,所在地\n株式会社架空電機,東京\ufffd"
    assert decode("Società,più\n".encode() * 3 + b"\xe0,x").text == "Società,più\n" * 3 + "\ufffd,x"


def test_only_a_guessed_encoding_is_noted() -> None:
    guessed = decode("Общество российских физиков;Москва\n".encode("cp1251") * 20)

    assert [str(note) for note in guessed.notes] == [
        (
            f"The file does not say how its letters are encoded; {guessed.encoding} was guessed. "
            "Check that the names look right; if not, save the file again as UTF-8."
        )
    ]
    assert decode("企業名,所在地\n".encode("cp932")).notes == ()
