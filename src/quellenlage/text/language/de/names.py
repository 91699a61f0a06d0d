"""What proper names are made of, and the names of countries, their people and their capitals.

First names tell a person and a gender; no list of persons is kept here. Nationality adjectives join "der ukrainische
Präsident" to "Präsident der Ukraine".
"""

from __future__ import annotations

from functools import lru_cache

MALE_FIRST_NAMES = frozenset(
    """
    Achim Adam Adolf Adrian Ahmad Ahmed Alain Alan Albert Albrecht Aldo Alejandro Alex Alexander Alexandre Alexei Alexej
    Alfons Alfred Ali Alois Alwin Amir Anatoli Andrea Andreas Andrej Andrew André Andrzej Angelo Ansgar Anselm Anthony Anton
    Antonio António Antoine Antony Armin Arne Arno Arnold Arthur Artur Arthur Aron August Axel Barack Bart Bashar Baschar
    Bastian Ben Benedikt Benjamin Bernard Bernd Bernhard Bernie Bert Bertram Bill Björn Bob Bodo Boris Brian Bruno Burkhard
    Carl Carlo Carlos Carsten Cem Charles Chris Christian Christoph Christopher Claude Claudio Claus Clemens Clint
    Constantin Cornelius Cyril Dan Daniel Dario David Dennis Denis Detlef Detlev Didier Diego Dieter Dietmar Dietrich Dirk
    Dmitri Dmitrij Dominik Dominique Don Donald Douglas Eberhard Eckart Eckhard Edgar Edmund Eduard Edward Egon Ehud Elias
    Elmar Elon Emil Emmanuel Emmerich Enrico Enzo Erdogan Erhard Eric Erich Erik Ernst Erwin Eugen Ewald Fabian Faisal
    Felipe Felix Ferdinand Fernando Fidel Florian Francesco Francis Francisco Franco Frank François Franz Fred Frederic
    Frederik Friedhelm Friedrich Fritz Gabriel Geoffrey Georg George Georges Gerald Gerd Gerhard Gernot Gert Gilbert
    Giorgio Giovanni Giuseppe Gordon Gottfried Graham Gregor Guido Guillaume Gunnar Gunter Gunther Gustav Guy György Günter
    Günther Götz Hamid Hannes Hans Hans-Dietrich Hans-Georg Hans-Jürgen Hans-Peter Harald Harry Hartmut Hasan Hassan Heiko
    Heiner Heinrich Heinz Helge Helmut Helmuth Hendrik Henning Henri Henrik Henry Herbert Hermann Hilmar Holger Horst
    Howard Hubert Hubertus Hugo Hussein Ian Ibrahim Igor Ilja Imran Ingo Isaak Ismail Ivan Ivo Iwan Jack Jacob Jacques
    Jakob James Jan Janusz Jaroslaw Jason Javier Jean Jean-Claude Jean-Marc Jean-Marie Jeff Jeffrey Jens Jeremy Jerome Jerry
    Jesus Jiří Jim Jimmy Joachim Jochen Joe Joel Johann Johannes John Johnny Jon Jonas Jonathan Jordan Jorge Joschka José
    Josef Joseph Joshua Juan Juha Julian Julius Juri Jörg Jörn Jürgen Kai Karim Karl Karl-Heinz Karl-Theodor Karsten Kaspar
    Kay Keir Keith Kevin Khaled Klaus Knut Kofi Konrad Konstantin Kurt Lars Laurent Leo Leon Leonard Leonid Leopold Lew
    Linus Lorenz Lothar Louis Luca Lucas Ludger Ludwig Luigi Luis Luiz Lukas Luke Lutz Magnus Mahmud Mahmoud Malte Manfred
    Manuel Marc Marcel Marco Marcus Marek Mario Marius Mariusz Mark Marko Markus Martin Marwan Mateusz Mathias Mats Matteo
    Matthew Matthias Maurice Max Maxim Maximilian Mehmet Michael Michail Michel Miguel Mike Mikhail Milan Miloš Miroslav
    Mitt Mohamed Mohammad Mohammed Moritz Muhammad Murat Mustafa Nabil Narendra Nathan Neil Nelson Nick Nicolas Nicolás
    Niels Nigel Nikita Niklas Niko Nikolai Nikolaj Nikolaus Nils Norbert Norman Ottmar Nuri Olaf Oleg Oleksandr Oliver Omar Oscar Oskar
    Osama Oskar Oswald Otmar Otto Pablo Paolo Pascal Patrick Paul Paulo Pavel Pawel Pedro Peer Pekka Per Pete Peter Petr
    Petro Philip Philipp Philippe Pierre Pietro Pjotr Rafael Raimund Rainer Ralf Ralph Ramon Ramsan Raphael Rashid Raymond
    Recep Reiner Reinhard Reinhold Rex Ricardo Richard Rick Rob Robert Roberto Robin Rodrigo Roger Roland Rolf Roman Ronald
    Rudi Rudolf Ruprecht Rupert Ryan Rüdiger Saad Saddam Salvador Salvatore Sam Samuel Sandro Scott Sebastian Semjon Sepp
    Sergei Sergej Sergey Sergio Siegfried Siegmar Sigmar Silvio Simon Slobodan Stanislaw Stefan Stefano Steffen Stephan
    Stephen Steve Steven Sven Sören Tadeusz Tamás Tamas Ted Terry Theo Theodor Thilo Thomas Thorsten Tibor Til Till Tilman
    Tim Timo Timothy Tobias Tom Tomas Tomasz Tommy Toni Tony Torben Torsten Toralf Udo Ulf Uli Ulrich Umberto Urs Uwe Veit
    Vaclav Viktor Victor Vincent Vinzenz Vitali Vitaly Vladimir Volker Volkmar Vojislav Václav Walter Wassili Werner
    Wilfried Wilhelm Will Willi William Willy Winfried Winston Witali Wjatscheslaw Wladimir Wladislaw Wolf Wolfgang Wolfram
    Wolodymyr Yair Yannick Yassir Yves Zoran Luka Milo Noah Finn Levi Jannik Björn Ole Sönke Hauke Tjark Eike Gero
    Korbinian Xaver Severin Valentin Quirin Ignaz Vitus Kilian Ruben Viktor Janos János István Zoltán Ferenc László Attila
    Bogdan Dragan Goran Jovan Branko Stjepan Ante Zlatko Emir Jusuf Yusuf Orhan Selim Deniz Ekrem Kemal Bülent Hakan
    Adrien René Giuliano Giulio Gianni Gianfranco Matteo Luca Nasser Yasser Shimon Ariel Hashim Nuri Benjamin Rafael Emil Ehud Hugo Evo Nicolas Raúl Raul Fidel Álvaro Michail Anatolij Wiktor Viktor Arseni Julius Leonhard Elmar Bertrand Silvio Romano Massimo Mariano Zbigniew Lech Jarosław Jaroslaw Aleksander Kyriakos Alexis Andris Gitanas Petteri Sauli Anders Fredrik Göran Kjell Lars-Göran Kofi Ferenc Rishi Boris Jair Joachim Narendra Shinzo Rodrigo Xi Jens-Christian Armand Florentin Ottokar
    """.split()
)

FEMALE_FIRST_NAMES = frozenset(
    """
    Adele Adriana Agnes Alena Alessandra Alexandra Alexandria Alexia Alice Alina Alma Amalia Amanda Amelie Amy Ana Anastasia
    Andrea Angela Angelika Angelina Anita Anja Anke Ann Anna Anna-Lena Annalena Anne Annegret Anneliese Annette Annika Antje
    Antonia Astrid Aylin Ayse Ayşe Barbara Beata Beate Beatrice Beatrix Benazir Bente Bettina Bianca Birgit Birgitta
    Brigitte Britta Britney Camilla Carina Carla Carlotta Carmen Carola Carolin Caroline Cecilia Cecile Charlotte Chelsea
    Christa Christel Christiane Christina Christine Claire Clara Claudia Condoleezza Cordula Corinna Cornelia Dagmar Daniela
    Debora Deborah Diana Doris Dorothea Dorothee Dunja Edith Elena Eleonora Elfriede Elisa Elisabeth Elise Elizabeth Elke
    Ella Ellen Elli Elsa Elvira Emilia Emily Emma Erika Erna Esther Eva Evelyn Fatima Federica Felicitas Franka Franziska
    Frauke Frida Friederike Gabriela Gabriele Gerda Gertrud Gesa Gesine Gisela Giorgia Gitta Gloria Grace Greta Gudrun
    Hanna Hannah Hannelore Hedwig Heide Heidi Heidrun Heike Helen Helena Helene Helga Henriette Henrike Herta Hilde
    Hildegard Hillary Ida Ilona Ilse Imke Ina Ines Inga Inge Ingeborg Ingrid Irene Irina Iris Irmgard Isabel Isabella
    Isolde Iwona Jacinda Jana Jane Janet Janina Janine Jasmin Jeanne Jelena Jelka Jennifer Jenny Jessica Jill Joanna
    Johanna Judith Julia Juliane Julija Juliette Jutta Kaja Kamala Karen Karin Karla Karoline Katarina Katharina Kathrin
    Katja Katrin Kerstin Kirsten Kirstin Klara Kristina Laila Lara Larissa Laura Lea Leila Lena Leonie Leyla Lida Liane
    Lina Linda Lisa Liz Lore Lotte Louise Lucia Lucie Ludmilla Luisa Luise Lydia Madeleine Maike Maja Manuela Mara Mareike
    Maren Margaret Margarete Margarethe Margit Margot Margret Maria Mariana Marianne Marie Marie-Luise Marija Marina Marine
    Marion Marita Marlene Marta Martha Martina Mary Mathilde Maud Maya Meike Melanie Melinda Merle Mia Michaela Michelle
    Milena Mina Mirjam Miriam Moira Mona Monica Monika Monique Nadia Nadine Nadja Nancy Natalia Natalie Natascha Nele Nelly
    Nicola Nicole Nikki Nina Nora Nuria Olga Olivia Paola Patricia Paula Pauline Petra Pia Rachel Ramona Rebecca Regina
    Regine Renate Ricarda Rieke Rita Roberta Romy Rosa Rose Rosemarie Roswitha Ruth Sabine Sabrina Sahra Salome Sandra Sanna
    Sara Sarah Saskia Selma Sevim Sibylle Sigrid Silke Silvana Silvia Simone Sofia Sofie Sonia Sonja Sophia Sophie Stefanie
    Steffi Stella Stephanie Stine Sunniva Susan Susanna Susanne Svenja Swetlana Swantje Sylvia Sünje Tamara Tanja Tatjana
    Teresa Tess Theresa Therese Thea Tina Trude Ulla Ulrike Undine Ursula Ute Valentina Valerie Vanessa Vera Verena Verona
    Veronika Victoria Viktoria Viola Vivian Waltraud Wanda Wiebke Wilma Xenia Yasmin Yulia Yvonne Zeynep Zoe Uschi Ulla Trinidad Ségolène Christiane Shirin Heidemarie Brigitta Herta Hertha Svetlana Julija
    Ljudmila Oksana Daria Darja Nadeschda Wera Jekaterina Galina Tiina Kaisa Kersti Mette Helle Ingeborg Sigrun Gunda
    Wilhelmine Notburga Walburga Kreszenz Philippa Leonora Ottilie Rosalie
    """.split()
) - {"Andrea"}
""" "Andrea" is a man's name in Italian and a woman's in German; it tells no gender."""

NEUTRAL_FIRST_NAMES = frozenset("Andrea Kim Robin Sascha Toni Luca Dominique Kay Chris Alex Sam Eike Maria".split()) - {
    "Maria"
}

NAME_PARTICLES = frozenset(
    """
    von van de der den del della di da do dos du la le les el al bin ibn ben abu zu zur zum vom ten ter y e ap mac und
    """.split()
) - {"und", "zum", "vom", "e"}
"""Lower-case words inside a person's name."""

PARTICLE_STARTS = frozenset("von van de del della di da dos du la le el al bin ibn abu zu zur ten ter".split())
"""Particles that can open the surname; "der" stands only behind "von" and "van"."""

SURNAMES_THAT_ARE_WORDS = frozenset(
    """
    Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf
    Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause Meier Lehmann Schmid
    Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert
    Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm
    Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas Schreiber Graf
    Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Thomas Voigt Sauer Arnold Wolff Pfeiffer Merkel
    Brown White Green Black King Young Bush Rice Cook Baker Gates Wood Hill Stone Marx Engels Blum Rose Lamm Herzog Papst
    Kurz Steuer Rot Kern Grün Blau Lindner Gabriel Heil Maas Spahn Laschet Ernst Göring Kretschmer Ostermann Baum Nagel
    Hammer Sturm Frost Kuckuck Strauß Storch Adler Sperling Rabe Habicht Specht Hecht Barsch Krebs Löwe Bär Fink Frosch
    Berg Thal Bach Feld Wald Steinbach Rosenberg Lichtenberg Buchholz Brinkmann Kaufmann Bürger Freund Reich Rau Gerste
    Bader Binder Böttcher Drechsler Gärtner Gerber Glaser Kessler Kramer Kremer Küster Maurer Metzger Pfarrer Sattler
    Schlosser Schmied Schreiner Schütz Seiler Töpfer Wirth Zeiger Zöllner Hirsch Steiger Hager Kron Moser Gruber Egger
    Pilz Brunner Wimmer Eder Haider Lechner Auer Böck Aigner Stadler Reiter Mühl Haller Kofler Trump May Cameron Sunak
    Rutte Obama Putin Macron Orban Kohl Genscher Steinbrück Schäuble Gauck Wulff Rösler Brüderle Bosbach Lammert
    """.split()
)
"""Frequent surnames that are dictionary words as well; behind a title or a first name they are names."""

SURNAME_ENDINGS = (
    "mann", "meier", "meyer", "maier", "mayer", "mair", "bauer", "hofer", "huber", "müller", "moser", "berger", "inger",
    "ecker", "egger", "bacher", "thaler", "stein", "bach", "berg", "burg", "feld", "dorf", "brandt", "hardt", "ski",
    "sky", "skyj", "skij", "ow", "ew", "in", "ko", "enko", "uk", "jan", "oğlu", "oglu", "sson", "sen", "escu", "ić",
    "ic", "itsch", "wicz", "wald", "rieder", "wirth", "lin", "now",
)  # fmt: skip

DERIVED_NOUN_ENDINGS = (
    "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tät", "täten", "ionen", "ismus", "gesetz",
    "gesetze", "straße", "prozent", "millionen", "milliarden", "zahlen", "kosten", "preise", "wahlen",
)  # fmt: skip
"""Endings by which even a word that no table knows is a common noun."""

COMMON_NOUN_ENDINGS = (
    "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tät", "täten", "ion", "ionen", "ismus",
    "tum", "nis", "nisse", "nissen", "ling", "linge", "lingen", "ment", "mente", "menten", "zeug", "zeuge", "werk",
    "werke", "werken", "zahlen", "zahl", "jahr", "jahre", "jahren", "tag", "tage", "tagen", "woche", "wochen", "monat",
    "monate", "monaten", "stunden", "uhr", "euro", "dollar", "prozent", "millionen", "milliarden", "gesetz", "gesetze",
    "straße", "platz", "haus", "häuser", "bahn", "mittel", "mitteln", "krieg", "frage", "fragen", "wahl", "wahlen",
    "preis", "preise", "kosten", "plan", "pläne", "plänen", "fall", "fälle", "fällen", "recht", "rechte", "rechten",
    "arbeit", "arbeiten", "hilfe", "hilfen", "schutz", "gang", "gänge", "stand", "stände", "sitz", "sitze", "spiel",
    "spiele", "kampf", "anfang", "ende", "mitte",
)  # fmt: skip
"""Endings of nouns that are no names, to keep "der Minister Fehler" and unknown compounds out."""

TIME_NOUNS = frozenset(
    """
    Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Januar Jänner Februar März April Mai Juni Juli
    August September Oktober November Dezember Uhr Morgen Vormittag Mittag Nachmittag Abend Nacht Anfang Mitte Ende Jahr
    Jahre Jahren Monat Woche Tag Tage Tagen Stunden Minuten Frühjahr Sommer Herbst Winter Wochenende Montagabend
    Dienstagabend Mittwochabend Donnerstagabend Freitagabend Samstagabend Sonntagabend Montagmorgen Dienstagmorgen
    Mittwochmorgen Donnerstagmorgen Freitagmorgen Samstagmorgen Sonntagmorgen Ostern Pfingsten Weihnachten Silvester
    Neujahr
    """.split()
)

COUNTRIES: dict[str, tuple[str, ...]] = {
    "Ägypten": ("ägypt",),
    "Äthiopien": ("äthiop",),
    "Afghanistan": ("afghan",),
    "Albanien": ("alban",),
    "Algerien": ("alger",),
    "Argentinien": ("argentin",),
    "Armenien": ("armen",),
    "Aserbaidschan": ("aserbaidschan",),
    "Australien": ("austral",),
    "Bangladesch": (),
    "Belarus": ("belarus", "weißruss"),
    "Belgien": ("belg",),
    "Bolivien": ("bolivian",),
    "Bosnien-Herzegowina": ("bosn",),
    "Brasilien": ("brasilian",),
    "Bulgarien": ("bulgar",),
    "Chile": ("chilen",),
    "China": ("chines",),
    "Dänemark": ("dän",),
    "Deutschland": ("deutsch", "bundesdeutsch"),
    "Ecuador": ("ecuadorian",),
    "Estland": ("estn",),
    "Finnland": ("finn",),
    "Frankreich": ("französ",),
    "Georgien": ("georg",),
    "Ghana": ("ghana",),
    "Griechenland": ("griech",),
    "Großbritannien": ("brit", "großbritann"),
    "Haiti": ("haitian",),
    "Indien": ("ind",),
    "Indonesien": ("indones",),
    "Irak": ("irak",),
    "Iran": ("iran",),
    "Irland": ("ir",),
    "Island": ("isländ",),
    "Israel": ("israel",),
    "Italien": ("italien",),
    "Japan": ("japan",),
    "Jemen": ("jemenit",),
    "Jordanien": ("jordan",),
    "Kambodscha": ("kambodschan",),
    "Kanada": ("kanad",),
    "Kasachstan": ("kasach",),
    "Katar": ("katar",),
    "Kenia": ("kenian",),
    "Kirgisistan": ("kirgis",),
    "Kolumbien": ("kolumbian",),
    "Kongo": ("kongoles",),
    "Kosovo": ("kosovar",),
    "Kroatien": ("kroat",),
    "Kuba": ("kuban",),
    "Kuwait": ("kuwait",),
    "Lettland": ("lett",),
    "Libanon": ("libanes",),
    "Libyen": ("liby",),
    "Liechtenstein": ("liechtenstein",),
    "Litauen": ("litau",),
    "Luxemburg": ("luxemburg",),
    "Mali": ("mal",),
    "Malta": ("maltes",),
    "Marokko": ("marokkan",),
    "Mexiko": ("mexikan",),
    "Moldau": ("moldau", "moldaw"),
    "Mongolei": ("mongol",),
    "Montenegro": ("montenegrin",),
    "Myanmar": ("myanmar", "birman"),
    "Nepal": ("nepales",),
    "Neuseeland": ("neuseeländ",),
    "Niederlande": ("niederländ",),
    "Niger": ("nigr",),
    "Nigeria": ("nigerian",),
    "Nordkorea": ("nordkorean",),
    "Nordmazedonien": ("nordmazedon", "mazedon"),
    "Norwegen": ("norweg",),
    "Österreich": ("österreich",),
    "Pakistan": ("pakistan",),
    "Palästina": ("palästinens",),
    "Peru": ("peruan",),
    "Philippinen": ("philippin",),
    "Polen": ("poln",),
    "Portugal": ("portugies",),
    "Rumänien": ("rumän",),
    "Russland": ("russ",),
    "Saudi-Arabien": ("saudi-arab", "saudisch", "saud", "saudiarab"),
    "Schottland": ("schott",),
    "Schweden": ("schwed",),
    "Schweiz": ("schweizer", "eidgenöss", "schweizer"),
    "Senegal": ("senegales",),
    "Serbien": ("serb",),
    "Simbabwe": ("simbabw",),
    "Singapur": ("singapur",),
    "Slowakei": ("slowak",),
    "Slowenien": ("slowen",),
    "Somalia": ("somal",),
    "Spanien": ("span",),
    "Sri Lanka": ("sri-lank",),
    "Südafrika": ("südafrikan",),
    "Sudan": ("sudanes",),
    "Südkorea": ("südkorean",),
    "Syrien": ("syr",),
    "Tadschikistan": ("tadschik",),
    "Taiwan": ("taiwan", "taiwanes"),
    "Thailand": ("thailänd",),
    "Tschad": ("tschad",),
    "Tschechien": ("tschech",),
    "Türkei": ("türk",),
    "Tunesien": ("tunes",),
    "Turkmenistan": ("turkmen",),
    "Ukraine": ("ukrain",),
    "Ungarn": ("ungar",),
    "USA": ("amerikan", "us-amerikan"),
    "Usbekistan": ("usbek",),
    "Vatikan": ("vatikan",),
    "Venezuela": ("venezolan",),
    "Vereinigte Arabische Emirate": ("emirat",),
    "Vietnam": ("vietnames",),
    "Zypern": ("zypr", "zypriot"),
    "Europäische Union": ("europä",),
    "Bayern": ("bayer",),
    "Sachsen": ("sächs",),
    "Hessen": ("hess",),
    "Thüringen": ("thüring",),
    "Niedersachsen": ("niedersächs",),
    "Brandenburg": ("brandenburg",),
    "Kärnten": ("kärntner",),
    "Nordirland": ("nordir",),
    "England": ("engl",),
    "Katalonien": ("katalan",),
    "Tibet": ("tibet",),
    "Tschetschenien": ("tschetschen",),
}
"""Country (and some regions that have governments) to the stems of its adjectives, before "-isch"."""

COUNTRY_VARIANTS: dict[str, str] = {
    "US": "USA",
    "U.S.": "USA",
    "Vereinigte Staaten": "USA",
    "Vereinigten Staaten": "USA",
    "Vereinigte Staaten von Amerika": "USA",
    "Vereinigten Staaten von Amerika": "USA",
    "Amerika": "USA",
    "EU": "Europäische Union",
    "Europäischen Union": "Europäische Union",
    "Europäischer Union": "Europäische Union",
    "Vereinigtes Königreich": "Großbritannien",
    "Vereinigten Königreich": "Großbritannien",
    "Vereinigten Königreichs": "Großbritannien",
    "Russische Föderation": "Russland",
    "Russischen Föderation": "Russland",
    "Rußland": "Russland",
    "Weißrussland": "Belarus",
    "Bundesrepublik": "Deutschland",
    "Bundesrepublik Deutschland": "Deutschland",
    "Volksrepublik China": "China",
    "Republik Moldau": "Moldau",
    "Tschechische Republik": "Tschechien",
    "Tschechischen Republik": "Tschechien",
    "Bosnien": "Bosnien-Herzegowina",
    "Mazedonien": "Nordmazedonien",
    "Holland": "Niederlande",
    "Niederlanden": "Niederlande",
    "Burma": "Myanmar",
    "Birma": "Myanmar",
    "Moldawien": "Moldau",
    "Emirate": "Vereinigte Arabische Emirate",
    "Emiraten": "Vereinigte Arabische Emirate",
    "Bund": "Deutschland",
}

CAPITALS: dict[str, str] = {
    "Kiew": "Ukraine",
    "Kyjiw": "Ukraine",
    "Moskau": "Russland",
    "Kreml": "Russland",
    "Washington": "USA",
    "Berlin": "Deutschland",
    "Paris": "Frankreich",
    "London": "Großbritannien",
    "Brüssel": "Europäische Union",
    "Peking": "China",
    "Pjöngjang": "Nordkorea",
    "Seoul": "Südkorea",
    "Tokio": "Japan",
    "Teheran": "Iran",
    "Bagdad": "Irak",
    "Damaskus": "Syrien",
    "Jerusalem": "Israel",
    "Beirut": "Libanon",
    "Ankara": "Türkei",
    "Kairo": "Ägypten",
    "Riad": "Saudi-Arabien",
    "Doha": "Katar",
    "Kabul": "Afghanistan",
    "Islamabad": "Pakistan",
    "Minsk": "Belarus",
    "Warschau": "Polen",
    "Prag": "Tschechien",
    "Budapest": "Ungarn",
    "Wien": "Österreich",
    "Bern": "Schweiz",
    "Rom": "Italien",
    "Madrid": "Spanien",
    "Athen": "Griechenland",
    "Belgrad": "Serbien",
    "Tiflis": "Georgien",
    "Eriwan": "Armenien",
    "Baku": "Aserbaidschan",
    "Vatikan": "Vatikan",
    "Caracas": "Venezuela",
    "Havanna": "Kuba",
    "Chișinău": "Moldau",
    "Stockholm": "Schweden",
    "Helsinki": "Finnland",
    "Oslo": "Norwegen",
    "Kopenhagen": "Dänemark",
    "Weißes Haus": "USA",
    "Weiße Haus": "USA",
    "Weißen Haus": "USA",
    "Weißen Hauses": "USA",
    "Pentagon": "USA",
    "Downing Street": "Großbritannien",
    "Elysée": "Frankreich",
    "Élysée": "Frankreich",
}
"""Seats of government, and buildings that stand for one, to the country whose offices are there."""

FIXED_NAMES: dict[str, str] = {
    "Weiße Haus": "Weißes Haus",
    "Weißen Haus": "Weißes Haus",
    "Weißen Hauses": "Weißes Haus",
    "Rote Kreuz": "Rotes Kreuz",
    "Roten Kreuz": "Rotes Kreuz",
    "Roten Kreuzes": "Rotes Kreuz",
    "Rote Halbmond": "Roter Halbmond",
    "Roten Halbmonds": "Roter Halbmond",
    "Vereinten Nationen": "Vereinte Nationen",
    "Vereinigten Staaten": "Vereinigte Staaten",
    "Europäischen Union": "Europäische Union",
    "Europäischer Union": "Europäische Union",
    "Europäischen Kommission": "Europäische Kommission",
    "Afrikanischen Union": "Afrikanische Union",
    "Arabischen Liga": "Arabische Liga",
    "Heilige Stuhl": "Heiliger Stuhl",
    "Heiligen Stuhl": "Heiliger Stuhl",
    "Heiligen Stuhls": "Heiliger Stuhl",
    "Amnesty International": "Amnesty International",
    "Scotland Yard": "Scotland Yard",
    "Grünen": "Grüne",
    "Linken": "Linke",
    "Linkspartei": "Linkspartei",
}
"""Names of two or more words whose first word declines, to the nominative without article."""

ORGANISATION_NAMES = frozenset(
    """
    Nato Uno Unicef Unesco Frontex Europol Interpol UNICEF UNESCO USAID FRONTEX Greenpeace Verdi Caritas Diakonie Oxfam
    Gazprom Rosneft Siemens Volkswagen Daimler Mercedes-Benz Porsche Audi Opel Bosch Bayer Henkel Adidas Allianz Lufthansa
    Commerzbank Telekom Thyssenkrupp Uniper Vattenfall Rheinmetall Airbus Boeing Google Apple Microsoft Amazon Facebook
    Meta Tesla Twitter Tiktok Huawei Samsung Toyota Nestlé Novartis Roche Pfizer Biontech Hamas Hisbollah Taliban Fatah
    Pegida Bundesbank Eurostat Eurojust Stiftung-Warentest Weltbank Foodwatch Bitkom Attac
    """.split()
)
"""Organisations whose names are words like any other: no spelling tells them from common nouns."""

NO_ACRONYM_ORGANISATIONS = frozenset(
    """
    TV PC PKW LKW DNA DNS RNA AIDS HIV SMS CD DVD WM EM DM IT KI AI CO BIP ID IP GPS USB PDF SUV AKW KKW ICE IC RE VIP
    CEO CFO COO CTO NGO NPO GAU MEZ MESZ UTC GMT FAQ XXL LED LNG MRT CT PCR ISBN AG SE KG OHG EV GMBH MIO MRD NR STVO BGB
    StGB GG EEG RTW PS KW MW GW KM MM CM HZ MHZ UHR PREV NEXT FOTO ARCHIV II III IV VI VII VIII IX XI XII COVID SARS CDs
    OP SOS FC SC SV VFB VFL TSV BSC MP MEP MDB OK UFO UFOS ISS HD CEST CET XIV XVI DAX MDAX DOW UN-
    """.split()
)
"""All-capital words that are no organisations."""

MEDIA_DOMAIN_ENDINGS = (
    ".de",
    ".at",
    ".ch",
    ".com",
    ".net",
    ".org",
    ".info",
    ".tv",
    ".news",
    ".online",
    ".eu",
    ".ru",
    ".ua",
    ".uk",
    ".example",
)


@lru_cache(maxsize=1)
def first_names() -> dict[str, str]:
    """Every first name to "m", "f" or "" where it tells no gender.

    >>> first_names()["Miriam"], first_names()["Robin"]
    ('f', '')
    """
    found = dict.fromkeys(sorted(FEMALE_FIRST_NAMES), "f")
    for name in sorted(MALE_FIRST_NAMES):
        found[name] = "" if name in found else "m"
    found.update(dict.fromkeys(sorted(NEUTRAL_FIRST_NAMES), ""))
    return found


@lru_cache(maxsize=1)
def _adjectives() -> dict[str, str]:
    found = {}
    for country, stems in COUNTRIES.items():
        for stem in stems:
            if stem in {"deutsch", "bundesdeutsch", "schweizer", "kärntner"}:
                found[stem] = country
            else:
                found[stem + "isch"] = country
    found["us"] = "USA"
    return found


@lru_cache(maxsize=20_000)
def country_of_adjective(lower: str) -> str:
    """The country that a nationality adjective names, in whatever inflection; "" where it names none.

    >>> country_of_adjective("ukrainischen"), country_of_adjective("deutsche"), country_of_adjective("südlichen")
    ('Ukraine', 'Deutschland', '')
    """
    adjectives = _adjectives()
    for ending in ("", "e", "en", "er", "es", "em"):
        if ending and not lower.endswith(ending):
            continue
        country = adjectives.get(lower.removesuffix(ending) if ending else lower)
        if country:
            return country
    return ""


@lru_cache(maxsize=20_000)
def country_of_noun(text: str) -> str:
    """The country that a name, its genitive or a variant of it means; "" where it means none.

    >>> country_of_noun("Russlands"), country_of_noun("US"), country_of_noun("Ukrainer")
    ('Russland', 'USA', '')
    """
    for form in (text, text.removesuffix("s")):
        if form in COUNTRIES:
            return form
        if form in COUNTRY_VARIANTS:
            return COUNTRY_VARIANTS[form]
    return ""


PLACES = frozenset(
    """
    Aachen Augsburg Bamberg Basel Bayreuth Berlin Bern Bielefeld Bochum Bonn Brandenburg Braunschweig Bregenz Bremen Bremerhaven
    Chemnitz Cottbus Darmstadt Dortmund Dresden Duisburg Düsseldorf Eisenstadt Erfurt Erlangen Essen Flensburg Frankfurt
    Freiburg Fürth Genf Gera Gießen Göttingen Graz Greifswald Hagen Halle Hamburg Hamm Hannover Heidelberg Heilbronn
    Hildesheim Ingolstadt Innsbruck Jena Karlsruhe Kassel Kiel Klagenfurt Koblenz Köln Konstanz Krefeld Lausanne Leipzig
    Leverkusen Linz Lübeck Ludwigshafen Lugano Lüneburg Luzern Magdeburg Mainz Mannheim Marburg München Münster Nürnberg
    Oldenburg Osnabrück Paderborn Passau Potsdam Regensburg Reutlingen Rostock Saarbrücken Salzburg Schwerin Siegen
    Solingen Stralsund Stuttgart Trier Tübingen Ulm Villach Weimar Wien Wiesbaden Wolfsburg Wuppertal Würzburg Zürich
    Zwickau Bayern Hessen Sachsen Thüringen Niedersachsen Sachsen-Anhalt Schleswig-Holstein Nordrhein-Westfalen
    Rheinland-Pfalz Saarland Baden-Württemberg Mecklenburg-Vorpommern Tirol Vorarlberg Kärnten Steiermark Burgenland
    Oberösterreich Niederösterreich Nord Süd Ost West Mitte
    """.split()
)
"""Places by which German offices and companies are told apart: "Landgericht Kiel"."""

FEMININE_ENDINGS = (
    "ung",
    "heit",
    "keit",
    "schaft",
    "tät",
    "ion",
    "e",
    "ei",
    "bank",
    "union",
    "kirche",
    "agentur",
    "kammer",
)
"""Endings by which a noun is feminine, for the adjective before it."""

ADJECTIVE_ENDINGS = ("isch", "lich", "ig", "iv", "al", "ional", "ell", "isiert", "bar", "sam", "haft")
"""Endings of adjectives that may open a proper name: "Internationales", "Ärztliche"."""

FREQUENT_SURNAMES = frozenset("Schröder Scholz Merz Bush Harris Abbas Kim Xi Vance".split())
"""Surnames of well-known people that many others have: alone they mean nobody in particular."""
