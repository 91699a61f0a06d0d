"""The lemma table of simplemma, kept on disk in a form that is there at once.

The table as it is shipped is a stream of a million front-coded words: decoding it takes most of a second and 150 MB in
every process, more than the reading of a hundred articles. It is decoded once; what follows starts from a MARISA trie
of the same entries in the user's cache folder (``XDG_CACHE_HOME`` on Linux), 7.5 MB. Where that folder cannot be
written, or what lies there is damaged, the table is decoded as it was shipped, and every answer is the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final

from marisa_trie import BytesTrie
from platformdirs import user_cache_path
from simplemma.strategies import DEFAULT_DICTIONARY_FACTORY
from simplemma.strategies.dictionaries import DictionaryFactory

Table = Mapping[str, str]
_DIGEST: Final = sha256().digest_size


class LemmaTables(DictionaryFactory):
    """Lemma tables by language, each opened once.

    Args:
        folder: where tries are kept; by default the user's cache folder.

    >>> LemmaTables().get_dictionary("de")["Häusern"]
    'Haus'
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = user_cache_path("quellenlage") if folder is None else folder
        self._open: dict[str, Table] = {}

    def get_dictionary(self, lang: str) -> Table:
        """The table of a language.

        Args:
            lang: ISO 639-1 code of a language that simplemma has.

        Raises:
            ValueError: there is none for it.
        """
        if lang not in self._open:
            self._open[lang] = self._kept(lang) or self._shipped(lang)
        return self._open[lang]

    def _path(self, lang: str) -> Path:
        # A table belongs to the version that shipped it, a trie to the version that wrote it.
        return self._folder / f"lemmas-{lang}-{version('simplemma')}-{version('marisa-trie')}.trie"

    def _kept(self, lang: str) -> Table | None:
        try:
            content = self._path(lang).read_bytes()
        except OSError:
            return None
        digest, trie = content[:_DIGEST], content[_DIGEST:]
        return _Trie(BytesTrie().frombytes(trie)) if sha256(trie).digest() == digest else None

    def _shipped(self, lang: str) -> Table:
        table = DEFAULT_DICTIONARY_FACTORY.get_dictionary(lang)
        # A folder that cannot be written costs the next start a second, and nothing else.
        with suppress(OSError):
            self._keep(lang, table)
        return table

    def _keep(self, lang: str, table: Table) -> None:
        if not self._folder.is_absolute():
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        trie = BytesTrie((word, lemma.encode()) for word, lemma in table.items()).tobytes()
        # Written aside and renamed: several processes may do this at once, and any of them may be killed.
        with NamedTemporaryFile(dir=self._folder, delete=False) as aside:
            try:
                aside.write(sha256(trie).digest() + trie)
                aside.close()
                Path(aside.name).replace(self._path(lang))
            except OSError:
                Path(aside.name).unlink(missing_ok=True)
                raise


class _Trie(Table):
    """A trie as a mapping; words that it lacks cost no exception."""

    __slots__ = ("_trie",)

    def __init__(self, trie: BytesTrie) -> None:
        self._trie = trie

    def __getitem__(self, word: str) -> str:
        lemma = self.get(word)
        if lemma is None:
            raise KeyError(word)
        return lemma

    def get(self, word: str, default: str | None = None) -> str | None:  # type: ignore[override]
        """The lemma of a word, or what is given instead."""
        # The trie takes NUL for the end of a word, and no word at all for the beginning of every word.
        lemmas = self._trie.get(word) if word and "\0" not in word else None
        return str(lemmas[0].decode()) if lemmas else default

    def __iter__(self) -> Iterator[str]:
        return iter(self._trie.iterkeys())

    def __len__(self) -> int:
        return len(self._trie)
