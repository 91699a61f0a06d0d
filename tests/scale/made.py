"""Articles about floods in several towns, each told, copied, cut and told again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from quellenlage.model import Document, Published

TOWNS = ("Lauen", "Mirnau", "Ostwerd", "Sielhagen", "Tarnfleet", "Uhlenbüll", "Wiebrock")
MAYORS = ("Ada Roth", "Jens Ohle", "Runa Aldag", "Piet Harms", "Greta Lohse", "Ole Tamm", "Ida Kroog")
RIVERS = ("Lau", "Mirne", "Oste", "Siele", "Tarne", "Uhle", "Wiebe")


def towns(count: int) -> Iterator[Document]:
    """Five articles for each of ``count`` towns."""
    for number in range(count):
        day = date(2031, 5, 1) + timedelta(days=3 * number)
        town, mayor, river = TOWNS[number], MAYORS[number], RIVERS[number]
        houses, hurt, level = 310 + 17 * number, 23 + number, 4100 + 130 * number
        first = f"""Deich in {town} gebrochen

In {town} ist am Abend der Sommerdeich an der {river} gebrochen. Das Wasser stand nach einer Stunde in {houses} \
Häusern. Bürgermeisterin {mayor} sagte, mindestens {hurt} Menschen seien verletzt worden. Der Pegel der {river} \
erreichte {level} Millimeter. Die Feuerwehr brachte 87 Bewohner eines Pflegeheims mit Booten in die Turnhalle von \
{town}.

Die Bahnstrecke zwischen {town} und Kerb bleibt bis Sonntag gesperrt, teilte ein Sprecher der Orlabahn mit."""
        again = f"""Nacht der Boote

Ein Bruch des Sommerdeichs hat {town} überrascht, die {river} lief in die Straßen. {houses} Häuser waren binnen einer \
Stunde überschwemmt. Verletzt wurden nach den Worten von {mayor}, der Bürgermeisterin, wenigstens {hurt} Menschen. \
Am Pegel der {river} wurden {level} Millimeter gemessen. In der Turnhalle von {town} schlafen nun 87 Bewohner des \
Pflegeheims, die mit Booten der Feuerwehr kamen.

Züge von {town} nach Kerb fahren nach Angaben der Orlabahn erst am Sonntag wieder, die Bahnstrecke ist gesperrt."""
        count_later = f"""{town} zählt die Schäden

Nach dem Deichbruch an der {river} ist die Zahl der Verletzten in {town} auf {hurt + 9} gestiegen. Das sagte \
Bürgermeisterin {mayor} am Freitag. Der Orlabahn zufolge ist die Strecke wieder frei."""
        body, _, rest = first.partition("\n\n")[2].partition("\n\n")
        told = [first, first, f"Kurz gemeldet\n\n{body}", again, f"{count_later}\n\n{rest}"]
        for place, text in enumerate(told):
            published = Published(day + timedelta(days=place), None, "given")
            yield Document(f"{town}-{place}", text, source=f"{'ABCDE'[place]}blatt", published=published)
