"""The encoding of a web page, which pages say of themselves, not always rightly."""

import codecs
import re

from kakehashi.adapters.files.encodings import Decoded

_DECLARED = re.compile(
    rb"""(?:charset\s*=\s*["']?|<\?xml[^>]{0,100}encoding\s*=\s*["'])\s*([\w.:-]{2,40})""", re.IGNORECASE
)
_LOOKED_AT_BYTES = 4096


def decode_page(content: bytes, guessed: Decoded) -> str:
    """Decode a page as it declares itself if every byte then is a letter, otherwise as was told from its bytes."""
    declared = _DECLARED.search(content[:_LOOKED_AT_BYTES])
    if guessed.encoding.startswith("utf") or not declared:
        return guessed.text
    try:
        return content.decode(codecs.lookup(declared.group(1).decode("ascii")).name)
    except (LookupError, UnicodeError):
        return guessed.text
