"""Fit the weights of src/marsad/link/facts/day.py: fit_incident_day.py STORIES CODED LINKS CODED

What these are: `choosing.py`. A log-linear model over the days that the reports of an incident tell: the
weights under which the gold is likeliest, shrunk towards nought. Prints the weights, and the share of
incidents right on each set when each fifth of the months is kept out.
"""

import re
import sys
from collections.abc import Sequence
from datetime import date

from choosing import Choice, of_links, of_stories, show
from marsad.link.facts.day import day_signs
from marsad.model.record import Record

# Gold of the war has months and ranges too: they name no day.
ONE_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def main(stories: str, coded: str, links: str, linked: str) -> None:
    """Read, fit, print, keep out."""
    choices = [choice("stories", row["date"], told) for row, told in of_stories(stories, coded)]
    choices += [
        choice("links", row["date"], told)
        for row, told in of_links(links, linked)
        if ONE_DAY.fullmatch(row["date"] or "")
    ]
    show(choices, dict.fromkeys(("stories", "links"), 1.0))


def choice(kind: str, day: str, told: Sequence[Record]) -> Choice:
    """The days that the reports of an incident tell; the archive's is right."""
    signs = day_signs(told)
    days = sorted(signs)
    gold = date.fromisoformat(day)
    return Choice(kind, day[:7], tuple(signs[one] for one in days), tuple(one == gold for one in days))


if __name__ == "__main__":
    main(*sys.argv[1:])
