"""Who is who in one article: names, titles and loose words that mean the same actor, and those that do not."""

from __future__ import annotations

from datetime import date

import pytest

from quellenlage.analysis.actors import resolve_actors
from quellenlage.model import Actor, Credit, Document, Published, Span, Statement
from quellenlage.text.prepared import prepare


def read(text: str, day: date | None = None) -> tuple[Actor, ...]:
    return resolve_actors(prepare(Document("a", text, published=Published(day))), ())[0]


def said(text: str, *speakers: str, sources: tuple[Credit, ...] = ()) -> list[tuple[str | None, str | None]]:
    """Name and kind of the actor of statements whose speakers are the given words, in the order of the text."""
    statements = []
    begin = 0
    for number, speaker in enumerate(speakers):
        begin = text.index(speaker, begin)
        span = Span(begin, begin + len(speaker))
        begin = span.end
        sentence = prepare(Document("a", text)).sentence_at(span.begin)
        assert sentence is not None
        statements.append(Statement(f"s{number}", "indirect", "Speech", (sentence.span,), (span,)))
    actors, told = resolve_actors(prepare(Document("a", text)), tuple(statements), sources)
    by_id = {actor.id: actor for actor in actors}
    return [(by_id[s.actor].name, by_id[s.actor].kind) if s.actor else (None, None) for s in told]


def mentions(text: str, actors: tuple[Actor, ...], name: str) -> list[str]:
    return next([m.cut(text) for m in a.mentions] for a in actors if a.name == name)


SAME_ACTOR = [
    pytest.param(
        "Ministerin Jana Holm kam. Holm sprach kurz. Frau Holm ging. Die Ministerin schwieg.",
        "Jana Holm",
        ["Ministerin Jana Holm", "Holm", "Frau Holm", "Die Ministerin"],
        id="full name, surname, courtesy, office",
    ),
    pytest.param(
        "Der dänische Außenminister Lars Krogh reiste ab. Kroghs Berater blieben. Der Minister winkte.",
        "Lars Krogh",
        ["Der dänische Außenminister Lars Krogh", "Kroghs", "Der Minister"],
        id="genitive of the surname, end of the compound",
    ),
    pytest.param(
        "Karla Weiss, die Leiterin des Amtes, kam spät. Die Leiterin ging früh.",
        "Karla Weiss",
        ["Karla Weiss", "die Leiterin des Amtes", "Die Leiterin"],
        id="apposition behind the name",
    ),
    pytest.param(
        "Der Sprecher des Stabes in Tolm, Oberst Anton Brix, kam. Der Oberst schwieg.",
        "Anton Brix",
        ["Der Sprecher des Stabes", "Oberst Anton Brix", "Der Oberst"],
        id="apposition before the name, behind a place",
    ),
    pytest.param(
        "NATO-Generalsekretär Piet Vos kam. Der Chef des Atlantischen Bündnisses lobte alle.",
        "Piet Vos",
        ["NATO-Generalsekretär Piet Vos", "Der Chef des Atlantischen Bündnisses"],
        id="looser word for office and organisation",
    ),
    pytest.param(
        "Präsident Wolodymyr Selenskyj kam nach Kiew. Zelensky sprach. Herr Selensky ging.",
        "Wolodymyr Selenskyj",
        ["Präsident Wolodymyr Selenskyj", "Zelensky", "Herr Selensky"],
        id="transliterations",
    ),
    pytest.param(
        "Rektorin Dora Feld sprach. Die 51-Jährige lachte. Die Physikerin blieb.",
        "Dora Feld",
        ["Rektorin Dora Feld", "Die 51-Jährige", "Die Physikerin"],
        id="age and profession look back",
    ),
    pytest.param(
        "Dort steht Ina Brandt. Die Leiterin der Wache winkt.",
        "Ina Brandt",
        ["Ina Brandt", "Die Leiterin der Wache"],
        id="office of somebody just introduced",
    ),
    pytest.param(
        "Der Vizekanzler und Innenminister Otto Rehm trat ab. Der Vizekanzler war müde.",
        "Otto Rehm",
        ["Der Vizekanzler", "Innenminister Otto Rehm", "Der Vizekanzler"],
        id="two offices of one person",
    ),
    pytest.param(
        "Der Minister der Verteidigung Milan Rusk kam. Der Minister ging.",
        "Milan Rusk",
        ["Der Minister", "Milan Rusk", "Der Minister"],
        id="name behind a genitive without comma",
    ),
    pytest.param(
        "Der Vorsitzende Richter, Emil Brandl, kam. Der Richter ging.",
        "Emil Brandl",
        ["Der Vorsitzende Richter", "Emil Brandl", "Der Richter"],
        id="office of two words",
    ),
    pytest.param(
        "Chefärztin Dr. Petra Wahl kam. Die Medizinerin schwieg. Die Ärztin ging.",
        "Petra Wahl",
        ["Chefärztin Dr. Petra Wahl", "Die Medizinerin", "Die Ärztin"],
        id="degree, and a surname that is a word",
    ),
    pytest.param(
        "Peter Raum kam spät. Der Raum war leer. Raum ging.",
        "Peter Raum",
        ["Peter Raum", "Raum"],
        id="a word is a surname only without article",
    ),
    pytest.param(
        "Nach Angaben der Reederei Sundlinie sank das Boot. Der Sprecher der Reederei Sundlinie schwieg.",
        "Reederei Sundlinie",
        ["der Reederei Sundlinie", "der Reederei Sundlinie"],
        id="an apposition, wherever it stands before the finite verb",
    ),
    pytest.param(
        "Die Gewerkschaft Verdi rief zum Streik. Die Gewerkschaft hofft.",
        "Verdi",
        ["Die Gewerkschaft Verdi", "Die Gewerkschaft"],
        id="a name that is a word, before the finite verb",
    ),
    pytest.param(
        "Die Wolfsthaler Stahl AG (WST) baut. Das Unternehmen wächst. Die WST lobte sich.",
        "Wolfsthaler Stahl AG",
        ["Die Wolfsthaler Stahl AG", "WST", "Das Unternehmen", "Die WST"],
        id="company, short form, loose word",
    ),
    pytest.param(
        "Das Landesamt Nordau warnt. Die Behörde misst täglich. Das Landesamt hofft.",
        "Landesamt Nordau",
        ["Das Landesamt Nordau", "Die Behörde", "Das Landesamt"],
        id="authority by its class",
    ),
    pytest.param(
        "Der Betreiber, die Elmtaler Wasserkraft AG, schwieg. Der Betreiber prüft.",
        "Elmtaler Wasserkraft AG",
        ["Der Betreiber", "die Elmtaler Wasserkraft AG", "Der Betreiber"],
        id="loose word with its name in apposition",
    ),
]


@pytest.mark.parametrize(("text", "name", "expected"), SAME_ACTOR)
def test_means_the_same_actor(text: str, name: str, expected: list[str]) -> None:
    assert mentions(text, read(text), name) == expected


def test_two_people_of_one_surname_stay_two() -> None:
    text = "Peter Lamm lobte den Plan. Eva Lamm sprach dagegen. Frau Lamm blieb. Herr Lamm ging."
    actors = read(text)
    assert mentions(text, actors, "Peter Lamm") == ["Peter Lamm", "Herr Lamm"]
    assert mentions(text, actors, "Eva Lamm") == ["Eva Lamm", "Frau Lamm"]


def test_presidents_are_told_apart_by_country() -> None:
    text = (
        "Der finnische Präsident Mika Salo traf den estnischen Präsidenten Toomas Kask. "
        "Der estnische Präsident dankte. Der finnische Präsident nickte."
    )
    actors = read(text)
    assert mentions(text, actors, "Toomas Kask")[-1] == "Der estnische Präsident"
    assert mentions(text, actors, "Mika Salo")[-1] == "Der finnische Präsident"


def test_an_adjective_of_an_invented_country_finds_it() -> None:
    text = (
        "Norland und Zelonien streiten. Norlands Präsident Per Aas kam. Der zelonische Präsident Jan Rus blieb. "
        "Der norlandische Präsident ging. Der zelonische Präsident lachte."
    )
    actors = read(text)
    assert mentions(text, actors, "Jan Rus") == ["Der zelonische Präsident Jan Rus", "Der zelonische Präsident"]


def test_an_office_from_the_table_needs_the_name_and_the_day() -> None:
    text = "Jens Stoltenberg reiste an. Der NATO-Generalsekretär sprach."
    assert len(mentions(text, read(text, date(2020, 5, 4)), "Jens Stoltenberg")) == 2
    assert len(mentions(text, read(text, date(2025, 5, 4)), "Jens Stoltenberg")) == 1


def test_an_elected_president_does_not_hold_the_office() -> None:
    text = "Präsidentin Mia Lund verlor. Der gewählte Präsident feierte."
    assert mentions(text, read(text), "Mia Lund") == ["Präsidentin Mia Lund"]


SPEAKERS = [
    pytest.param("Kommandeur Nils Foss kam. Er lobte die Truppe.", "Er", "Nils Foss", "person", id="er"),
    pytest.param("Direktorin Lea Baum kam. Sie lobte alle.", "Sie", "Lea Baum", "person", id="sie, a woman"),
    pytest.param("Die Feuerwehr kam. Sie lobte alle.", "Sie", "Feuerwehr", "organisation", id="sie, an organisation"),
    pytest.param(
        "Das Umweltministerium misst. Ein Sprecher des Ministeriums lobte die Zahlen.",
        "Ein Sprecher des Ministeriums",
        "Umweltministerium",
        "organisation",
        id="a spokesman is his organisation",
    ),
    pytest.param("Ein Polizeisprecher lobte sie.", "Ein Polizeisprecher", "Polizei", "organisation", id="compound"),
    pytest.param(
        "Die Stadtwerke Ulm bauen. Die Landesregierung zahlt. Das lobte ein Sprecher.",
        "ein Sprecher",
        "Landesregierung",
        "organisation",
        id="spokesman of whoever was named last",
    ),
    pytest.param(
        "Firmensprecherin Ada Kern lobte das.",
        "Firmensprecherin Ada Kern",
        "Ada Kern",
        "person",
        id="named spokeswoman",
    ),
    pytest.param("Nach Angaben der Polizei brennt es.", "Angaben der Polizei", "Polizei", "organisation", id="Angaben"),
    pytest.param("Nach Polizeiangaben brennt es.", "Polizeiangaben", "Polizei", "organisation", id="-angaben"),
    pytest.param("Nach israelischen Angaben brennt es.", "israelischen Angaben", "Israel", "organisation", id="nation"),
    pytest.param(
        "Greta Holl hat nach eigenen Angaben alles gesehen.", "eigenen Angaben", "Greta Holl", "person", id="eigene"
    ),
    pytest.param(
        "Klaus Rahn zweifelt. Seiner Meinung nach eilt es.", "Seiner Meinung", "Klaus Rahn", "person", id="seine"
    ),
    pytest.param("Eine der Quellen lobte das.", "Eine der Quellen", "Eine der Quellen", "anonymous", id="one of them"),
    pytest.param(
        "Das lobten ein US-Beamter und drei Quellen.",
        "ein US-Beamter und drei Quellen",
        "US-Beamter und drei Quellen",
        "anonymous",
        id="several, all unnamed",
    ),
    pytest.param(
        "Ein Mitarbeiter des Werks klagt an. Das Band stand, so der Mann.",
        "der Mann",
        "Mitarbeiter des Werks",
        "anonymous",
        id="der Mann takes up somebody without a name",
    ),
    pytest.param(
        "Umweltministerin Ute Sand kam. Ihr Haus lobte die Werte.",
        "Ihr Haus",
        "Umweltministerium",
        "organisation",
        id="a minister's house",
    ),
    pytest.param("Der Kreml lobte das.", "Der Kreml", "Kreml", "organisation", id="building that stands for power"),
    pytest.param(
        "Nach britischen Geheimdienstangaben brennt es.",
        "britischen Geheimdienstangaben",
        "britischer Geheimdienst",
        "organisation",
        id="nation and office",
    ),
    pytest.param(
        "Das lobt die Human Rights Initiative.",
        "die Human Rights Initiative",
        "Human Rights Initiative",
        "organisation",
        id="foreign name",
    ),
    pytest.param("Der Stadtrat lobte das.", "Der Stadtrat", "Stadtrat", "organisation", id="a council"),
    pytest.param(
        "Armeechef Urs Bolt kam. Der Oberst lobte alle.", "Der Oberst", "Urs Bolt", "person", id="a rank looks back"
    ),
    pytest.param(
        "Die Falkwerke SE lobte den US-Konzern Hillman. Viel fehle, so der US-Konzern.",
        "der US-Konzern",
        "Hillman",
        "organisation",
        id="the latest of its class",
    ),
    pytest.param("Laut welt-heute.de brennt es.", "welt-heute.de", "welt-heute.de", "medium", id="web address"),
    pytest.param(
        "Das berichtet die Zeitung „Südblick“. Dem Blatt zufolge brennt es.",
        "Dem Blatt",
        "Südblick",
        "medium",
        id="Blatt",
    ),
    pytest.param(
        "An Bord waren nach Angaben der Reederei Sundlinie 112 Gäste.",
        "Angaben der Reederei Sundlinie",
        "Reederei Sundlinie",
        "organisation",
        id="a name between an organisation and a figure",
    ),
    pytest.param(
        "Das lobte der Präsident Norlands Arvid Holm.",
        "der Präsident Norlands Arvid Holm",
        "Arvid Holm",
        "person",
        id="the place of the office stands before the name",
    ),
    pytest.param("Anwohner lobten das.", "Anwohner", "Anwohner", "group", id="many"),
    pytest.param("Widerspruch kam prompt.", "Widerspruch", None, None, id="a noun of speaking is nobody"),
]


@pytest.mark.parametrize(("text", "speaker", "name", "kind"), SPEAKERS)
def test_speaker_is_mapped(text: str, speaker: str, name: str | None, kind: str | None) -> None:
    assert said(text, speaker) == [(name, kind)]


def test_who_spoke_last_goes_on_speaking() -> None:
    text = "Vorstand Rolf Haas traf Bürgermeister Uli Dorn. Es eile, sagte Haas. Viel sei zu tun. Er hoffe auf Dorn."
    assert said(text, "Haas. Viel"[:4], "Er") == [("Rolf Haas", "person"), ("Rolf Haas", "person")]


def test_a_statement_without_speaker_takes_the_one_before() -> None:
    text = "Der Damm halte, sagte Ingenieur Kurt Lohse. Die Lage sei stabil."
    prepared = prepare(Document("a", text))
    one, two = (s.span for s in prepared.sentences)
    begin = text.index("Ingenieur")
    statements = (
        Statement("s1", "indirect", "Speech", (one,), (Span(begin, begin + 20),)),
        Statement("s2", "indirect_free_indirect", "Speech", (two,)),
    )
    _, told = resolve_actors(prepared, statements)
    assert told[1].actor == told[0].actor is not None


def test_several_nations_are_claimants_of_their_own() -> None:
    text = "Nach dänischen, polnischen und finnischen Schätzungen sind es 300."
    speaker = "dänischen, polnischen und finnischen Schätzungen"
    begin = text.index(speaker)
    statement = Statement("s1", "indirect", "Speech", (Span(begin + 49, 65),), (Span(begin, begin + len(speaker)),))
    actors, told = resolve_actors(prepare(Document("a", text)), (statement,))
    actor = next(a for a in actors if a.id == told[0].actor)
    assert (actor.name, actor.kind) == ("dänische, polnische und finnische Schätzungen", "group")
    assert actor.members == ("Dänemark", "Finnland", "Polen")


def test_insiders_speak_via_the_agency() -> None:
    text = "Das Werk schließt, meldet Reuters unter Berufung auf zwei Insider."
    speaker = Span(text.index("Reuters"), text.index("Reuters") + 7)
    statement = Statement("s1", "indirect", "Speech", (Span(0, 17),), (speaker,))
    credit = Credit(speaker, "Reuters", "agency", "passage")
    actors, told = resolve_actors(prepare(Document("a", text)), (statement,), (credit,))
    names = {a.id: (a.name, a.kind) for a in actors}
    assert names[told[0].actor or ""] == ("zwei Insider", "anonymous")
    assert [names[v] for v in told[0].via] == [("Reuters", "medium")]


def test_whoever_tells_an_outlet_speaks_via_it() -> None:
    text = "„Es eilt“, sagte Bürgermeister Jan Pohl dem Talboten."
    begin = text.index("Bürgermeister")
    statement = Statement("s1", "direct", "Speech", (Span(0, 9),), (Span(begin, begin + 22),))
    outlet = Span(text.index("Talboten"), text.index("Talboten") + 8)
    actors, told = resolve_actors(
        prepare(Document("a", text)), (statement,), (Credit(outlet, "Talbote", "outlet", "passage"),)
    )
    names = {a.id: a.name for a in actors}
    assert (names[told[0].actor or ""], [names[v] for v in told[0].via]) == ("Jan Pohl", ["Talbote"])


def test_roles_are_told_in_the_nominative() -> None:
    actors = read("Sie traf den finnischen Präsidenten Mika Salo und die EU-Kommissarin Rita Blom.")
    assert {a.name: a.roles for a in actors if a.kind == "person"} == {
        "Mika Salo": ("Präsident",),
        "Rita Blom": ("EU-Kommissarin",),
    }


NOT_TITLED = [
    "Am Ende musste der Minister Fehler einräumen.",
    "Die Mitglieder forderten Neuwahlen.",
    "Der Anführer der Rebellen Hilfe versprach.",
]


@pytest.mark.parametrize("text", NOT_TITLED)
def test_a_noun_behind_a_title_is_no_surname(text: str) -> None:
    assert [a.name for a in read(text) if a.kind == "person"] == []


def test_a_clause_speaks_of_two_people() -> None:
    text = "Ein Gutachter hält den Mann für gesund. Der Mann lachte."
    assert "den Mann" not in [m.cut(text) for a in read(text) for m in a.mentions]


def test_the_father_of_the_victim_has_the_name() -> None:
    (actor,) = (a for a in read("Der Vater des Opfers, Selim Kaya, kam.") if a.kind == "person")
    assert (actor.name, actor.roles) == ("Selim Kaya", ("Vater",))


def test_other_languages_are_left_alone() -> None:
    text = "The mayor said that the dam was safe. The police said nothing about the people who were missing."
    statement = Statement("s1", "direct", "Speech", (Span(0, 5),))
    assert resolve_actors(prepare(Document("a", text)), (statement,)) == ((), (statement,))


@pytest.mark.xfail(reason="a brother's surname is in no word of the text")
def test_a_first_name_takes_the_surname_of_the_family() -> None:
    assert said("Tim Krug und sein Bruder Jan kamen. Es eile, sagte Jan.", "Jan.") == [("Jan Krug", "person")]
