"""The press's ways of saying that somebody says something, and what only looks like it: invented sentences."""

from __future__ import annotations

import pytest

from tests.analysis.statements_shown import shown

FRAMES = [
    pytest.param(
        "Kraus lehnte den Plan ab und die Ministerin sagte, er sei zu teuer.",
        ("indirect", "er sei zu teuer", "die Ministerin", "sagte"),
        id="a second main clause that is a subject and its verb",
    ),
    pytest.param(
        "Er betonte dass der Damm hält.",
        ("indirect", "dass der Damm hält", "Er", "betonte"),
        id="the comma before dass is missing",
    ),
    pytest.param(
        "Die Ministerin bestätigte den Vorfall, teilte jedoch mit, es sei niemand verletzt.",
        ("indirect", "es sei niemand verletzt", "Die Ministerin", "teilte … mit"),
        id="a verb that goes on with its subject frames what follows",
    ),
    pytest.param(
        "Die Talpost will erfahren haben, dass der Damm bricht.",
        ("indirect", "dass der Damm bricht", "Die Talpost", "will erfahren haben"),
        id="somebody claims to have learned it",
    ),
    pytest.param(
        "Der Damm hält – das zumindest meint die Feuerwehr.",
        ("indirect", "Der Damm hält", "die Feuerwehr", "meint"),
        id="das with an adverb points back",
    ),
    pytest.param(
        "Der Damm wird, wie von der Feuerwehr angekündigt, am Montag geprüft.",
        ("indirect", "Der Damm wird … am Montag geprüft", "der Feuerwehr", "wie … angekündigt"),
        id="a participle stands for the clause with wie",
    ),
    pytest.param(
        "Wie eine Studie ergab, trinken viele Gäste Saft.",
        ("indirect", "trinken viele Gäste Saft", "eine Studie", "Wie … ergab"),
        id="the study is the subject of ergeben",
    ),
    pytest.param(
        "Eines kommt hinzu: Wie die Werft mitteilt, ist der Kran alt.",
        ("indirect", "ist der Kran alt", "die Werft", "Wie … mitteilt"),
        id="a colon before the clause with wie",
    ),
    pytest.param(
        "Nach Angaben von Sam Rieger, dem Leiter des Amtes hatten die Helfer gewarnt.",
        ("indirect", "hatten die Helfer gewarnt", "Angaben von Sam Rieger, dem Leiter des Amtes", "Nach"),
        id="the second comma of an apposition is missing",
    ),
    pytest.param(
        "Beim Aufprall verglühte nach Auskunft der ESA der größte Teil.",
        ("indirect", "Beim Aufprall verglühte … der größte Teil", "Auskunft der ESA", "nach"),
        id="a nominative behind a source is no genitive",
    ),
    pytest.param(
        "Am Abend kamen nach Angaben der Veranstalter 700 Gäste, die Polizei spricht von 400 Gästen.",
        ("indirect", "Am Abend kamen … 700 Gäste", "Angaben der Veranstalter", "nach"),
        id="another speaker ends the reach of a source",
    ),
    pytest.param(
        "Berichten zufolge fährt die Fähre, so ein Matrose, der anonym bleiben wollte.",
        ("indirect", "fährt die Fähre", "Berichten", "zufolge"),
        id="reports do not say who passes them on",
    ),
    pytest.param(
        "Berichten zufolge fährt die Fähre, so ein Matrose, der anonym bleiben wollte.",
        ("indirect", "Berichten zufolge fährt die Fähre", "ein Matrose", "so"),
        id="who passes reports on says that they are reports",
    ),
    pytest.param(
        "Auf den Vorwurf der Partei, es handele sich um Unsinn, entgegnete der Rat, dass alles geprüft werde.",
        ("indirect", "dass alles geprüft werde", "der Rat", "entgegnete"),
        id="an answer is not the frame of what it answers",
    ),
    pytest.param(
        "Der Chor bleibe, teilte die zur Kirche gehörende Alba-Stiftung mit.",
        ("indirect", "Der Chor bleibe", "die zur Kirche gehörende Alba-Stiftung", "teilte … mit"),
        id="a complement between the article and its participle",
    ),
    pytest.param(
        "Wie Philip Kraus, ein Sprecher des Amtes mitteilte, sind neun Dämme gebrochen.",
        ("indirect", "sind neun Dämme gebrochen", "Philip Kraus, ein Sprecher des Amtes", "Wie … mitteilte"),
        id="the second comma of an apposition in a dependent clause is missing",
    ),
    pytest.param(
        "Ein Bericht der Werft, wonach der Kran gekippt sein soll, wurde dementiert.",
        ("indirect", "der Kran gekippt sein soll", "Ein Bericht der Werft", "wonach"),
        id="the main clause goes on behind wonach",
    ),
    pytest.param(
        "Zudem hob er dem „Talkurier“ zufolge die Preise hervor.",
        ("indirect", "Zudem hob er … die Preise hervor", "dem „Talkurier“", "zufolge"),
        id="an article before a name in marks before zufolge",
    ),
    pytest.param(
        "Gerüchten zu Folge will er den Verein verlassen.",
        ("indirect", "will er den Verein verlassen", "Gerüchten", "zu Folge"),
        id="zu Folge in two words",
    ),
    pytest.param(
        "Nach den bisherigen Ermittlungen war der Fahrer müde.",
        ("indirect", "war der Fahrer müde", "den bisherigen Ermittlungen", "Nach"),
        id="what is known so far is a source, not a time",
    ),
    pytest.param(
        "Nach dem Gesetzentwurf der Regierung sinken die Kosten.",
        ("indirect", "sinken die Kosten", "dem Gesetzentwurf der Regierung", "Nach"),
        id="a law says what is to be",
    ),
    pytest.param(
        "Roth hatte erklärt, er sei unschuldig, erkannte das Gericht aber nicht an.",
        ("indirect", "er sei unschuldig", "Roth", "hatte erklärt"),
        id="what the speaker does next is not reported",
    ),
    pytest.param(
        "Er sagte, wenn es regne, falle das Fest aus.",
        ("indirect", "wenn es regne, falle das Fest aus", "Er", "sagte"),
        id="a condition opens what is reported",
    ),
    pytest.param(
        "Laut Talpost ist der Damm gebrochen. Das bestätigte der Landrat.",
        ("indirect", "Laut Talpost ist der Damm gebrochen … Das", "der Landrat", "bestätigte"),
        id="what somebody says is confirmed by another",
    ),
    pytest.param(
        "Im Mai wurde bekannt, dass die Werft schließt.",
        ("indirect", "dass die Werft schließt", "", "wurde bekannt"),
        id="what becomes known is said by nobody named",
    ),
    pytest.param(
        "Kraus sagte, sie sei müde, und forderte Neuwahlen.",
        ("reported", "und forderte Neuwahlen", "Kraus", ""),
        id="the subject is shared across what is reported",
    ),
    pytest.param(
        "Die Ursache ist laut Feuerwehr unklar; die Polizei geht von Brandstiftung aus.",
        ("reported", "die Polizei geht von Brandstiftung aus", "die Polizei", ""),
        id="another speaker in the last main clause",
    ),
    pytest.param(
        "Die Zeitung zitierte einen Helfer mit den Worten, es sei schlimm gewesen.",
        ("indirect", "es sei schlimm gewesen", "einen Helfer", "zitierte … mit den Worten"),
        id="who is cited speaks, too",
    ),
    pytest.param(
        "Der Bericht der Aufsicht liegt vor. Die Bremse sei alt, heißt es auf Seite 3.",
        ("indirect", "Die Bremse sei alt", "Der Bericht der Aufsicht", "heißt es"),
        id="a page is no speaker",
    ),
    pytest.param(
        "Roth wandte sich gegen die Behauptung, der Damm sei alt: „Das stimmt einfach nicht.“",
        ("indirect", "der Damm sei alt", "Roth", "die Behauptung"),
        id="a quotation behind a colon is no part of what a noun reports",
    ),
    pytest.param(
        "Die Stadt beschuldigt die Werft, Gelder erhalten zu haben, was bisher nicht belegt ist.",
        ("indirect", "Gelder erhalten zu haben", "Die Stadt", "beschuldigt"),
        id="what the author adds is not reported",
    ),
    pytest.param(
        "In den Berichten hieß es, dass sechs Leute starben, fünf der Toten sollen Fischer sein.",
        ("indirect", "dass sechs Leute starben, fünf der Toten sollen Fischer sein", "den Berichten", "hieß es"),
        id="sollen goes on with what is reported",
    ),
    pytest.param(
        "Weiterhin erklärte die Ministerin, in den Ländern, in denen es regnet, sei die Zahl gestiegen.",
        ("indirect", "in den Ländern, in denen es regnet, sei die Zahl gestiegen", "die Ministerin", "erklärte"),
        id="an adverbial opens what is reported",
    ),
    pytest.param(
        "Zum Vergleich: Die Zahl der Gäste betrug nach Angaben des Hafens 220.",
        ("indirect", "Die Zahl der Gäste betrug … 220", "Angaben des Hafens", "nach"),
        id="a source reaches back to the colon",
    ),
    pytest.param(
        "In den Augen der Opposition ist das ein Fehler.",
        ("indirect", "ist das ein Fehler", "den Augen der Opposition", "In"),
        id="in the eyes of somebody",
    ),
    pytest.param(
        "Kraus ist sich sicher, dass es klappt.",
        ("indirect", "dass es klappt", "Kraus", "ist sich sicher"),
        id="being sure has a subject",
    ),
    pytest.param(
        "Der Damm halte, sagte ihr eine Nachbarin.",
        ("indirect", "Der Damm halte", "eine Nachbarin", "sagte"),
        id="whom it is told stands before the subject",
    ),
]


@pytest.mark.parametrize(("text", "expected"), FRAMES)
def test_frames_of_the_press_are_read(text: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in shown(text)


DIRECT = [
    pytest.param(
        "Der Chef, Anton Kraus, wird von der „Talpost“ mit den Worten zitiert: „Der Damm hält. Das reicht.“",
        ("direct", "„Der Damm hält. Das reicht.“", "der „Talpost“", "wird … zitiert"),
        id="a paper in marks cites",
    ),
    pytest.param(
        "Für die Ministerin ist die Lage „alarmierend“.",
        ("direct", "„alarmierend“", "die Ministerin", "ist"),
        id="für X ist",
    ),
    pytest.param(
        "Anfangs wollte er „einen Hafen mit acht Kais bauen“, am Ende waren es zwölf.",
        ("direct", "„einen Hafen mit acht Kais bauen“", "er", "wollte"),
        id="what somebody wants, in marks",
    ),
    pytest.param(
        "Wie die „Talpost“ schreibt, soll Kraus zu Roth gesagt haben: „Geh nach Hause, du Narr.“",
        ("direct", "„Geh nach Hause, du Narr.“", "Kraus", "soll … gesagt haben"),
        id="the verb before the colon frames the quotation",
    ),
    pytest.param(
        "Innenminister Roth: „So können wir die Daten vernichten.“",
        ("direct", "„So können wir die Daten vernichten.“", "Innenminister Roth", ""),
        id="a title in -er at the head of a sentence",
    ),
    pytest.param(
        "„Die Käfige sind klein“, so Letztere.",
        ("direct", "„Die Käfige sind klein“", "Letztere", "so"),
        id="so with a pronoun",
    ),
    pytest.param(
        "Ein „großer Sieg“, so urteilte Kraus selbst über den Abend.",
        ("direct", "„großer Sieg“", "Kraus", "so urteilte"),
        id="so with an inserted verb",
    ),
    pytest.param(
        "In dem Papier ist von „schweren Versäumnissen“ die Rede.",
        ("direct", "„schweren Versäumnissen“", "dem Papier", "ist von … die Rede"),
        id="the paper speaks of it",
    ),
    pytest.param(
        "„Wir“, so Lund, „geben nicht auf.“",
        ("direct", "„Wir“", "Lund", "so"),
        id="one word before the frame",
    ),
    pytest.param("Darauf Kraus: „Doch.“", ("direct", "„Doch.“", "Kraus", ""), id="an adverb before the name"),
    pytest.param(
        "Höhnisch, wohl aus Zorn, schrieb der Verfasser: „Wer gehen will, kann gehen.“",
        ("direct", "„Wer gehen will, kann gehen.“", "der Verfasser", "schrieb"),
        id="an adverb in first place is no subject",
    ),
]


@pytest.mark.parametrize(("text", "expected"), DIRECT)
def test_quotations_of_the_press_are_read(text: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in shown(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ein Vertreter der „con tal ag“ bezeichnet den Kauf als klug.",
        "Außerdem hatte er laut „talpost.de“ kritisiert, dass der Damm verfalle.",
        "Er sagte, der Rat werde sich in „Rat für neue Wege“ umbenennen.",
        "Er sagte, an eine „Eins zu Eins“-Begegnung sei nicht gedacht.",
        "Nach Angaben der Polizei wurde das als „Dschungel von Talheim“ bekannte Lager geräumt.",
        "Der Fall wurde als „Mord von Talheim“ bekannt.",
        "Den Fund hielt man für einen „Rätselvogel“.",
        "Dann nennt sie sich „messe 12“ und zieht um.",
        "Im Mai zeigt der Saal die „4. Talschau“ und mehr.",
        "Das Heft kündigt die Messe der „Allianz für Talräume“ (AFT) an.",
        "Kraus schrieb in der „Zeit am Morgen“, dass der Damm halte.",
        "Der Rat berichtete vom Entwurf für ein „Gesetz zur Änderung der Pegel“ am Abend.",
        "Am Montag hatte „France Ballon“ diese Entscheidung bekannt gegeben.",
    ],
)
def test_names_and_terms_in_marks_are_no_quotations(text: str) -> None:
    assert not [kind for kind, *_ in shown(text) if kind == "direct"]


@pytest.mark.parametrize(
    "text",
    [
        "Roger Dahl, wie er weithin genannt wird, ist tot.",
        "Es kam, wie man so sagt, knüppeldick.",
        "Was würdest du sagen, welche deiner Arbeiten ist die beste?",
        "Nach Artikel 68 des Gesetzes ist der Rat aufgelöst.",
        "Nach der Nachricht vom Rücktritt stiegen die Kurse.",
        "Die Polizei blieb bei den Verletzten.",
        "Die Insel hält an der Sonne fest.",
        "Die Rampe war vereist, so wurde die Brücke gesperrt.",
        "Niemand erwartet, dass der Damm bricht.",
        "Der Bote informierte das Amt, welches den Hafen räumen ließ.",
        "Beim Treffen (wir berichteten) wurde gefeiert, dass die Wände wackelten.",
        "Das Ergebnis einer Untersuchung nach dem Bruch war mager.",
        "Der Arzt kam. Dies belegen drei Narben.",
        "Die Pumpen gingen kaputt, die Boote blieben im Hafen und ließen auf sich warten.",
    ],
)
def test_what_only_looks_like_a_frame_is_no_statement(text: str) -> None:
    assert not shown(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Die Reederei blieb bei 112 Passagieren.", "Die Reederei"),
        ("Die Ministerin hielt an ihrer Darstellung fest.", "Die Ministerin"),
        ("Die Ministerin rückte von der Forderung ab.", "Die Ministerin"),
        ("Die Polizei korrigierte die Zahl der Toten auf zwölf Menschen.", "Die Polizei"),
        ("Die Polizei korrigierte ihre Angaben nach oben.", "Die Polizei"),
        ("Die Werft beharrt auf ihrer Forderung.", "Die Werft"),
        ("Die Brauer warnen vor höheren Preisen.", "Die Brauer"),
        ("Die Werft spricht dagegen von neun Schiffen.", "Die Werft"),
        ("Kraus rief die Anwohner zur Ruhe auf.", "Kraus"),
    ],
)
def test_speech_acts_are_told_by_their_verbs_and_by_who_acts(text: str, speaker: str) -> None:
    assert [(kind, who) for kind, _, who, _ in shown(text)] == [("reported", speaker)]


TRANSLATED = [
    pytest.param(
        "Es war Montag. „Wir sind alle bereit, Arvid Holm sagte am Montag. „Das Land braucht Hilfe“, so Holm.",
        ("direct", "„Wir sind alle bereit", "Arvid Holm", "sagte"),
        id="the closing mark is lost before a subject and its verb",
    ),
    pytest.param(
        '"Das Land braucht Hilfe" er fügte hinzu.',
        ("direct", '"Das Land braucht Hilfe"', "er", "fügte hinzu"),
        id="the frame has the order of a statement, and no comma before it",
    ),
    pytest.param(
        "„Danke an alle“, schloss er.",
        ("direct", "„Danke an alle“", "er", "schloss"),
        id="short words before their frame",
    ),
    pytest.param(
        "Laut Präsident Arvid Holm, das Land ist bereit.",
        ("indirect", "das Land ist bereit", "Präsident Arvid Holm", "Laut"),
        id="a comma behind the source",
    ),
    pytest.param(
        "Ihm zufolge wird das Land nicht nachgeben.",
        ("indirect", "wird das Land nicht nachgeben", "Ihm", "zufolge"),
        id="a pronoun before zufolge",
    ),
    pytest.param(
        "Das Land ist laut ihm bereit.",
        ("indirect", "Das Land ist … bereit", "ihm", "laut"),
        id="a pronoun behind laut",
    ),
    pytest.param(
        "Das Land ist bereit. Darüber schreibt die Nordpost.",
        ("indirect", "Das Land ist bereit … Darüber", "die Nordpost", "schreibt"),
        id="darüber points back",
    ),
]


@pytest.mark.parametrize(("text", "expected"), TRANSLATED)
def test_translated_german_is_read(text: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in shown(text)


def test_the_plain_past_does_not_carry_speech_on() -> None:
    found = shown("Roth sagte, der Damm halte. Wenige Minuten danach gingen die Pumpen kaputt.")
    assert [kind for kind, *_ in found] == ["indirect"]
