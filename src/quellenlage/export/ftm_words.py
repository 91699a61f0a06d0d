"""What FollowTheMoney calls things: schemata, types of properties, languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from quellenlage.model import ActorKind

DATASET: Final = "quellenlage"
SCHEMATA: Final[Mapping[ActorKind, str]] = {
    "person": "Person",
    "organisation": "Organization",
    "medium": "Organization",
    "group": "LegalEntity",
    "anonymous": "LegalEntity",
}
#: Types of the properties that are written.
TYPES: Final[Mapping[str, str]] = {
    "id": "id",
    "title": "string",
    "fileName": "string",
    "publisher": "string",
    "author": "string",
    "sourceUrl": "url",
    "publishedAt": "date",
    "modifiedAt": "date",
    "retrievedAt": "date",
    "language": "language",
    "bodyText": "text",
    "name": "name",
    "alias": "name",
    "position": "string",
    "summary": "text",
    "description": "text",
    "proof": "entity",
    "document": "entity",
    "resolved": "entity",
    "entity": "entity",
    "subject": "entity",
    "object": "entity",
    "detectedSchema": "string",
    "role": "string",
    "date": "date",
    "recordId": "string",
}
#: Characters that a value of a type may have; of a text in parts, a part.
MOST: Final[Mapping[str, int]] = {
    "bodyText": 60_000,
    "text": 65_000,
    "string": 1024,
    "name": 384,
    "url": 4096,
    "date": 32,
    "language": 16,
    "entity": 200,
}
#: ISO 639-1 to ISO 639-3, as far as FollowTheMoney knows the language.
LANGUAGES: Final[Mapping[str, str]] = dict(
    pair.split(":")
    for pair in (
        "af:afr am:amh ar:ara az:aze be:bel bg:bul bn:ben bs:bos ca:cat cs:ces da:dan de:deu el:ell en:eng "
        "es:spa et:est fa:fas fi:fin fr:fra ga:gle he:heb hi:hin hr:hrv hu:hun hy:hye id:ind is:isl it:ita "
        "ja:jpn ka:kat kk:kaz km:khm kn:kan ko:kor ky:kir lb:ltz lo:lao lt:lit lv:lav mk:mkd mn:mon ms:msa "
        "mt:mlt ne:nep nl:nld no:nor pl:pol ps:pus pt:por ro:ron ru:rus si:sin sk:slk sl:slv sq:sqi sr:srp "
        "sv:swe sw:swa ta:tam te:tel th:tha tl:tgl tr:tur uk:ukr ur:urd vi:vie zh:zho"
    ).split()
)
