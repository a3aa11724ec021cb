"""The constants of the rule by which a grade is suggested (docs/weighing.md has it as a table).

Airwars: grades of civilian harm events, airwars.org/about/methodology. Admiralty code: reliability of the
source A to F and credibility of the information 1 to 6, NATO STANAG 2511 and AJP-2.1. Neither says how a
machine should read a report; which kind of source gets which letter is Marsad's own choice, made here alone.
"""

__all__ = [
    "CIVIL",
    "CREDIBLE",
    "GRADES",
    "INDEPENDENT",
    "OTHERS",
    "OWN_COST",
    "PARTIES",
    "RELIABILITY",
    "UNNAMED",
    "letter_of",
]

GRADES = ("Confirmed", "Fair", "Weak", "Contested", "Discounted")
"""Airwars, surest first, then those that are disputed."""

RELIABILITY = {
    "monitor": "B",
    "agency": "B",
    "igo": "B",
    "rescue_service": "B",
    "medical": "B",
    "ngo": "C",
    "outlet": "C",
    "media": "C",
    "government": "C",
    "witness": "C",
    "resident": "C",
    "expert": "C",
    "other": "F",
}
"""Kind of source -> letter. None is A: that a source was never wrong is for a person to say."""

OWN_COST = "B"
"""A party to the conflict that tells its own losses or takes a deed on itself: it speaks to its own cost."""

OTHERS = "D"
"""A party to the conflict on what others did or suffered: it gains by what it says."""

PARTIES = frozenset({"armed_group", "military"})
"""Kinds that are a party to the conflict whatever they speak of; governments are where they fight in it."""

UNNAMED = "D"
"""A speaker known by kind alone, whom nobody can go back to."""

CREDIBLE = frozenset("ABC")
"""Letters of a source that counts towards Fair: Airwars asks for credible sources."""

INDEPENDENT = 2
"""Origins that Airwars asks for Fair, and that the Admiralty code calls confirmed."""

CIVIL = frozenset({"people", "civilians", "children", "women"})
"""Classes of victims that may be civilians: Airwars' Confirmed asks that harm to them is accepted."""


def letter_of(kind: str, *, is_named: bool, is_party: bool, to_own_cost: bool) -> str:
    """The reliability of one source."""
    if is_party and to_own_cost:
        return OWN_COST
    if not is_named:
        return UNNAMED
    return OTHERS if is_party else RELIABILITY.get(kind, "F")
