"""Ties between parties, as the words of a report tell them in passing: who backs, leads, belongs to, sides
with or opposes whom.

Each shape is read by a file of its own: compounds ("Turkey-backed insurgents"), participles ("supported by
Iran"), nouns of relation ("the main backer of", "Assad ally Russia"), nouns of help ("Iran's support for"),
bodies ("an alliance of militias"), company ("the army and its allies") and clauses ("which supports the
rebels"). Precision comes first: both ends must name parties.
"""

from marsad.coding.syntax import Tree
from marsad.coding.ties.bodies import bodies
from marsad.coding.ties.clauses import clauses
from marsad.coding.ties.company import company
from marsad.coding.ties.compounds import compounds, prefixed
from marsad.coding.ties.found import Found
from marsad.coding.ties.nouns import nouns
from marsad.coding.ties.participles import participles
from marsad.coding.ties.support import support

__all__ = ["Found", "find_ties"]

FINDERS = (compounds, prefixed, participles, nouns, support, bodies, company, clauses)
# What two shapes find of one tie stands in one sentence, so the last few are enough to look at.
NEARBY = 12


def find_ties(tree: Tree) -> list[Found]:
    """All ties of a report in order of the text, each once."""
    kept: list[Found] = []
    found = [f for finder in FINDERS for f in finder(tree)]
    for f in sorted(found, key=lambda f: (f.cue, f.type)):
        if not f.from_.overlaps(f.to) and not any(_same(f, k) for k in kept[-NEARBY:]):
            kept.append(f)
    return kept


def _same(a: Found, b: Found) -> bool:
    return a.type == b.type and a.from_.overlaps(b.from_) and a.to.overlaps(b.to)
