"""The words of the interface, German and English: names of kinds, and one sentence that says what each means."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from quellenlage.model import Wording

FINDINGS: Final[Mapping[str, Wording]] = MappingProxyType(
    {
        "conflict": Wording("Widerspruch", "Conflict"),
        "recycled": Wording("Alte Angabe", "Recycled"),
        "number_changed": Wording("Zahl verändert", "Number changed"),
        "scope_changed": Wording("Bezug verändert", "Scope changed"),
        "correction": Wording("Berichtigung", "Correction"),
        "attribution_lost": Wording("Quelle verloren", "Attribution lost"),
        "hedge_dropped": Wording("Einschränkung verloren", "Hedge dropped"),
        "drift": Wording("Neuer Stand", "Drift"),
    }
)
STATUS: Final[Mapping[str, Wording]] = MappingProxyType(
    {
        "corroborated": Wording("mehrfach gestützt", "corroborated"),
        "single_origin": Wording("ein Ursprung", "single origin"),
        "conflict": Wording("strittig", "in conflict"),
        "undetermined": Wording("Ursprung offen", "undetermined"),
    }
)
LINEAGE: Final[Mapping[str, Wording]] = MappingProxyType(
    {
        "exact": Wording("gleicher Text", "same text"),
        "near": Wording("fast gleicher Text", "nearly the same text"),
        "excerpt": Wording("Auszug", "excerpt"),
        "rewrite": Wording("Umschrift", "rewrite"),
        "translation": Wording("Übersetzung", "translation"),
        "cites": Wording("beruft sich auf", "cites"),
    }
)
LINEAGE_FROM: Final[Mapping[str, Wording]] = MappingProxyType(
    {
        "exact": Wording("gleicher Text wie", "same text as"),
        "near": Wording("fast gleicher Text wie", "nearly the same text as"),
        "excerpt": Wording("Auszug aus", "excerpt of"),
        "rewrite": Wording("Umschrift von", "rewrite of"),
        "translation": Wording("Übersetzung von", "translation of"),
        "cites": Wording("beruft sich auf", "cites"),
    }
)
STATEMENTS: Final[Mapping[str, Wording]] = MappingProxyType(
    {
        "direct": Wording("wörtlich", "direct"),
        "indirect": Wording("indirekt", "indirect"),
        "reported": Wording("berichtet", "reported"),
        "free_indirect": Wording("erlebte Rede", "free indirect"),
        "indirect_free_indirect": Wording("indirekt fortgeführt", "indirect, carried on"),
    }
)
ORIGINS: Final[Mapping[str, Wording]] = MappingProxyType(
    {
        "speaker": Wording("wer es sagte", "who said it"),
        "agency": Wording("Agentur", "agency"),
        "outlet": Wording("eigener Bericht", "own reporting"),
        "anonymous": Wording("ungenannt", "unnamed"),
    }
)
COUNTS: Final[Mapping[str, tuple[Wording, Wording]]] = MappingProxyType(
    {
        "articles": (Wording("Artikel", "article"), Wording("Artikel", "articles")),
        "texts": (Wording("eigener Text", "text of its own"), Wording("eigene Texte", "texts of their own")),
        "claims": (Wording("Angabe", "claim"), Wording("Angaben", "claims")),
        "conflicts": (Wording("Widerspruch", "conflict"), Wording("Widersprüche", "conflicts")),
        "warnings": (Wording("Warnung", "warning"), Wording("Warnungen", "warnings")),
        "findings": (Wording("Befund", "finding"), Wording("Befunde", "findings")),
    }
)
BASES: Final[Mapping[str, Wording]] = MappingProxyType(
    {
        "given": Wording("Datum mitgegeben", "date given"),
        "markup": Wording("Datum aus der Seite", "date from the page"),
        "dateline": Wording("Datum aus der Ortszeile", "date from the dateline"),
        "inferred": Wording("Datum erschlossen", "date inferred"),
        "unknown": Wording("Datum unbekannt", "date unknown"),
    }
)
LANGUAGES: Final[Mapping[str, Wording]] = MappingProxyType(
    {
        "de": Wording("Deutsch", "German"),
        "en": Wording("Englisch", "English"),
        "fr": Wording("Französisch", "French"),
        "it": Wording("Italienisch", "Italian"),
        "es": Wording("Spanisch", "Spanish"),
        "ru": Wording("Russisch", "Russian"),
        "uk": Wording("Ukrainisch", "Ukrainian"),
        "pl": Wording("Polnisch", "Polish"),
        "nl": Wording("Niederländisch", "Dutch"),
        "unknown": Wording("einer nicht genannten Sprache", "a language that is not named"),
    }
)
UI: Final[Mapping[str, Wording]] = MappingProxyType(
    {
        "account": Wording("Quellenlage", "State of the sources"),
        "untitled": Wording("Ohne Thema", "No story"),
        "stories": Wording("Themen", "Stories"),
        "other_story": Wording("weiteres Thema", "more story"),
        "other_stories": Wording("weitere Themen", "more stories"),
        "skip": Wording("Zum Inhalt", "Skip to content"),
        "articles": Wording("Artikel", "articles"),
        "texts": Wording("eigene Texte", "texts of their own"),
        "texts_note": Wording("nach Abzug der Kopien", "after copies are collapsed"),
        "claims": Wording("Angaben", "claims"),
        "conflicts": Wording("Widersprüche", "conflicts"),
        "warnings": Wording("Warnungen", "warnings"),
        "first": Wording("Zuerst ansehen", "Look at this first"),
        "nothing_first": Wording(
            "Kein Widerspruch und keine Warnung. Das heißt nicht, dass die Angaben stimmen.",
            "No conflict and no warning. That does not mean that the claims are true.",
        ),
        "all_findings": Wording("Alle Befunde", "All findings"),
        "key_claims": Wording("Die wichtigsten Angaben", "The claims that matter most"),
        "findings": Wording("Befunde", "Findings"),
        "no_findings": Wording("Keine Befunde.", "No findings."),
        "ledger": Wording("Angaben und Zahlen", "Claims and figures"),
        "no_claims": Wording("Keine Angaben gefunden.", "No claims found."),
        "single_claims": Wording("Angaben, die nur einmal vorkommen", "Claims made only once"),
        "statement_claims": Wording("Behauptungen", "Assertions"),
        "voices": Wording("Wer sagt was", "Who says what"),
        "unattributed": Wording("Sprecher nicht erkannt", "Speaker not recognised"),
        "no_voices": Wording("Keine Aussagen gefunden.", "No statements found."),
        "more_voices": Wording("Weitere Stimmen", "More voices"),
        "lineage": Wording("Wer schrieb von wem ab", "Who took it from whom"),
        "no_lineage": Wording(
            "Zwischen diesen Artikeln ist keine Übernahme zu erkennen.",
            "No text or facts taken over between these articles are to be seen.",
        ),
        "timeline": Wording("Zeitleiste", "Timeline"),
        "no_timeline": Wording("Keine Tage gefunden.", "No days found."),
        "by_publication": Wording("Nach dem Tag des Erscheinens", "By day of publication"),
        "tells_of": Wording("erzählt von", "tells of"),
        "cited": Wording("Genannte Quellen außerhalb der Sammlung", "Sources named that are not in the set"),
        "no_cited": Wording("Keine.", "None."),
        "cited_short": Wording("Genannte Quellen", "Sources named"),
        "quarantined": Wording("Nicht gelesen", "Not read"),
        "reader": Wording("Artikel", "Articles"),
        "value": Wording("Angabe", "Value"),
        "words": Wording("Wortlaut", "Words"),
        "speaker": Wording("Wer es sagt", "Who says it"),
        "as_of": Wording("Stand", "As of"),
        "published": Wording("Erschienen", "Published"),
        "where": Wording("Wo", "Where"),
        "origins": Wording("Ursprünge", "Origins"),
        "one_origin": Wording("unabhängiger Ursprung", "independent origin"),
        "many_origins": Wording("unabhängige Ursprünge", "independent origins"),
        "origins_open": Wording(
            "Zahl der unabhängigen Ursprünge nicht zu bestimmen", "number of independent origins cannot be determined"
        ),
        "bare_fact": Wording("ohne Zuschreibung", "not attributed"),
        "told_in": Wording("in", "in"),
        "copied_from": Wording("übernommen von", "taken from"),
        "also_in": Wording("ebenso in", "also in"),
        "said_on": Wording("gesagt am", "said on"),
        "via": Wording("laut", "via"),
        "statement_one": Wording("Aussage", "statement"),
        "statement_many": Wording("Aussagen", "statements"),
        "same_words": Wording("dieselben Wörter", "the same words"),
        "besides": Wording("auch:", "also:"),
        "more_article_one": Wording("weiterer Artikel", "more article"),
        "more_article_many": Wording("weitere Artikel", "more articles"),
        "more_like_this_one": Wording("weiterer Befund dieser Art", "more finding of this kind"),
        "more_like_this_many": Wording("weitere Befunde dieser Art", "more findings of this kind"),
        "article_one": Wording("Artikel", "article"),
        "article_many": Wording("Artikel", "articles"),
        "in_article_one": Wording("Artikel", "article"),
        "in_article_many": Wording("Artikeln", "articles"),
        "differs": Wording("Hervorgehoben ist, was abweicht.", "What differs is highlighted."),
        "agrees": Wording("Hervorgehoben ist, was übereinstimmt.", "What agrees is highlighted."),
        "translated_from": Wording("übersetzt aus", "translated from"),
        "aligned": Wording("des Textes mit Entsprechung", "of the text has a counterpart"),
        "undirected": Wording("Wer zuerst war, ist nicht zu erkennen", "Who was first cannot be told"),
        "names_source": Wording("nennt die Quelle", "names the source"),
        "days_later": Wording("Tage später berichtet", "days before it was told"),
        "legend_speech": Wording("wörtliche Rede", "direct speech"),
        "legend_indirect": Wording("indirekte Rede", "indirect speech"),
        "legend_figure": Wording("Zahl", "figure"),
        "legend_time": Wording("Zeitangabe", "time"),
        "legend_dim": Wording("nicht ausgewertet", "not evaluated"),
        "open_above": Wording("nach oben offen", "open above"),
        "open_below": Wording("nach unten offen", "open below"),
        "approximate": Wording("ungefähr", "approximate"),
        "disputed": Wording("im Widerspruch", "in conflict"),
        "repeated_late": Wording("alte Angabe", "recycled"),
        "no_origin": Wording("Ursprung offen", "origin open"),
        "keys": Wording(
            "Tasten: j und k zur nächsten und vorigen Zeile, o öffnet die Stelle im Artikel, / filtert.",
            "Keys: j and k for the next and previous line, o opens the passage in its article, / filters.",
        ),
        "honest": Wording(
            "Maschinell gelesen. Jede Zeile führt zu den Wörtern, auf denen sie beruht; bitte nachsehen.",
            "Read by a machine. Every line leads to the words that it rests on; please check them.",
        ),
        "filter_lines": Wording("Zeilen mit diesen Wörtern", "Lines with these words"),
        "to_top": Wording("nach oben", "to the top"),
    }
)
