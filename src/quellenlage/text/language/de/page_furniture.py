"""The lines around an article that are not the article, as German sites write them.

Each pattern is matched against one stripped line, case-insensitively where its name does not say otherwise. Written from
what German, Austrian and Swiss news sites print around their texts.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE

ADVERT = re.compile(
    r"(?:werbung|anzeige|advertisement|sponsored|bezahlte anzeige|bezahlter inhalt|advertorial|promotion)\W*"
    r"|(?:anzeige|werbung|sponsored|advertorial)\s*[:|–-]\s.*"
    r"|(?:artikel|text|beitrag) (?:wird )?nach der (?:anzeige|werbung).*|weiter nach der (?:anzeige|werbung).*",
    _I,
)

NAVIGATION = re.compile(
    r"(?:prev(?:ious)?|next|zurück|weiter|nächster|vorheriger)\b(?!\s+\w+en\b.*\.$)(?:\s+(?-i:[A-ZÄÖÜ„»\"(\d]).*[^.]|\s*)"
    r"|(?:related (?:news|articles|posts)|read more|see also|more on this)\b.*"
    r"|(?:lesen|hören|sehen|schauen) sie (?:auch|hier|dazu|mehr)\b.*|lies (?:auch|hier|dazu)\b.*|auch interessant\b.*"
    r"|(?:mehr|weitere|ähnliche|aktuelle|neueste) (?:zum thema|zu diesem thema|artikel|beiträge|themen|meldungen|news|einträge|hintergründe)\b.*"
    r"|mehr (?:aus|von|über|dazu)\b[^.]*:?|(?:weiterlesen|weiterführende links|zum thema|themen|schlagwörter|schlagworte|tags|stichwörter)\s*:?.*"
    r"|(?:das|dies) könnte (?:sie|dich|euch) (?:auch )?interessieren\b.*|(?:beliebt|meistgelesen|meist gelesen|am meisten gelesen|top-themen|empfohlen)\b.*"
    r"|(?:startseite|home|teilen|tweeten|drucken|kommentieren|kommentare|merken|folgen|mail|whatsapp|facebook)(?:\s*[|·•/>]\s*\S.*)?"
    r"|(?:>>|»|›|→|▶|•)\s+\S.*"
    r"|[^.!?|]{1,60}(?:\s[|>›»]\s[^.!?|]{1,70})+"
    r"|(?:push-nachrichten|eilmeldungen|benachrichtigungen)\b.*|(?:nach oben|zur startseite|zum seitenanfang|zur übersicht)\W*",
    _I,
)

LIST_HEADING = re.compile(
    r"(?:lesen sie auch|mehr zum thema|weitere artikel\b.*|related news\s*:?|beliebt auf\b.*|beliebt\W*|meistgelesen\b.*"
    r"|(?:das|dies) könnte (?:sie|dich|euch) (?:auch )?interessieren\W*|ähnliche artikel\W*|auch interessant\W*)",
    _I,
)
"""After one of these, short lines without a full stop belong to the list until a sentence or a blank stretch ends it."""

CAPTION = re.compile(
    r"(?:\(?(?:foto|fotos|bild|bilder|grafik|symbolbild|symbolfoto|archivbild|archivfoto|video|quelle foto|bildquelle|bildrechte|fotocredit|photo)"
    r"(?:\s*[:/|–-]\s*|\s*©).*|©\s?(?!.*\ball(?:e)? rechte\b)(?!\s?\d{4}).*)",
    _I,
)
CAPTION_CAPITALS = re.compile(r"(?:FOTO|BILD|PHOTO|ARCHIVBILD|ARCHIV)\s+[A-ZÄÖÜ][^.!?]*")

MARKUP = re.compile(
    r".*(?:<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|\b[a-z-]+=\"[^\"]*\"\s*\/?>|&(?:nbsp|amp|lt|gt|quot|#\d+);\s*&"
    r"|\{\{.*\}\}|\{%.*%\}|function\s*\(|\bvar\s+\w+\s*=|document\.|window\.|@media\b|^\s*[.#][\w-]+\s*\{).*",
    _I,
)

BYLINE = re.compile(
    r"(?:(?:von|text|autor(?:in)?|ein(?:e)? (?:reportage|bericht|analyse|kommentar|interview|gastbeitrag|essay|porträt) von|by)\s*:?\s+"
    r"(?:unser\w*\s|unserem?\s|redaktion\b|(?-i:[A-ZÄÖÜ][\w.'-]+(?:\s+(?:von|van|de|und|[A-ZÄÖÜ][\w.'/-]*))*)(?=\s*(?:$|[|,/(•·–-]))).{0,80}(?<![.!?])"
    r"|aus (?-i:[A-ZÄÖÜ])\w+ (?:berichtet|berichten)\s.{3,60}[^.!?]|exklusiv\. von .*"
    r"|\((?:bericht|text|redaktion|mitarbeit)\b.{3,120}\)"
    r"|mit (?:material|informationen|inhalten) (?:von|der|des)\b.*|mit (?:dpa|afp|reuters|apa|sda|ap|kna|epd|sid)\b[^.]{0,40}"
    r"|(?:quelle|quellen)\s*:\s*.{2,80}|\(?(?:dpa|afp|reuters|apa|sda|ap|kna|epd|sid)(?:[/,][\w. -]{1,30})*\)?"
    r"|.{0,60}\|\s*lesezeit\b.*|lesezeit\b.*|.{0,40}\d{4}.{0,20}\|\s*von .{2,40}|redaktion(?:elle bearbeitung)?\s*:.*)",
    _I,
)

STAND = re.compile(
    r"\d{1,2}[.:]\d{2} Uhr:?|vor (?:\d{1,2}|einer|einem) (?:Sekunden?|Minuten?|Stunden?|Tagen?)|(?:stand|aktualisiert(?: am)?|veröffentlicht(?: am)?|erstellt(?: am)?|publiziert(?: am)?|letzte änderung|update(?:d)?"
    r"|[\w-]{2,30},)\s*:?\s*(?=.*\d{4}|.*\d{1,2}\.\d{1,2}\.\d{2}).{6,60}"
    r"|(?:(?:mo|di|mi|do|fr|sa|so)\w{0,8},?\s+)?\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄa-zä]{3,9})\s?\d{2,4}.{0,60}"
    r"|[^.!?]{1,40}\|[^.!?]{1,40}\|\s*\d{1,2}\.\d{1,2}\.\d{2,4}.{0,20}",
    _I,
)
"""A line that says when the article, or the entry of a ticker, appeared."""

UNDATED_STAND = re.compile(
    r"(?:stand|aktualisiert|veröffentlicht|publiziert|update)\b[^.!?]{0,40}(?:uhr|minuten?|stunden?|tagen?)\W*", _I
)

BOILERPLATE = re.compile(
    r"[-–—_*•.+|=\s]+"
    r"|©.*\d{4}.*|© ?(?:dpa|afp|reuters|ap)\b.*|dpa-infocom.*|copyright\b.*"
    r"|was (?:meinst du|meinen sie|denken sie)\b.*\?.*"
    r"|\*?\s*die mit (?:sternchen|stern|\*).*links\b.*"
    r"|(?:dieser|der) (?:artikel|text|beitrag) (?:wurde|ist|erschien)\b.{0,40}\b(?:übersetzt|auf \w+isch|auf \w+sisch|im original|erstmals|zuerst)\b.{0,80}"
    r"|(?:zuerst|ursprünglich) (?:erschienen|veröffentlicht)\b.*|(?:automatisch|maschinell) (?:übersetzt|erstellt)\b.*"
    r"|(?:aus dem \w+ (?:übersetzt|von)|übersetzt aus dem)\b.*|übersetzung\s*:.*"
    r"|(?:dieser (?:artikel|text) wurde )?(?:übersetzt|übersetzung) (?:mit|durch|von) (?:ki|künstlicher intelligenz|deepl|google|maschine)\b.*"
    r"|verfolgen sie\b.*\blive\b.*|(?:hören|folgen|besuchen|sehen) sie (?:uns|radio|unseren?|auch)\b.*|folgen sie uns\b.*"
    r"|wir berichten weiter\W*|mehr in kürze\W*|dieser artikel wird (?:laufend |fortlaufend )?aktualisiert\W*",
    _I,
)

BOILERPLATE_PHRASE = re.compile(
    r"\b(?:"
    r"(?:alle rechte vorbehalten|all rights reserved|(?:jetzt|hier) (?:kostenlos )?(?:abonnieren|anmelden|registrieren|bestellen)"
    r"|auf dem handy|unseren kanal|abmelden können sie)\b"
    r"|(?:newsletter|(?:schreib(?:en)?|schicken?) (?:es |sie )?uns|e-paper|epaper|abonnenten|abonnent:innen|abo-?angebot)\b.{0,80}\Z"
    r"|(?:podcast|cookies?|datenschutz\w*|impressum|agb|nutzungsbedingungen)\b.{0,60}\Z"
    r"|in der app\b\W*\Z"
    r")|affiliate-links?\b"
)
"""What makes a line boilerplate wherever it stands in it; searched for in the line in lower case."""

TRANSLATION_NOTE = re.compile(
    r"(?:ursprünglich|zuerst|im original|erstmals)\b.{0,40}\bauf (?P<a>\w+)|(?:aus dem|vom) (?P<b>\w+?)(?:en)? übersetzt"
    r"|übersetz(?:t|ung) aus dem (?P<c>\w+?)(?:en)?\b|(?:automatisch|maschinell) übersetzt|übersetzung\s*:"
    r"|(?:übersetzt|übersetzung) (?:mit|durch|von) (?:ki|künstlicher intelligenz|deepl|google|maschine)\w*",
    _I,
)
"""What a translated article says of itself; the named group holds the language, where it is named."""

MACHINE_TRANSLATION = re.compile(
    r"(?=.*\b(?:maschin\w*|automat\w*|ki|ki-\w+|künstliche\w* intelligenz|software|computer\w*|deepl|google)\b)"
    r"(?=.*(?:übersetz|übertragen|übertragung))(?:.*\baus dem (?P<a>\w+?)en\b)?",
    _I,
)
"""A line of its own that says so in whatever words: a machine, and that it translated."""

LANGUAGES = {
    "englisch": "en", "französisch": "fr", "italienisch": "it", "spanisch": "es", "russisch": "ru", "ukrainisch": "uk",
    "polnisch": "pl", "türkisch": "tr", "arabisch": "ar", "chinesisch": "zh", "niederländisch": "nl", "dänisch": "da",
    "schwedisch": "sv", "norwegisch": "no", "portugiesisch": "pt", "japanisch": "ja", "koreanisch": "ko", "tschechisch": "cs",
    "ungarisch": "hu", "griechisch": "el", "hebräisch": "he", "persisch": "fa", "rumänisch": "ro", "finnisch": "fi",
}  # fmt: skip
