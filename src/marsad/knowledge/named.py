"""Which parties bear a name, as it is written or as it sounds. A name may pass from one party to the next."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from marsad.knowledge.periods import away, is_last
from marsad.knowledge.records import Party
from marsad.text.names import name_key, sound_key

# An acronym of so few letters may be a word (IS, WHO, AU): it counts only in capitals.
_LONGEST_CASED = 4
# Copies lose the apostrophe of a possessive: "Assads forces".
_MARK = re.compile(r"['’](?=s\b)")

Keys = tuple[str, ...]
"""The keys of a name: how it sounds, then every way in which it is looked up as written."""


def keys_of_name(name: str) -> Keys:
    """The keys of a name, which the artefact holds ready for the built-in parties."""
    return sound_key(name), *dict.fromkeys((name_key(name), name_key(_MARK.sub("", name))))


class Named:
    """The parties by every name that they bear.

    `keys` are those known beforehand. Names from the countries `spelled` do not vary by transliteration and
    are known by their letters only: Torres is no Tory.
    """

    def __init__(
        self, parties: Iterable[Party], keys: Mapping[str, Keys], spelled: Collection[str] = ()
    ) -> None:
        self._written: dict[str, list[tuple[Party, str]]] = {}
        self._sounding: dict[str, list[tuple[Party, str]]] = {}
        for party in parties:
            for name in (party.name, *party.aliases, *party.native):
                sound, *written = keys.get(name) or keys_of_name(name)
                for key in written:
                    self._written.setdefault(key, []).append((party, name))
                if party.country not in spelled:
                    self._sounding.setdefault(sound, []).append((party, name))

    def written_like(self, words: str) -> tuple[Party, ...]:
        """All parties of this name, at whatever time."""
        borne = self._written.get(name_key(words), ())
        return _each(party for party, name in borne if _cased(words, name))

    def sounding_like(self, words: str) -> tuple[Party, ...]:
        """All parties with a name of this sound."""
        return _each(party for party, _ in self._sounding.get(sound_key(words), ()))


def of_country(parties: Iterable[Party], only: str | None) -> list[Party]:
    """Those that may belong to a country that is told; all, if none is."""
    return [p for p in parties if only is None or p.country in (None, only)]


def fittest(parties: Sequence[Party], country: str | None, on: str | None) -> Party | None:
    """Of parties with one name, one of the country asked for; of those, the one that is there on the date."""
    here = [p for p in parties if country and p.country == country] or parties
    return min(here, key=lambda p: (away(p, on), is_last(p, on)), default=None)


def _each(parties: Iterable[Party]) -> tuple[Party, ...]:
    return tuple({p.id: p for p in parties}.values())


def _cased(words: str, name: str) -> bool:
    """Whether an acronym is written as one: WHO is no "who"."""
    letters = name.replace(".", "")
    if len(letters) > _LONGEST_CASED or not letters.isupper():
        return True
    return any(
        t.replace(".", "").upper() == letters and t.replace(".", "").isupper()
        for t in re.split(r"[\s'’]+", words)
    )
