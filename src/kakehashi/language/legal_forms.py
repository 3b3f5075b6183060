"""The legal forms that names of organisations carry, in Latin and in Japanese script."""

LATIN_FORMS = """
    s.r.l. | s.r.l.s. | s.r.l.u. | s.r.l. s.b. | s.p.a. | s.p.a. s.b. | s.a.p.a. | s.a.s. | s.n.c. | & c. s.n.c.
    & c. s.a.s. | soc. coop. | soc. coop. a r.l. | soc. coop. r.l. | soc. coop. p.a. | soc. coop. sociale | s.c.a r.l.
    s.c.r.l. | s.c.p.a. | società a responsabilità limitata | società a responsabilità limitata semplificata
    società per azioni | società in nome collettivo | società in accomandita semplice
    società in accomandita per azioni | società cooperativa | società cooperativa a r.l.
    società cooperativa a responsabilità limitata | società cooperativa sociale | cooperativa sociale
    società consortile | società consortile a r.l. | società consortile a responsabilità limitata
    società consortile per azioni | società benefit | impresa sociale | unipersonale | a socio unico | con socio unico
    onlus | e.t.s. | a.p.s.
    ltd | limited | co. | & co. | co. ltd | & co. ltd | company limited | company ltd | pty ltd | pte ltd | pvt ltd
    plc | inc | incorporated | co. inc | corp | corporation | l.l.c. | l.l.p. | k.k. | g.k. | y.k.
    kabushiki kaisha | kabushiki gaisha | yugen kaisha | yugen gaisha | godo kaisha | godo gaisha | goshi kaisha
    gomei kaisha | gmbh | gmbh & co. kg | ag | kg | s.a. | s.a.r.l. | n.v. | b.v. | oy | lda | ltda
"""
"""Forms that stand at the end of a name, separated by bars or line breaks."""

LEADING_LATIN_FORMS = """
    società a responsabilità limitata | società per azioni | società cooperativa | società cooperativa sociale
    cooperativa sociale | soc. coop. | società consortile
    kabushiki kaisha | kabushiki gaisha | yugen kaisha | yugen gaisha | godo kaisha | godo gaisha
"""
"""Forms that may also stand at the beginning; abbreviations do not, for names begin with such letters too."""

JAPANESE_FORMS = """
    株式会社 有限会社 合同会社 合資会社 合名会社 相互会社 有限責任事業組合
    一般社団法人 一般財団法人 公益社団法人 公益財団法人 社団法人 財団法人
    国立大学法人 公立大学法人 学校法人 準学校法人 大学共同利用機関法人
    独立行政法人 地方独立行政法人 国立研究開発法人
    特定非営利活動法人 医療法人 医療法人社団 医療法人財団 社会福祉法人
    カブシキガイシャ カブシキカイシャ ユウゲンガイシャ ゴウドウガイシャ
"""
"""Forms that stand at the beginning or the end of a name."""

SHORT_FORMS = {
    "株": "株式会社",
    "有": "有限会社",
    "同": "合同会社",
    "資": "合資会社",
    "名": "合名会社",
    "社": "社団法人",
    "財": "財団法人",
    "一社": "一般社団法人",
    "一財": "一般財団法人",
    "公社": "公益社団法人",
    "公財": "公益財団法人",
    "学": "学校法人",
    "独": "独立行政法人",
    "国研": "国立研究開発法人",
    "国大": "国立大学法人",
    "特非": "特定非営利活動法人",
    "医": "医療法人",
    "福": "社会福祉法人",
}
"""What a form's sign in brackets stands for; ㈱ becomes (株) when width is set aside."""
