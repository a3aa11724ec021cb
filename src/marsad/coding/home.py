"""Of which country a party is whose words do not say it: "the army", "rebels", "Homs residents".

A body of a state ("the military") is that of the country that the report last named with the same word, or
one that means the same, else that of the country where most of the report lies. Groups that a country has
many of ("rebels") are of the report's country only if it names no other.
"""

from marsad.coding.scene import Scene
from marsad.coding.syntax import listed
from marsad.model.span import Span

_DOMESTIC = frozenset(("COP", "GOV", "JUD", "LEG", "MIL", "OPP", "PRM", "PTY", "REB", "SPY"))
"""Sectors of parties that a country has by itself."""
_ALIKE = ({"army", "military"}, {"navy", "fleet"}, {"defence", "defense"})
"""Words for one body of a state."""
# Words by which a party may be of another country.
_ABROAD = listed("allied coalition foreign foreigner foreigners international joint mercenary multinational")


def whose(scene: Scene, span: Span) -> str | None:
    """The country whose body a span names, if it names one of a state without its country."""
    tokens = [i for i in scene.tree.inside(span) if scene.tree.upos(i) != "DET"]
    if len(tokens) != 1:
        return scene.country
    noun = scene.tree.lower(tokens[0])
    alike = next((words for words in _ALIKE if noun in words), {noun})
    before = [(c, scene.tree.lower(at)) for at, c in scene.named if at < tokens[0]]
    by_noun = [c for c, word in before if word == noun] or [c for c, word in before if word in alike]
    return by_noun[-1] if by_noun else scene.country


def located(scene: Scene, span: Span) -> str | None:
    """The country of the place by which a span names a party without a name: "Homs residents"."""
    entity = next((e for i in scene.tree.inside(span) if (e := scene.tree.entity_at(i))), None)
    if entity is None or entity.label != "LOC" or entity.end > span.end:
        return None
    row = scene.geography.at(Span(entity.start, entity.end))
    return row.country if row else None


def native(scene: Scene, words: str, sector: str | None) -> str | None:
    """The country of a party without a name, if the report names one country only."""
    told = {country for _, country in scene.named} | ({scene.country} - {None})
    own = len(told) == 1 and sector in _DOMESTIC
    plain = "-" not in words and _ABROAD.isdisjoint(words.lower().split())
    return told.pop() if own and plain else None
