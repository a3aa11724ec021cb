"""Fit the weights of src/marsad/link/facts/place.py: fit_incident_place.py STORIES CODED LINKS CODED

What these are: `choosing.py`. A log-linear model over the towns that the reports of an incident name: the
weights under which the gold is likeliest, shrunk towards nought. Prints the weights, and the share of
incidents right on each set when each fifth of the months is kept out.
"""

import re
import sys
from collections.abc import Sequence

from choosing import Choice, of_links, of_stories, show
from marsad.knowledge import load_knowledge
from marsad.knowledge.places import Places
from marsad.link.facts.namings import key_of
from marsad.link.facts.towns import towns
from marsad.model.record import Record
from marsad.text.names import sound_key

# The smaller set, of another kind of news, counts so much more.
COUNTS = {"stories": 1.0, "links": 3.0}
# Words of a gold's place that are no part of a name.
KINDS = re.compile(
    r"\b(?:city|province|countryside|suburbs?|district|area|town|village|rural|base|near|of|the"
    r"|(?:north|south|east|west|central)(?:ern)?)\b",
    re.IGNORECASE,
)


def main(stories: str, coded: str, links: str, linked: str) -> None:
    """Read, fit, print, keep out."""
    places = load_knowledge().places
    choices = [
        choice("stories", row["date"], told, {key_of(re.sub(r" *\(.*\)", "", row["city_or_county"]))}, places)
        for row, told in of_stories(stories, coded)
    ]
    for row, told in of_links(links, linked):
        named = re.split(r",|/| and | or |;", KINDS.sub("", row["place"]))
        choices.append(choice("links", row["date"], told, {sound_key(name) for name in named}, places))
    show(choices, COUNTS)


def choice(kind: str, day: str, told: Sequence[Record], gold: set[str], places: Places) -> Choice:
    """The towns that the reports of an incident name; those of gold are right."""
    found = towns(told, places)
    alike = key_of if kind == "stories" else sound_key
    names = [(town.words.text, town.key, town.row.name if town.row else "") for town in found]
    right = tuple(any(alike(name) in gold for name in each if name) for each in names)
    return Choice(kind, day[:7], tuple(town.signs for town in found), right)


if __name__ == "__main__":
    main(*sys.argv[1:])
