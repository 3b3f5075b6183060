from pathlib import Path

import pytest

from kakehashi.domain.communique import TextFile
from text_files import docx, paragraph, read_saved

SIGNED = "両大臣は東京で共同声明に署名した。"
MARKDOWN = """---
title: "Firmato l'accordo"
date: 2023-12-13
---
# Firmato **l'accordo** #

> Il ministro *Adolfo Bianchi* ha incontrato [Aki Mori](https://example.org/mori) <!-- nota -->
> della __Sakura K.K.__ &amp; C., vedi snake_case_name e 2 * 3.

- primo `punto`
* secondo\\*

| Ente | Importo |
|------|--------:|
| Alfa | 3 mln   |

```
codice
```
![logo](logo.png)
"""


def test_a_text_is_read_as_it_is(tmp_path: Path) -> None:
    assert read_saved(tmp_path / "nota.txt", "Titolo\r\n\r\n2 < 3 & *vero*\r\n") == TextFile("Titolo\n\n2 < 3 & *vero*")


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "cp932", "euc_jp", "iso2022_jp"])
def test_a_text_in_any_usual_encoding_is_read(tmp_path: Path, codec: str) -> None:
    assert read_saved(tmp_path / "nota.txt", (SIGNED * 3).encode(codec)).text == SIGNED * 3


def test_a_name_without_a_known_ending_is_read_as_text(tmp_path: Path) -> None:
    assert read_saved(tmp_path / "NOTA", "Firmato.") == TextFile("Firmato.")


def test_markdown_loses_its_marks_and_keeps_its_words(tmp_path: Path) -> None:
    assert read_saved(tmp_path / "nota.md", MARKDOWN) == TextFile(
        "Firmato l'accordo\n\nIl ministro Adolfo Bianchi ha incontrato Aki Mori\ndella Sakura K.K. & C., "
        "vedi snake_case_name e 2 * 3.\n\n- primo punto\n* secondo*\n\nEnte | Importo\n\nAlfa | 3 mln\n\ncodice\n\nlogo",
        "Firmato l'accordo",
    )


def test_the_title_of_markdown_without_front_matter_is_its_first_heading(tmp_path: Path) -> None:
    assert read_saved(tmp_path / "nota.md", "testo\n\n## La *firma*\n").title == "La firma"


@pytest.mark.parametrize("name", ["nota.txt", "nota.md", "nota.html", "nota.docx"])
def test_ten_megabytes_are_read_whole(tmp_path: Path, name: str) -> None:
    sentence = "Il ministro Bianchi ha firmato oggi a Tokyo. "
    times = 10 * 1024**2 // (len(sentence) * 20)
    text = docx(paragraph(sentence * 20) * times) if name.endswith("docx") else (sentence * 20 + "\n\n") * times
    assert read_saved(tmp_path / name, text).text.count("firmato") == 20 * times


@pytest.mark.parametrize("mark", ["*", "_", "[", "`", "<!--", "|", "> ", "- " * 3, "[a](", "<a ", "**a ", "\\"])
def test_markdown_of_nothing_but_marks_is_read_in_seconds(tmp_path: Path, mark: str) -> None:
    assert read_saved(tmp_path / "nota.md", "testo " + mark * 300_000).text.startswith("testo")
