"""Invented articles to measure speed with: many events, each with its own places, people and things.

A stream of news is a few articles each about very many events, with copies among them, and two articles about different
events share hardly a phrase; texts that all used the same sentences would measure something else. Everything is drawn
with a seeded die, so every run has the same articles.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from quellenlage.model import Document, Published

ARTICLE_CHARACTERS = 2500
ARTICLES_PER_EVENT = 12
EVENTS_PER_DAY = 4
FACTS_PER_EVENT, FACTS_PER_ARTICLE = 8, 6
#: Share of articles that copy or excerpt an earlier one of their event.
DERIVED = 0.3

#: Definite article by case, for the genders of ``SECOND_PARTS``.
ARTICLES = MappingProxyType(
    {
        "m": {"nom": "der", "acc": "den", "dat": "dem"},
        "f": {"nom": "die", "acc": "die", "dat": "der"},
        "n": {"nom": "das", "acc": "das", "dat": "dem"},
    }
)
FIRST_PARTS = """
    Hafen Wald Stahl Bahn Strom Wasser Berg Markt Schul Brücken Glas Holz Kies Salz Turm Ufer Feld Wind Licht
    Papier Zement Kohle Fisch Obst Wein Getreide Milch Schiffs Flug Straßen Garten Moor Heide Klinik Labor
    Archiv Museums Theater Kloster Mühlen Ziegel Leder Farben Hopfen Brot Uhren Boots Zucker Kreide Schiefer
""".split()
SECOND_PARTS = {
    "m": "betrieb speicher tunnel kanal park damm steg platz turm verbund hof markt schacht keller garten".split(),
    "f": "anlage halle brücke leitung station werkstatt siedlung fabrik schleuse straße genossenschaft kapelle".split(),
    "n": "lager werk gelände zentrum depot viertel becken netz gebäude ufer denkmal museum archiv quartier".split(),
}
ADJECTIVES = """
    alt neu umstritten veraltet gefährdet überlastet modern wichtig baufällig beliebt teuer abgelegen städtisch
    verlassen denkmalgeschützt geplant privat vernachlässigt berühmt entlegen
""".split()
VERBS = """
    prüft saniert erweitert verkauft schließt pachtet ersetzt überragt beliefert versorgt bewacht umgibt
    vermietet erneuert untersucht besichtigt beansprucht verwaltet räumt sichert bemalt vermisst plant
    verschönert trennt
""".split()
OPENINGS = """
    Unterdessen Zuletzt Seither Inzwischen Nebenan Dort Dennoch Vorerst Gelegentlich Mancherorts Ohnehin Daneben
    Seitdem Außerdem Währenddessen Vielerorts Hier Andernorts Damals Bisher
""".split()
PREPOSITIONS = "hinter neben vor gegenüber nahe unter über bei samt nach".split()
PLACE_HEADS = """
    Sarn Hell Ober Wester Karls Nien Tief Grün Lind Eschen Buch Roten Mühl Alt Neu Stein Wolfs Birken Linden
    Rosen Ebers Gers Hart Lauten Königs Falken Hirsch Bären Otter Reiher
""".split()
PLACE_TAILS = "au brück felden münde ried wohld tal lohe hausen dorf berg bach stedt kirchen furt hagen see".split()
FIRST_NAMES = """
    Anna Tomas Ida Jonas Mira Paul Greta Emil Lea Oskar Nora Karl Clara Felix Rosa Anton Helene Moritz Selma
    Jakob Elif Deniz Ayla Milan Vera Ivo Petra Ralf Uta Jens
""".split()
LAST_NAMES = """
    Brückner Wieland Sommerfeld Kettler Halden Overbeck Lindqvist Tiemann Rautenberg Osterloh Feddersen Brenneke
    Kaltwasser Vossberg Hagedorn Sievers Petzold Marquart Ahlers Dornbusch Ehrenfeld Gallinat Heuser Imhoff
""".split()
OFFICES = "Bürgermeister Landrat Minister Einsatzleiter Polizeisprecher Betriebsleiter Staatsanwalt".split()
GROUPS = """
    Arbeiter Fahrgäste Anwohner Schüler Pflegekräfte Landwirte Mieter Soldaten Camper Pendler Urlauber Studenten
    Patienten Beschäftigte Bewohner Helfer Fischer Händler
""".split()
OBJECTS = "Häuser Fahrzeuge Keller Boote Bäume Container Wohnungen Geschäfte Brunnen Zelte Waggons Lastwagen".split()
AGENCIES = "dpa AFP Reuters AP".split()
WEEKDAYS = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split()
MONTHS = "Januar März Mai Juni August Oktober".split()

#: What can be told of an event; each has some of these.
FACTS = (
    "In {place} sind am {weekday} nach Angaben der Polizei mindestens {n} {group} verletzt worden.",
    "„Wir haben {n} {group} in Sicherheit gebracht“, sagte {office} {person} am Abend.",
    "{office} {person} erklärte, man rechne an {thing_dat} mit Schäden von rund {n} Millionen Euro.",
    "Die Behörden gehen davon aus, dass bis zu {n} {group} aus {place} ohne Strom seien.",
    "Das Feuer habe sich von {thing_dat} aus schnell ausgebreitet, so {office} {person}; die Ursache sei noch unklar.",
    "Laut einem Bericht der Nachrichtenagentur {agency} werden in {place} noch {n} {group} vermisst.",
    "{office} {person} wies die Vorwürfe zurück und kündigte eine Untersuchung an.",
    "Am {day}. {month} soll der Kreistag von {place} über Hilfen in Höhe von {n} Millionen Euro entscheiden.",
    "Nach ersten Erkenntnissen wurden {n} {objects} beschädigt, die meisten an {thing_dat}.",
    "Wie {person} mitteilte, mussten {n} {group} ihre Unterkünfte verlassen.",
    "{person} zufolge ist {thing_nom} seit {hour} Uhr gesperrt.",
    "Zwischen {n} und {more} {group} hätten vor {thing_dat} gewartet, berichtete {person}.",
    "Der Betreiber räumte ein, dass an {thing_dat} seit Monaten {objects} fehlten.",
    "Es handle sich um den schwersten Vorfall seit {year}, sagte {person} der Zeitung „{place}er Bote“.",
    "Der Anteil beschädigter {objects} stieg um {small} auf {n} Prozent.",
    "{n} Einsatzkräfte suchten bis zum Morgen an {thing_dat} nach Überlebenden.",
)


@dataclass(frozen=True, slots=True)
class Thing:
    """A building or the like, with its gender."""

    gender: str
    adjective: str
    noun: str

    def named(self, case: str) -> str:
        """With article and adjective in a case: "dem alten Stahlpark"."""
        weak = "e" if case == "nom" or (case == "acc" and self.gender != "m") else "en"
        # "teuer" loses its e before an ending.
        adjective = self.adjective.replace("teuer", "teur")
        return f"{ARTICLES[self.gender][case]} {adjective}{weak} {self.noun}"


@dataclass(frozen=True, slots=True)
class Event:
    """What the articles about one event have in common."""

    place: str
    people: tuple[str, ...]
    things: tuple[Thing, ...]
    groups: tuple[str, ...]
    objects: tuple[str, ...]
    facts: tuple[tuple[str, int], ...]


def articles(count: int, seed: int = 7, of_event: int = ARTICLES_PER_EVENT) -> Iterator[Document]:
    """``count`` articles of about 2.5 kB, in the order in which they appear, ``of_event`` of each event."""
    dice = random.Random(seed)
    event, told = _event(dice), list[str]()
    for number in range(count):
        if number % of_event == 0:
            event, told = _event(dice), []
        text = _derived(told, dice) if told and dice.random() < DERIVED else _article(event, dice)
        told.append(text)
        day = date(2024, 1, 1) + timedelta(days=number // (EVENTS_PER_DAY * of_event))
        yield Document(f"{number:06d}.txt", text, published=Published(day, None, "given"))


def _event(dice: random.Random) -> Event:
    return Event(
        place=dice.choice(PLACE_HEADS) + dice.choice(PLACE_TAILS),
        people=tuple(f"{dice.choice(FIRST_NAMES)} {dice.choice(LAST_NAMES)}" for _ in range(3)),
        things=tuple(_thing(dice) for _ in range(4)),
        groups=tuple(dice.sample(GROUPS, 3)),
        objects=tuple(dice.sample(OBJECTS, 2)),
        facts=tuple((template, dice.randrange(3, 900)) for template in dice.sample(FACTS, FACTS_PER_EVENT)),
    )


def _thing(dice: random.Random) -> Thing:
    gender = dice.choice(tuple(SECOND_PARTS))
    return Thing(gender, dice.choice(ADJECTIVES), dice.choice(FIRST_PARTS) + dice.choice(SECOND_PARTS[gender]))


def _article(event: Event, dice: random.Random) -> str:
    sentences = [_fact(template, value, event, dice) for template, value in dice.sample(event.facts, FACTS_PER_ARTICLE)]
    while sum(map(len, sentences)) < ARTICLE_CHARACTERS:
        sentences.insert(dice.randrange(2, len(sentences)), _aside(event, dice))
    paragraphs = [" ".join(sentences[start : start + 4]) for start in range(0, len(sentences), 4)]
    return "\n\n".join([f"Unglück in {event.place}: {dice.choice(event.groups)} betroffen", *paragraphs])


def _fact(template: str, value: int, event: Event, dice: random.Random) -> str:
    thing = dice.choice(event.things)
    value += dice.choice((0, 0, 0, 1, 2, 5))
    return template.format(
        place=event.place,
        person=dice.choice(event.people),
        thing_nom=thing.named("nom"),
        thing_dat=thing.named("dat"),
        group=dice.choice(event.groups),
        objects=dice.choice(event.objects),
        office=dice.choice(OFFICES),
        agency=dice.choice(AGENCIES),
        weekday=dice.choice(WEEKDAYS),
        month=dice.choice(MONTHS),
        day=dice.randrange(1, 28),
        hour=dice.randrange(1, 23),
        year=dice.randrange(1950, 2020),
        small=dice.randrange(2, 9),
        n=value,
        more=value + 20,
    )


def _aside(event: Event, dice: random.Random) -> str:
    """A sentence that hardly any other article has."""
    subject = dice.choice((*event.things, _thing(dice), _thing(dice))).named("nom")
    place = f"{dice.choice(PREPOSITIONS)} {_thing(dice).named('dat')}"
    return f"{dice.choice(OPENINGS)} {dice.choice(VERBS)} {subject} {place} {_thing(dice).named('acc')}."


def _derived(told: list[str], dice: random.Random) -> str:
    headline, *paragraphs = dice.choice(told).split("\n\n")
    kept = paragraphs if dice.random() < 0.5 else paragraphs[: len(paragraphs) // 2 + 1]
    return "\n\n".join([f"{headline}: was bekannt ist", *kept])
