"""What near-duplicates share: hashed word shingles of the body, and their MinHash signature.

Broder, "On the resemblance and containment of documents" (1997). The hashes are our own rather than a library's because
a signature is stored: it must mean the same on every machine and under every version of every dependency until
:data:`VERSION` changes.
"""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from quellenlage.model import Fingerprint, Region
from quellenlage.text.memo import remembered
from quellenlage.text.words import BODY, WORD, compared_form

SHINGLE = 4
"""Words in a shingle: an edit destroys four shingles, and four words in a row are seldom met by chance."""
PERMUTATIONS = 64
VERSION = f"blake2b-w{SHINGLE}-p{PERMUTATIONS}-1"

Hashes = NDArray[np.uint64]

_LITTLE_ENDIAN = np.dtype("<u8")
_GROUPED_DIGITS = re.compile(r"\d \d")

_MIX = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))


def fingerprint(text: str, regions: tuple[Region, ...]) -> Fingerprint:
    """Shingles and signature of the body of ``text``; headlines, adverts and navigation leave no mark.

    A body of fewer words than a shingle is one shingle; an empty one has neither shingles nor signature.

    >>> from quellenlage.model import Span
    >>> def mark(text):
    ...     return fingerprint(text, (Region(Span(0, len(text)), "body"),))
    >>> mark("Der Deich hielt bis zum Morgen.") == mark("der Deich  hielt, bis zum MORGEN")
    True
    >>> len(mark("Der Deich hielt bis zum Morgen.").shingles)
    3
    """
    hashes = b"".join(_hashes_in(region.span.cut(text)) for region in regions if region.kind in BODY)
    shingles = _shingles(np.frombuffer(hashes, _LITTLE_ENDIAN).astype(np.uint64, copy=False))
    if not shingles.size:
        return Fingerprint((), (), VERSION)
    return Fingerprint(tuple(shingles.tolist()), tuple(_signature(shingles).tolist()), VERSION)


def _hashes_in(passage: str) -> bytes:
    """The hashes of the words of a passage, eight bytes each.

    Only a number can go on behind a space ("12 000"); elsewhere what stands between two spaces comes again and again,
    and its hashes are told once.
    """
    if _GROUPED_DIGITS.search(passage):
        return _hash_words(passage)
    return b"".join(map(_hash_run, passage.replace("\n", " ").split(" ")))


def _hash_words(run: str) -> bytes:
    """The hashes of the forms by which the words of a run of characters are compared."""
    return b"".join(blake2b(compared_form(word).encode(), digest_size=8).digest() for word in WORD.findall(run))


_hash_run = remembered(_hash_words)


def _shingles(hashes: Hashes) -> Hashes:
    """Sorted distinct hashes of all runs of :data:`SHINGLE` words: a polynomial of the words' hashes, mixed."""
    width = min(SHINGLE, hashes.size)
    if not width:
        return hashes
    count = hashes.size - width + 1
    total = hashes[:count]
    for offset in range(1, width):
        total = total * _MIX[0] + hashes[offset : offset + count]
    mixed = np.sort(_mixed(total))
    first = np.ones(count, np.bool_)
    np.not_equal(mixed[1:], mixed[:-1], out=first[1:])
    distinct: Hashes = mixed[first]
    return distinct


def _mixed(values: Hashes) -> Hashes:
    """The finalizer of SplitMix64 (Steele, Lea & Flood 2014): every input bit moves every output bit."""
    values = (values ^ (values >> np.uint64(30))) * _MIX[0]
    values = (values ^ (values >> np.uint64(27))) * _MIX[1]
    return values ^ (values >> np.uint64(31))


@lru_cache(maxsize=1)
def _permutations() -> tuple[Hashes, Hashes]:
    """Factors (odd, so that each is a bijection modulo 2**64) and summands of the hash family, as columns."""
    seeds = _mixed(np.arange(1, 2 * PERMUTATIONS + 1, dtype=np.uint64))
    factors, summands = seeds[:PERMUTATIONS] | np.uint64(1), seeds[PERMUTATIONS:]
    return factors[:, None], summands[:, None]


def _signature(shingles: Hashes) -> Hashes:
    factors, summands = _permutations()
    # The low bits of a product depend on low bits only; the high half is what is uniform enough to take a minimum of.
    hashes = factors * shingles
    hashes += summands
    hashes >>= np.uint64(32)
    minima: Hashes = hashes.min(axis=1)
    return minima
