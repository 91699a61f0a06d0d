"""``make bench``: speed of ``read`` on one core, cost and memory of ``relate``, beside the frozen result.

    python -m bench.speed [--freeze] [--quick]

Articles are invented: the sentences of a few reports, shuffled and filled with other numbers, names and days, with a
share of copies and excerpts among them as a real stream has it. Each size of ``relate`` runs in a process of its own,
so that peak memory is its own.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta

from rich.console import Console

from bench.goals import goals, table
from bench.score import freeze_scores, frozen_scores
from quellenlage.model import Document, Published
from quellenlage.pipeline import read, relate

ARTICLE_CHARACTERS = 2500
READ_ARTICLES = 400
SIZES = (1000, 2000, 10_000)
ARTICLES_PER_EVENT = 12

PLACES = ("Sarnau", "Hellbrück", "Oberfelden", "Westermünde", "Karlsried", "Nienwohld", "Tiefental", "Grünlohe")
PEOPLE = ("Anna Brückner", "Tomas Wieland", "Ida Sommerfeld", "Jonas Kettler", "Mira Halden", "Paul Overbeck")
OFFICES = (
    "Bürgermeisterin",
    "Landrat",
    "Ministerin",
    "Feuerwehrchef",
    "Sprecher des Innenministeriums",
    "Polizeisprecherin",
)
AGENCIES = ("dpa", "AFP", "Reuters", "AP")
SENTENCES = (
    "In {place} sind am {weekday} nach Angaben der Polizei mindestens {n} Menschen verletzt worden.",
    "„Wir haben {n} Einsatzkräfte vor Ort“, sagte {office} {person} am Abend.",
    "{person} erklärte, man rechne mit Schäden von rund {n} Millionen Euro.",
    "Die Behörden gehen davon aus, dass bis zu {n} Haushalte ohne Strom seien.",
    "Das Feuer habe sich schnell ausgebreitet, so {office} {person}; die Ursache sei noch unklar.",
    "Bereits im vergangenen Jahr waren in {place} {n} Häuser geräumt worden.",
    "Laut einem Bericht der Nachrichtenagentur {agency} werden noch {n} Personen vermisst.",
    "Die Brücke über den Fluss blieb bis zum Morgen gesperrt, Pendler mussten weite Umwege fahren.",
    "{office} {person} wies die Vorwürfe zurück und kündigte eine Untersuchung an.",
    "Am {day}. {month} soll der Kreistag über Hilfen in Höhe von {n} Millionen Euro entscheiden.",
    "Anwohner berichteten von einem lauten Knall gegen {hour} Uhr; danach sei Rauch aufgestiegen.",
    "Der Anteil der Betriebe ohne Versicherung stieg um {small} auf {n} Prozent.",
)
WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
MONTHS = ("Januar", "März", "Mai", "Juni", "August", "Oktober")


def invented(count: int, seed: int = 7) -> Iterator[Document]:
    """``count`` articles of about 2.5 kB; in every event some are copies or excerpts of an earlier one."""
    dice = random.Random(seed)
    event: list[str] = []
    for number in range(count):
        if number % ARTICLES_PER_EVENT == 0:
            event = []
        text = _derived(event, dice) if event and dice.random() < 0.3 else _article(dice, number // ARTICLES_PER_EVENT)
        event.append(text)
        day = date(2024, 1, 1) + timedelta(days=number // (4 * ARTICLES_PER_EVENT))
        yield Document(f"{number:06d}.txt", text, published=Published(day, None, "given"))


def _article(dice: random.Random, event: int) -> str:
    sentences: list[str] = []
    while sum(map(len, sentences)) < ARTICLE_CHARACTERS:
        sentences.append(
            dice.choice(SENTENCES).format(
                place=f"{PLACES[event % len(PLACES)]}-{event}",
                weekday=dice.choice(WEEKDAYS),
                n=dice.randrange(3, 900),
                small=dice.randrange(1, 9),
                office=dice.choice(OFFICES),
                person=dice.choice(PEOPLE),
                agency=dice.choice(AGENCIES),
                day=dice.randrange(1, 28),
                month=dice.choice(MONTHS),
                hour=dice.randrange(1, 23),
            )
        )
    paragraphs = [" ".join(sentences[start : start + 4]) for start in range(0, len(sentences), 4)]
    return "\n\n".join([f"Unglück in {PLACES[event % len(PLACES)]}", *paragraphs])


def _derived(event: list[str], dice: random.Random) -> str:
    headline, *paragraphs = dice.choice(event).split("\n\n")
    kept = paragraphs if dice.random() < 0.5 else paragraphs[: len(paragraphs) // 2 + 1]
    return "\n\n".join([f"{headline}: was bekannt ist", *kept])


def speed_of_read() -> float:
    """Articles per second on one core, the first hundred, which fill caches and load tables, not counted."""
    documents = list(invented(READ_ARTICLES + 100))
    for document in documents[:100]:
        read(document)
    start = time.perf_counter()
    for document in documents[100:]:
        read(document)
    return READ_ARTICLES / (time.perf_counter() - start)


def cost_of_relate(count: int) -> tuple[float, float]:
    """Seconds and peak memory in MiB, measured in a fresh process."""
    command = [sys.executable, "-m", "bench.speed", "--relate", str(count)]
    done = subprocess.run(command, capture_output=True, check=True)
    seconds, memory = json.loads(done.stdout)
    return seconds, memory


def relate_here(count: int) -> None:
    """Relate ``count`` readings in this process, and print seconds and peak memory."""
    readings = [read(document) for document in invented(count)]
    start = time.perf_counter()
    relate(readings)
    seconds = time.perf_counter() - start
    print(json.dumps([seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))


def main() -> None:
    """Measure, show, and freeze if asked to."""
    parser = argparse.ArgumentParser(description="Measure speed and memory.")
    parser.add_argument("--freeze", action="store_true", help="make this the result to compare with")
    parser.add_argument("--quick", action="store_true", help="leave out the largest set")
    parser.add_argument("--relate", type=int, metavar="N", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.relate:
        relate_here(arguments.relate)
        return
    now = {"annotate": round(speed_of_read(), 1)}
    for size in SIZES[: 2 if arguments.quick else None]:
        seconds, memory = cost_of_relate(size)
        now |= {f"relate {size}": round(seconds, 2), "memory": round(memory, 1)}
    now["doubling"] = round(now["relate 2000"] / now["relate 1000"], 2)
    console = Console(highlight=False)
    console.print(table(goals(), {"speed": now}, frozen_scores()))
    if arguments.freeze:
        freeze_scores({"speed": now})


if __name__ == "__main__":
    main()
