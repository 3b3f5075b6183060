"""Numbers in registers, patents, certificates, projects: what names an organisation by a number."""

import re
from collections.abc import Iterator

from kakehashi.domain.redacted import Category, Span
from kakehashi.language.names import fold_letters
from kakehashi.redaction.codes import find_codes
from kakehashi.redaction.kept import is_kept_word

_PATTERNS = (
    # a code with a long number, and what stands in a register of certificates
    r"(?<![\w.,/+-])[A-Z]{4,8}\d{4}\b|(?<![\w.,/+-])[A-Z]{1,8}[-/]?\d{5,}[A-Z\d]*(?:[-/]\d+)*(?!\w)(?! ?(?:mm|kg|m\b))",
    (
        r"\b[A-Z]{2,4}-(?:[A-Z]{1,4}-?)?\d{4,}\b|\b\d{4}/S \d{3}-\d{6}\b|\bLIFE\d{2} [A-Z]{3}/[A-Z]{2}/\d{6}\b"
        r"|\b\d[A-Z0-9]{4}-[A-Z0-9]{3,14}\b"
    ),
    r"(?<=and )\d \d{3} \d{3}\b|(?<=e )\d \d{3} \d{3}\b|\b[A-Z]{2,3}[ -]\d{5,8}[A-Z]?\b",
    (
        r"(?<=n\. )[A-Z]{0,4}[-/ ]?\d[\d/ .-]{3,16}\d\b|(?<=[Nn]o\. )[A-Z]{0,4}[-/ ]?\d[\d/ .-]{3,16}\d\b"
        r"|(?<=n° )[A-Z]{0,4}[-/ ]?\d[\d/ .-]{3,16}\d\b"
    ),
    r"(?:(?<=USA )|(?<=patent )|(?<=Patent )|(?<=brevetto )|(?<=patents ))\d{1,2}[,.]\d{3}[,.]\d{3}\b",
    (
        r"\bCHE-\d{3}\.\d{3}\.\d{3}\b|\b[A-Z]\d{2} [A-Z]{2}\d{6}\b|\b\d{2}\.\d{3}\.\d{3}/\d{4}-\d{2}\b"
        r"|\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b"
    ),
    (
        r"(?<=arXiv:)\d{4}\.\d{4,5}|(?<=arXiv )\d{4}\.\d{4,5}|(?<=PubMed )\d{6,9}|(?<=PMID )\d{6,9}"
        r"|(?<=Zenodo )\d{5,9}|(?<=IMO )\d{7}|(?<=NORAD )\d{4,6}|(?<=application )\d{2}/\d{3},\d{3}"
    ),
    # patents and applications by country, with the kind code
    (
        r"(?<![\w-])(?:PCT/[A-Z]{2}\s?\d{2,4}/\d{3,8}|(?:EP|WO|US|JP|IT|DE|CN|KR|GB|FR|AU|CA|TW|EM"
        r"|UIBM)[ -]?(?:\d{2,4}/)?\d[\d ,.'/-]{4,18}\d(?:\s?[A-CUYST]\d?)?)(?![\w%])"
    ),
    (
        r"(?:特許|特願|特開|特表|特公|実用新案|実願|意匠|商標|登録|意願|商願|認定|許可|承認|届出"
        r"|免許)(?:登録)?(?:出願)?(?:番号)?[::]?\s?第?\s?[A-Z]{0,5}[-]?\d[\d\-A-Z]{3,20}号?"
    ),
    r"(?<![律令例示達発規])第\s?\d{3,12}(?:-\d{1,6})?\s?号",
    # trials, papers, people, companies
    (
        r"(?<![\w-])(?:NCT\d{6,8}|jRCT[a-z]?\d{8,12}|UMIN\d{6,9}|JapicCTI-?\d{4,8}|ISRCTN\d{6,8}"
        r"|EudraCT\s?(?:no\.?\s?)?[\d-]{10,16}|EUCT\s?[\d-]{10,20})"
    ),
    r"(?<![\d.])10\.\d{4,9}/[^\s,;)）」、。]+[^\s.,;:)）」、。]",
    r"(?<![\d-])\d{4}-\d{4}-\d{4}-\d{3}[\dX](?![\d-])",
    r"(?<![A-Za-z\d])(?=[A-Z\d]{0,19}\d)[A-Z\d]{18}\d{2}(?![A-Za-z\d])",
    r"(?<![A-Za-z])[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z](?!\w)",
    r"(?<![\w-])(?:PRN|SRN|EORI|ROR|DUNS)?[ :]?[A-Z]{2}-(?:MF|AR|IM|PR)-\d{6,12}(?!\w)",
    r"(?<![A-Za-z\d])T\d{13}(?!\d)",
    r"(?<![\w])[A-Z]{2}\s?\d{3}\s?\d{3}\s?\d{3}(?:\s?\d{2,3})?(?![\w,.]\d)(?!\w)",
    r"(?<![\w.,+\-/])\d{9,20}(?![\w.,/-]*[\d%])(?!\w)",
    r"(?<![\w.,+\-/])\d{1,3}-\d{4}-\d{2}-\d{6}(?!\d)",
)
_BARE = tuple(re.compile(pattern, re.ASCII) for pattern in _PATTERNS)
_NAMED = re.compile(
    r"(?:\b(?:abn|acn|ein|kvk|siren|siret|hrb|cage(?: code)?|charity|companies house|crn|uen|gst|tin|nif"
    r"|cif|accession|mia|wda|ethics|irb|protocol|study|trial|award|funding|permit|listing|clearance"
    r"|510\(k\)|docket|udi|project|progetto|p\.?\s?iva|partita iva|c\.?\s?f\.|codice fiscale|vat(?: (?:no"
    r"|number|id))?|r\.?e\.?a\.?|lei|srn|eori|ror|cup|cig"
    r"|rui|duns|d-u-n-s|orcid(?: id)?|doi|pic(?: code| number)?|cordis|isin|registration|registrazione"
    r"|registro(?: imprese)?|iscrizione|iscritt[ao](?: (?:al|in)[\w ]{0,40})?"
    r"|matricola|licen[cs]e (?:no|number)|authori[sz]ation|autorizzazione|approval|approvazione"
    r"|accreditation|accreditamento|certificat[eoi]|certification"
    r"|certificazione|notified body certificate|grant(?: agreement)?|accordo di sovvenzione"
    r"|convenzione di sovvenzione|contratto|contract|tender"
    r"|gara|bando|protocollo|decreto|file|patent(?: application)?|brevett[oi]|domanda(?: di brevetto)?"
    r"|company (?:no|number)|reg\. no|albo)"
    r"|法人番号|登録番号|事業者番号|認定番号|認証番号|許可番号|承認番号|届出番号|製造番号|研究者番号"
    r"|課題番号|科研費|契約番号|整理番号|公告番号|証券コード"
    r"|入札番号|管理番号|会員番号|識別番号|番号)"
    r"(?:\s?(?:n\.|n°|nr\.?|no\.?|number|numero|num\.|番号|第"
    r"|id)){0,2}[\s:#(=]{0,3}((?:[A-Z]{1,8}[- /]?){0,3}\d[\dA-Za-z]*(?:[-–./ ](?=[\dA-Za-z]{0,8}\d)[\dA-Za-z]{1,14}"
    r"|/[A-Z]{1,3}){0,6})",
    re.IGNORECASE | re.ASCII,
)
_PROJECT = (
    re.compile(
        r"\b(?:[Pp]rogett[oi]|[Pp]roject|[Cc]onsorzio|[Aa]cronimo|[Aa]cronym|[Cc]all"
        r"|[Cc]onsortium)\s[“\"«']?([A-Z][A-Za-z]*[A-Z\d][\w-]*)"
    ),
    re.compile(r"\b([A-Z][A-Za-z]*[A-Z][A-Z\d-]+)[”\"»']?\s(?:project|consortium)\b"),
    re.compile(
        r"(?:プロジェクト|事業|課題)「([^」]{2,30})」|「([^」]{2,30})」(?:プロジェクト|事業)"
        r"|([A-Z][A-Za-z\d-]{2,20})プロジェクト"
    ),
)
_STANDARD_BEFORE = re.compile(
    r"(?:\b(?:UNI|EN|ISO|IEC|IEEE|DIN|JIS|ASTM|SEMI|ANSI|UL|ETSI|ITU|MIL|NACE|API|ASME|AISI|SAE|EC|UNS|UN"
    r"|CAS|EU|UE|CE|Reg\. \(EU\)|ATECO|NACE|TARIC|HS|ATCC|GMDN|JMDN|CND|CPV|DM|DPR|RFC|CFR|ICH)"
    r"[ .-]{0,2}(?:[A-Z]{1,4} )?(?:no\.? |n\. ?)?|コード|Regulation \(EU\) |Directive )$"
)
_LEAST_DIGITS = 4
_FUNDED = re.compile(
    r"[^.;\n。]{0,200}\b(?:Horizon|H2020|FP7|LIFE|Interreg|Innovate UK|EIC|ERC|Eurostars|Erasmus"
    r"|[Gg]rants?|[Ff]unded|[Cc]oordinat\w+|[Cc]onsortium|[Ff]inanziat\w|[Cc]oordinat\w+|PNRR|POR|PRIN"
    r"|NEDO|JST|AMED)\b[^.;\n。]{0,200}"
)
_ACRONYM = re.compile(r"(?<![A-Za-z0-9/-])(?=[A-Z]*[AEIOUY])[A-Z]{5,16}(?:-?\d{1,2})?(?![A-Za-z0-9/-])")
_NO_PROJECT = frozenset(
    "HORIZON EUROPE INTERREG ERASMUS EUREKA EURATOM NATO EURAMET EUROSTARS CORDIS EMBRC ASTRI UNESCO "
    "UNICEF ERDF".split()
)


def find_identifiers(text: str, known: tuple[str, ...]) -> Iterator[Span]:
    """Find numbers that name somebody, and the known ones in any grouping; full-width signs are written as ASCII."""
    spans = [Span(*found.span(), Category.IDENTIFIER) for pattern in _BARE for found in pattern.finditer(text)]
    spans += [Span(start, end, Category.IDENTIFIER) for start, end in find_codes(text)]
    spans += [
        Span(*found.span(1), Category.IDENTIFIER)
        for found in _NAMED.finditer(text)
        if sum(c.isdigit() for c in found[1]) >= _LEAST_DIGITS
    ]
    yield from (span for span in spans if not _STANDARD_BEFORE.search(text, max(0, span.start - 24), span.start))
    for pattern in _PROJECT:
        for found in pattern.finditer(text):
            yield Span(*found.span(found.lastindex or 0), Category.IDENTIFIER)
    for sentence in _FUNDED.finditer(text):
        for found in _ACRONYM.finditer(text, sentence.start(), sentence.end()):
            if found[0] not in _NO_PROJECT and not is_kept_word(found[0]):
                yield Span(*found.span(), Category.IDENTIFIER)
    for number in known:
        yield from _find_known(text, number)


def _find_known(text: str, number: str) -> Iterator[Span]:
    letters = [c for c in fold_letters(number) if c.isalnum()]
    if len(letters) < _LEAST_DIGITS:
        return
    for found in re.finditer(r"[\W_]{0,3}".join(map(re.escape, letters)), text, re.IGNORECASE):
        yield Span(*found.span(), Category.IDENTIFIER)
