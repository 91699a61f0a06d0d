"""What German words around a number say of it: that it counts nothing, what changes, what is measured, how sure it is."""

from __future__ import annotations

from types import MappingProxyType

DURATION_NOUNS = frozenset(
    """
    tag tage tagen tages woche wochen monat monate monaten monats jahr jahre jahren jahres stunde stunden minute minuten
    sekunde sekunden millisekunden jahrzehnt jahrzehnte jahrzehnten jahrhundert jahrhunderte jahrhunderten nacht nächte
    nächten wochenende wochenenden quartal quartale quartalen halbjahr halbjahre semester werktage werktagen arbeitstage
    arbeitstagen lebensjahr lebensjahre lebensjahren kalendertage kalendertagen uhr mal male malen tsd-mal std min
    vierteljahr vierteljahre dreivierteljahr jahreszeiten legislaturperioden
    """.split()
)
"""Nouns that make a duration, an age, a clock time or a frequency of the number before them."""

TIME_ADJECTIVES = frozenset(
    "lange langen volle vollen weitere weiteren ganze ganzen letzte letzten aufeinanderfolgende kurze".split()
)

MONTHS = frozenset(
    """
    januar jänner jan februar feber feb märz mär april apr mai juni jun juli jul august aug september sept sep oktober
    okt november nov dezember dez
    """.split()
)
DAYS = frozenset(
    """
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montagabend dienstagabend mittwochabend
    donnerstagabend freitagabend samstagabend sonntagabend morgen mittag nachmittag abend nacht vormittag vorjahr jahr
    monat woche tag sommer herbst winter frühjahr frühling vormonat vorwoche vortag ende anfang mitte zeit zeitpunkt
    """.split()
)
"""Nouns of time, which name no numbered thing and are no counted one."""

NUMBERED = frozenset(
    """
    seite seiten tank halle zimmer raum saal büro nummer nr hausnummer paragraf paragraph artikel art absatz abs kapitel
    ziffer satz anhang anlage band heft teil folge staffel version phase runde gruppe klasse klassenstufe jahrgang reaktor
    block gleis bahnsteig tor linie stufe platz rang etage stock stockwerk ebene kanal flug zug bus tram s-bahn
    straßenbahn autobahn bundesstraße landstraße landesstraße kreisstraße staatsstraße kilometer bahnhof checkpoint
    kontrollpunkt sektor bezirk wahlkreis kategorie typ modell formel apollo tag woche jahr stunde minute abschnitt punkt
    frage lektion szene akt schacht schleuse pfeiler brücke terminal gate postfach box fach startnummer position nummern
    tabelle abbildung grafik bild foto aktenzeichen az telefon tel fax hotline notruf durchwahl plz iban konto § §§ ziff
    op opus hälfte durchgang lauf warnstufe alarmstufe pflegestufe pflegegrad sicherheitsstufe stadium spieltag etappe liga division lot los parzelle
    """.split()
)
"""Nouns whose number is a name: "Halle 3", "Seite 17"."""

CASUALTIES = frozenset(
    """
    toter tote toten totes todesopfer todesopfers opfer verletzter verletzte verletzten verwundeter verwundete verwundeten
    vermisster vermisste vermissten gefallener gefallene gefallenen schwerverletzter schwerverletzte schwerverletzten
    leichtverletzter leichtverletzte leichtverletzten verschütteter verschüttete verschütteten leiche leichen
    ertrunkener ertrunkene ertrunkenen gefangener gefangene gefangenen festgenommener festgenommene festgenommenen
    überlebender überlebende überlebenden menschenleben verkehrstoter verkehrstote verkehrstoten tatverdächtiger
    """.split()
)
"""Nouns that name the state itself; before them "ein" and "kein" count."""

LIFE_AND_DEATH = frozenset("mensch menschen person personen zivilist soldat passant".split())
PERSONS = LIFE_AND_DEATH | frozenset(
    """
    kind kinder frau mann mädchen junge baby säugling kleinkind jugendlicher jugendliche polizist polizistin beamter
    beamtin feuerwehrmann sanitäter arzt ärztin zivilistin soldatin journalist journalistin bub
    """.split()
)
"""Nouns for a person, which "darunter ein" picks out of those who died or were hurt."""

"""Nouns before which "ein" counts where somebody dies or is hurt."""

DIES_OR_IS_HURT = frozenset(
    """
    starb starben sterben stirbt gestorben kam kamen ums getötet tot ertrank ertrunken verletzt schwer vermisst fiel
    gefallen verstorben verstarb umgekommen verlor tötete tödlich erschossen verwundet
    """.split()
)

COUNTS_ONE = frozenset({"genau", "exakt"})
"""Words before which "ein" is the number."""

GOES_UP = frozenset(
    """
    steigen gestiegen ansteigen klettern wachsen anwachsen zunehmen zulegen erhöhen anheben heben aufstocken ausweiten gewinnen
    verteuern emporschnellen hochschnellen schnellen springen anziehen steigern vergrößern aufschlagen hochsetzen
    hinaufsetzen verbessern zugewinnen ausbauen
    """.split()
)
GOES_DOWN = frozenset(
    """
    sinken gesunken fallen gefallen absinken schrumpfen zurückgehen gehen abnehmen senken absenken kürzen reduzieren verringern einbrechen
    brechen nachgeben geben verlieren einbüßen abrutschen rutschen stürzen abstürzen verbilligen vermindern mindern
    herabsetzen drosseln stutzen einbüssen abgeben schmelzen verkleinern verschlechtern sacken absacken
    """.split()
)
"""Verbs of change; "gehen", "geben" and "brechen" with their split prefix."""

SPLIT_DOWN = MappingProxyType({"gehen": "zurück", "geben": "nach", "brechen": "ein"})
SPLIT_UP = MappingProxyType({"nehmen": "zu", "legen": "zu", "ziehen": "an", "setzen": "hinauf", "stocken": "auf"})

COMPARED_UP = frozenset("mehr höher größer teurer stärker länger schneller besser schwerer".split())
COMPARED_DOWN = frozenset(
    "weniger niedriger geringer kleiner billiger günstiger schwächer kürzer langsamer schlechter leichter".split()
)

MEASURES = (
    frozenset(
        """
        betragen liegen kosten wiegen messen fassen umfassen belaufen summieren ausmachen notieren erreichen schwanken
        pendeln bleiben stehen landen gehen entsprechen verteuern reichen leisten nehmen legen kommen lauten verdoppeln
        verdreifachen vervierfachen halbieren
        """.split()
    )
    | GOES_UP
    | GOES_DOWN
)
"""Verbs whose subject is what the amount measures, behind "auf", "um", "bei"."""

AMOUNT_OBJECTS = frozenset(
    "betragen kosten wiegen messen verlieren gewinnen einbüßen nachgeben erzielen abwerfen".split()
)
"""Verbs whose object is the amount of their subject."""

COUNTS = frozenset("zahl anzahl opferzahl totenzahl nummer zahlen".split())
"""Nouns that announce a count."""

ESTIMATES = frozenset(
    """
    beziffern schätzen taxieren veranschlagen erhöhen senken anheben heben kürzen reduzieren steigern aufstocken begrenzen
    verringern drücken festsetzen korrigieren setzen angeben geben
    """.split()
)
"""Verbs whose object is what the amount measures."""

DIMENSIONS = frozenset("lang hoch breit tief groß dick schwer teuer stark warm heiß kalt".split())
"""Adjectives of measure behind an amount."""

INFLECTED_DIMENSIONS = frozenset(
    stem + ending
    for stem in "lang hoh breit tief groß dick schwer teur stark warm heiß kalt entfernt".split()
    for ending in ("e", "en", "er", "es", "em")
)

AMOUNT_NOUN_ENDINGS = ("schaden", "schäden", "summe", "zahl", "kosten", "wert", "verlust", "verluste", "preis")
"""Endings of nouns that are estimated rather than estimate."""

LABELLED_MEASURES = ("stärke", "magnitude")
"""Endings of nouns whose number stands right behind them and measures."""

DIMENSION_NOUNS = frozenset(
    """
    höhe länge breite tiefe dicke geschwindigkeit umkreis radius entfernung fläche größe gewicht stärke temperatur dauer
    durchmesser abstand
    """.split()
)
"""Nouns that an amount behind "von" gives the measure of, whatever follows it."""

AMOUNT_PREPOSITIONS = frozenset("auf um bei unter über".split())

ANTECEDENTS = frozenset("davon darunter hiervon".split())

HEDGES = frozenset(
    """
    soll sollen solle sollten sollte mutmaßlich mutmaßliche mutmaßlichen möglicherweise angeblich angebliche angeblichen
    wohl könnte könnten dürfte dürften vermutlich womöglich vielleicht wahrscheinlich offenbar anscheinend vermeintlich
    vermeintliche vermeintlichen unbestätigt unbestätigten unbestätigte wahrscheinliche voraussichtlich
    """.split()
)
"""Words that make an assertion less than certain."""
