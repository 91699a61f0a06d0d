"""Quellenlage: the state of the sources of a running story.

Three lines of German, read:

>>> import quellenlage
>>> text = '''Beim Einsturz der Halle sind bis zu zwölf Menschen verletzt worden.
... Das teilte die Feuerwehr am Montag mit. „Wir suchen weiter“, sagte Einsatzleiterin Jana Holm.
... Sie rechne nicht mit weiteren Opfern.'''
>>> reading = quellenlage.read(quellenlage.Document("halle.txt", text))
>>> names = {actor.id: actor.name for actor in reading.actors}
>>> for statement in reading.statements:
...     print(names[statement.actor], "|", " ".join(span.cut(text) for span in statement.quote))
Feuerwehr | Beim Einsturz der Halle sind bis zu zwölf Menschen verletzt worden Das
Jana Holm | „Wir suchen weiter“
Jana Holm | Sie rechne nicht mit weiteren Opfern.
>>> [(figure.low, figure.high, figure.counted.cut(text)) for figure in reading.figures]
[(None, 12, 'Menschen')]

Many readings, related: ``quellenlage.relate(readings)`` gives the :class:`~quellenlage.model.Account`.
"""

from quellenlage.errors import QuarantineError, QuellenlageError, RetryError, SkipError, UsageError
from quellenlage.model import Account, Document, Published, Reading, Span
from quellenlage.pipeline import read, relate

__version__ = "0.1.0.dev0"

__all__ = [
    "Account",
    "Document",
    "Published",
    "QuarantineError",
    "QuellenlageError",
    "Reading",
    "RetryError",
    "SkipError",
    "Span",
    "UsageError",
    "read",
    "relate",
]
