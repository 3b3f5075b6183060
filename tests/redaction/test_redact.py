import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.domain.identity import Identity
from kakehashi.domain.redacted import Category, Span
from kakehashi.language.names import mentions_name
from kakehashi.redaction.redact import redact

VALDORO = Identity(
    names=("Valdoro Sensoristica S.r.l.", "Valdoro"),
    city="Lumezzane",
    region="Lombardia",
    website="www.valdoro.example",
    people=("Ugo Brambati",),
    identifiers=("99990120353",),
)
TSUKIKAGE = Identity(
    names=("月影精機株式会社", "ツキカゲ", "Tsukikage Seiki"),
    city="岡谷市",
    region="長野県",
    website="tsukikage.example",
    people=("汐見 悠斗",),
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Valdoro costruisce sensori.", "[name of an organisation] costruisce sensori."),
        ("I sensori della VAL-\nDORO durano.", "I sensori della [name of an organisation] durano."),
        ("Il ValdoroScan legge 64 canali.", "Il [brand or product] legge 64 canali."),
        ("La membrana è Tremolina®.", "La membrana è [brand or product]."),
        ("Guanti in Kevlar® secondo EN 388.", "Guanti in Kevlar® secondo EN 388."),
        ("Startup milanese della Lombardia.", "Startup [place] della Lombardia."),
        ("Siamo in via dei Tigli 14, 25065 Lumezzane (BS).", "Siamo in [place]."),
        ("Dettagli su www.valdoro.example/prova.", "Dettagli su [web address]."),
        ("Scrivere a info at valdoro.example.", "Scrivere a [e-mail address]."),
        ("Chiamare lo 030 000 12 34.", "Chiamare lo [phone number]."),
        ("P. IVA 9999 0120 353.", "P. IVA [number that identifies]."),
        ("Risponde l'ing. Carlo Zanetti.", "Risponde l'ing. [name of a person]."),
        ("Scrive Brambati in persona.", "Scrive [name of a person] in persona."),
        ("Con l'Università di Valcerna studiamo leghe.", "Con l'[name of an organisation] studiamo leghe."),
        ("Filtri di Kalman in Python per motori Stirling.", "Filtri di Kalman in Python per motori Stirling."),
    ],
)
def test_italian_texts_lose_what_tells_and_keep_the_rest(text: str, shown: str) -> None:
    assert redact(text, VALDORO).show() == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("月影精機は天秤を製造。", "[name of an organisation]は天秤を製造。"),
        ("つきかげの天秤。", "[name of an organisation]の天秤。"),
        ("TSUKIKAGEの天秤。", "[name of an organisation]の天秤。"),
        ("ツキカゲスキャン２を供給。", "[brand or product]を供給。"),
        ("岡谷市の工場は長野県にある。", "[place]の工場は長野県にある。"),
        ("京都の老舗、京都府内で採用。", "[place]の老舗、京都府内で採用。"),
        ("西陣織の意匠に対応。", "西陣織の意匠に対応。"),
        ("詳細はtsukikage.example/qまで。", "詳細は[web address]まで。"),
        ("kaihatsu＠tsukikage．exampleまで。", "[e-mail address]まで。"),
        ("電話０２６６－００－１２３４。", "電話[phone number]。"),
        ("特許第9912345号を許諾。", "[number that identifies]を許諾。"),
        ("汐見が担当。", "[name of a person]が担当。"),
        ("県立鳴門岬大学と共同で開発。", "[name of an organisation]と共同で開発。"),
        ("JIS Z 2241に準拠、荷重は1,000 kN。", "JIS Z 2241に準拠、荷重は1,000 kN。"),
    ],
)
def test_japanese_texts_lose_what_tells_and_keep_the_rest(text: str, shown: str) -> None:
    assert redact(text, TSUKIKAGE).show() == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "Sensors by valdoro and by VALDORO.",
            "Sensors by [name of an organisation] and by [name of an organisation].",
        ),
        ("Our QuillFab 1 opens soon.", "Our [brand or product] opens soon."),
        ("A Dundee-based maker in Scotland.", "A [place]-based maker in Scotland."),
        ("Code on github.com/valdoro/core.", "Code on [web address]."),
        ("Mail u.b@valdoro.example today.", "Mail [e-mail address] today."),
        ("Call +39 030 0001234 today.", "Call [phone number] today."),
        ("Licence of US 29,912,345 B2 offered.", "Licence of [number that identifies] offered."),
        ("Founded by Fraser Bell long ago.", "Founded by [name of a person] long ago."),
        ("Supplier of Castell Foundries since 2019.", "Supplier of [name of an organisation] since 2019."),
        ("Maxwell's equations, ISO 898-1, CAS 18540-29-9.", "Maxwell's equations, ISO 898-1, CAS 18540-29-9."),
    ],
)
def test_english_texts_lose_what_tells_and_keep_the_rest(text: str, shown: str) -> None:
    assert redact(text, VALDORO).show() == shown


def test_a_name_that_is_a_word_stays_where_it_is_used_as_a_word() -> None:
    stella = Identity(names=("Stella Azionamenti S.r.l.", "Stella"))

    shown = redact("Avvolgimenti a stella. Stella fornisce inverter.", stella).show()

    assert shown == "Avvolgimenti a stella. [name of an organisation] fornisce inverter."


def test_a_maker_of_the_same_name_stays_in_its_technology() -> None:
    makers = Identity(names=("Automazioni Meccaniche Dora S.p.A.", "AMD"))

    shown = redact("I quadri AMD montano processori AMD Ryzen Embedded.", makers).show()

    assert shown == "I quadri [name of an organisation] montano processori AMD Ryzen Embedded."


def test_spans_are_offsets_into_the_text_as_it_was() -> None:
    assert redact("ｖａｌｄｏｒｏ © 2020", VALDORO).spans == (Span(0, 7, Category.ORGANISATION),)


@given(st.text())
def test_any_text_can_be_redacted_and_its_spans_are_in_order(text: str) -> None:
    redacted = redact(text, VALDORO)

    ends = [0, *(span.end for span in redacted.spans)]
    assert all(before <= span.start < span.end <= len(text) for before, span in zip(ends, redacted.spans, strict=False))
    assert "".join(redacted.pieces) == "".join(
        text[start:end] for start, end in zip(ends, [*(span.start for span in redacted.spans), len(text)], strict=True)
    )


@given(st.text(), st.text(), st.sampled_from([*VALDORO.names, "VALDORO", "ｖａｌｄｏｒｏ", "Val-\ndoro", "Valdóro"]))
def test_no_name_of_the_roster_is_left_whatever_stands_around_it(before: str, after: str, name: str) -> None:
    shown = redact(f"{before} {name} {after}", VALDORO).show()

    assert not any(mentions_name(shown, own) for own in VALDORO.names)


@given(st.text(), st.text(), st.sampled_from([*TSUKIKAGE.names, "月影精機", "ﾂｷｶｹﾞ", "月影\n精機", "つきかげ"]))
def test_no_japanese_name_of_the_roster_is_left_whatever_stands_around_it(before: str, after: str, name: str) -> None:
    shown = redact(f"{before}。{name}、{after}", TSUKIKAGE).show()

    assert not any(mentions_name(shown, own) for own in TSUKIKAGE.names)


@pytest.mark.parametrize(
    "piece", ["a.", "A ", "1-", "A.", "@a", "a-", "東", "ア", "「", "0 ", "www.", "Via ", "第1", "AB-1"]
)
def test_long_texts_take_time_in_proportion_to_their_length(piece: str) -> None:
    redact(piece * 10, VALDORO)
    started = time.perf_counter()

    redact(piece * (20_000 // len(piece)), VALDORO)

    assert time.perf_counter() - started < 5
