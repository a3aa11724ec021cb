"""Where an outlet sits, by its name or address: "Paris Beacon News", gainesvilletimes.com, bbc.co.uk."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from marsad.knowledge.place_ranking import Asked
from marsad.knowledge.place_row import Candidate
from marsad.knowledge.places import Places
from marsad.text.names import fold

# Words by which papers and stations are called, besides the place.
_PRESS = re.compile(
    "(?:the|my|and|of|daily|weekly|evening|morning|sunday|online|digital|today|news|newspapers?|times|herald|post|"
    "tribune|gazette|journal|star|sun|press|telegraph|telegram|chronicle|courier|record|review|sentinel|standard|"
    "observer|examiner|express|mail|mirror|leader|register|republican|republic|reporter|echo|advertiser|dispatch|"
    "independent|inquirer|enquirer|bulletin|banner|beacon|citizen|democrat|eagle|globe|guardian|argus|advocate|"
    "world|voice|monitor|messenger|item|call|patriot|progress|union|state|free|mercury|tab|community|local|group|"
    "media|live|now|net|web|radio|tv|channel)+"
)
_NO_LETTERS = re.compile(r"[^a-z]")
# A name of fewer letters is in many addresses by chance.
_SHORTEST = 4
# Second parts of addresses that say nothing: bbc.co.uk.
_NO_NAMES = frozenset(["ac", "co", "com", "edu", "gov", "net", "org"])
_HOMES = frozenset(("settlement", "admin1", "admin2", "country"))
# Last parts of addresses that outlets everywhere have, though each is a country's.
_EVERYWHERE = frozenset(["ai", "am", "cc", "co", "fm", "io", "la", "ly", "me", "nu", "so", "to", "tv", "ws"])
# The one last part that is no ISO 3166 code of its country.
_BRITISH = {"uk": "gb"}


def home_of(outlet: str | None, names: Iterable[str], places: Places) -> Asked | None:
    """The places where an outlet may sit: those that it is called after, else the country of its address.

    `names`: places that the report names; an address runs its words together, and these tell them apart.
    """
    if not outlet:
        return None
    name = _called_after(outlet, names)
    found = [c for c in places.of_name(name) if c.row.precision in _HOMES] if name else []
    if not found and (country := _country(outlet, places)):
        found = [country]
    return Asked(found, home=True) if found else None


def _country(outlet: str, places: Places) -> Candidate | None:
    """The country whose letters end an address."""
    host = _host(outlet)
    ending = host.rpartition(".")[2] if host else ""
    if not ending or ending in _EVERYWHERE:
        return None
    code = places.alpha3(_BRITISH.get(ending, ending))
    return places.of_country(code) if code else None


def _called_after(outlet: str, names: Iterable[str]) -> str | None:
    """One of `names` if an outlet is called after it, else what its name is without the words for papers."""
    letters = _letters(_own_part(outlet))
    fits = [n for n in names if len(key := _letters(n)) >= _SHORTEST and _is_rest(letters, key)]
    if fits:
        return max(fits, key=len)
    rest = _PRESS.sub(" ", letters).split()
    alone = len(rest) == 1 and rest[0] != letters and len(rest[0]) >= _SHORTEST
    return rest[0].capitalize() if alone else None


def _own_part(outlet: str) -> str:
    """A name as it is; of an address what its owner chose."""
    host = _host(outlet)
    if not host:
        return outlet
    return "".join(part for part in host.split(".")[:-1] if part != "www" and part not in _NO_NAMES)


def _host(outlet: str) -> str:
    """The host of an address, empty for what is none."""
    if "." not in outlet or " " in outlet:
        return ""
    try:
        return urlsplit(outlet if "//" in outlet else f"//{outlet}").hostname or ""
    except ValueError:
        return ""


def _is_rest(letters: str, key: str) -> bool:
    """Whether nothing but words for papers stands around a name."""
    before, found, after = letters.partition(key)
    return bool(found) and all(not part or _PRESS.fullmatch(part) for part in (before, after))


def _letters(words: str) -> str:
    return _NO_LETTERS.sub("", fold(words))
