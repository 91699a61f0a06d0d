"""Join the mentions of each person: full name, surname, title with surname, role."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.actors.cast import Entry, Linked, Role
from quellenlage.analysis.actors.mention import Title
from quellenlage.text.language.de import names
from quellenlage.text.language.de.aliases import Alias, AliasTable
from quellenlage.text.language.de.names import first_names
from quellenlage.text.language.de.spelling import spelling_key
from quellenlage.text.tokens import Token

_NO_ROLES = frozenset({"courtesy"})


class Persons:
    """The persons of one article, in the order of their first mention."""

    def __init__(self, tokens: Sequence[Token], aliases: AliasTable) -> None:
        self.tokens = tokens
        self.aliases = aliases
        self.entries: list[Entry] = []
        self._by_surname: dict[str, list[Entry]] = {}

    def join(self, linked: Linked) -> Entry:
        """The entry that a name belongs to, new where none fits."""
        mention = linked.mention
        given, surname = split_name(mention.names)
        told = mention.gender
        # A masculine title may be generic, above all in translated text; a first name is not.
        gender = told if told == "f" else ((first_names().get(given[0], "") if given else "") or told)
        entry = self._match(given, surname, gender, mention.first)
        if entry is None:
            entry = Entry("person", join_name(mention.names), gender, named=True, first_names=given, surname=surname)
            self.entries.append(entry)
            self._by_surname.setdefault(_surname_key(surname), []).append(entry)
        if len(given) > len(entry.first_names):
            entry.first_names, entry.surname = given, surname
            entry.forms.setdefault(entry.name)
            entry.name = join_name(mention.names)
        entry.gender = entry.gender or gender
        entry.forms.setdefault(join_name(mention.names))
        entry.add(mention.first, linked.last, mention.head)
        linked.entry = entry
        return entry

    def single(self, linked: Linked) -> Entry | None:
        """Whom a surname alone means: the latest of that name; None where nobody has it."""
        word = linked.mention.names[0]
        entry = self.called(word, linked.mention.first)
        if entry is None:
            return self._by_first_name(linked, word)
        entry.add(linked.mention.first, linked.last, linked.mention.head)
        linked.entry = entry
        return entry

    def called(self, word: str, before: int) -> Entry | None:
        """The person with this surname, in whatever case, who was named last before token ``before``."""
        for form in (word, word.rstrip("'’"), word.removesuffix("s").rstrip("'’")):
            group = self._by_surname.get(_surname_key(form)) if form else None
            if group:
                return max(group, key=lambda e: e.last_before(before))
        return None

    def _by_first_name(self, linked: Linked, word: str) -> Entry | None:
        fitting = [e for e in self.entries if e.first_names and e.first_names[0] in {word, word.removesuffix("s")}]
        if len(fitting) != 1 or (word.removesuffix("s") not in first_names() and word not in first_names()):
            return None
        fitting[0].add(linked.mention.first, linked.last, linked.mention.head)
        linked.entry = fitting[0]
        return fitting[0]

    def _match(self, given: tuple[str, ...], surname: str, gender: str, before: int) -> Entry | None:
        group = self._by_surname.get(_surname_key(surname)) or self._by_surname.get(
            _surname_key(surname.removesuffix("s"))
        )
        if not group:
            return None
        fitting = [e for e in group if _same_given(e.first_names, given) and _same_gender(e.gender, gender)]
        return max(fitting, key=lambda e: e.last_before(before)) if fitting else None

    def settle(self) -> None:
        """Look every person up in the alias table, by full name, else by a surname that only one entry has."""
        for entry in self.entries:
            alias = self.aliases.find(entry.name)
            if alias is None and not entry.first_names:
                alias = self.aliases.find_surname(entry.surname) or self.aliases.find_surname(
                    entry.surname.removesuffix("s")
                )
            if alias is not None and alias.kind == "person" and _same_gender(alias.gender, entry.gender):
                entry.alias = alias
                entry.gender = entry.gender or alias.gender


def join_name(words: Sequence[str]) -> str:
    """A name as it is written.

    >>> join_name(("George", "W", ".", "Bush"))
    'George W. Bush'
    """
    return " ".join(words).replace(" .", ".")


def split_name(words: Sequence[str]) -> tuple[tuple[str, ...], str]:
    """First names and surname: a particle opens the surname.

    >>> split_name(("Ursula", "von", "der", "Leyen")), split_name(("Roth",))
    ((('Ursula',), 'von der Leyen'), ((), 'Roth'))
    """
    kept = [w for w in words if w != "."]
    for index, word in enumerate(kept):
        if index and word in names.NAME_PARTICLES:
            return tuple(kept[:index]), " ".join(kept[index:])
    return tuple(kept[:-1]), kept[-1]


def _surname_key(surname: str) -> str:
    return spelling_key(surname.rsplit(maxsplit=1)[-1])


def _same_given(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if not a or not b:
        return True
    one, two = a[0], b[0]
    return one == two or spelling_key(one) == spelling_key(two) or (min(len(one), len(two)) <= 2 and one[0] == two[0])


def _same_gender(a: str, b: str) -> bool:
    return not a or not b or a == b


def roles_of(titles: Sequence[Title], of: str, gender: str = "") -> list[Role]:
    """The roles that titles name, with what they are roles of."""
    return [
        Role(title.key, title.form.base, title.form.sort, of, title.nominative(gender))
        for title in titles
        if title.form.sort not in _NO_ROLES
    ]


def alias_roles(alias: Alias, entry: Entry) -> list[Role]:
    """The offices that the table knows of somebody."""
    return [Role(o.office, o.office, "office", o.of, "") for o in alias.offices] if entry.named else []
