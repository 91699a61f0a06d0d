"""What must hold for the actors of any text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from quellenlage.analysis.actors import resolve_actors
from quellenlage.model import Document, Span, Statement
from quellenlage.text.prepared import prepare

WORDS = """
    der die das ein eine des dem den er sie es und sagte laut nach zufolge Herr Frau Präsident Präsidentin Minister
    Sprecher Ministerium Polizei Behörde Anna Peter Holm Selenskyjs ukrainische Ukraine NATO AG ( ) , . „ “ : Angaben
    eigenen Reuters dpa 54-Jährige von der Kiew unter Berufung auf zwei Insider Dr . – ohne Grenzen Atlantischen
    Bündnisses S s ' ’ Ärzte
""".split()
texts = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_actors_of_any_text(data: st.DataObject) -> None:
    text = data.draw(texts)
    prepared = prepare(Document("a", text))
    # The rules are for German; short or wild texts are read as other languages, so German is asked for.
    object.__setattr__(prepared, "language", "de")
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted).map(lambda p: Span(*p))
    roles = st.lists(spans, max_size=2).map(tuple)
    statements = tuple(
        Statement(f"s{number}", "indirect", "Speech", data.draw(roles), data.draw(roles), data.draw(roles))
        for number in range(data.draw(st.integers(0, 4)))
    )
    actors, told = resolve_actors(prepared, statements)

    ids = [actor.id for actor in actors]
    assert len(set(ids)) == len(ids)
    assert [s.id for s in told] == [s.id for s in statements]
    for statement in told:
        assert statement.actor is None or statement.actor in ids
        assert set(statement.via) <= set(ids)
    for actor in actors:
        assert actor.name and actor.mentions
        assert list(actor.aliases) == sorted(set(actor.aliases)) and actor.name not in actor.aliases
        end = 0
        for mention in actor.mentions:
            assert end <= mention.begin < mention.end <= len(text)
            end = mention.end
    assert resolve_actors(prepared, statements) == (actors, told)
