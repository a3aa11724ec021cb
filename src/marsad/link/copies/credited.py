"""Which agencies a report names, and how: as whose text it is, as who was spoken to, as who is cited."""

import re
from collections.abc import Iterator

from marsad.knowledge.sources import Sources
from marsad.model.report import Report

__all__ = ["CITED", "CREDITED", "SPOKEN_TO", "Credited"]

# What a mention says about whose text it is. "told AFP" stands in AFP's own text and in what is made from it;
# "SANA reported" stands in anybody's.
CREDITED, SPOKEN_TO, CITED = 3, 2, 1


class Credited:
    """Finds the agencies of `sources` in reports."""

    def __init__(self, sources: Sources) -> None:
        self._named = sources.named
        self._agencies = frozenset(sources.agencies)
        self._ways = {way: short for short, ways in sources.agencies.items() for way in (short, *ways)}
        self._forms = _forms(
            sorted((way for way in self._ways if way[0].isupper()), key=lambda w: (-len(w), w))
        )

    def named(self, report: Report) -> dict[str, int]:
        """Agency -> the most that a mention of it says: CREDITED, SPOKEN_TO or CITED."""
        found: dict[str, int] = {}
        for agency, weight in self._mentions(report):
            found[agency] = max(weight, found.get(agency, 0))
        return found

    def all_named(self, report: Report) -> frozenset[str]:
        """The agencies that the report is from, credits or cites."""
        return frozenset(self.named(report))

    def own(self, report: Report) -> str | None:
        """The agency that the report's outlet is, if it is one."""
        name = self._named(report.outlet) if report.outlet else None
        return name if name in self._agencies else None

    def _mentions(self, report: Report) -> Iterator[tuple[str, int]]:
        own = self.own(report)
        if own:
            yield own, CITED
        if report.agency:
            yield report.agency, CITED if report.agency == own else CREDITED
        for form, weight in self._forms:
            for match in form.finditer(report.text):
                yield self._ways[match["agency"]], weight


def _forms(ways: list[str]) -> tuple[tuple[re.Pattern[str], int], ...]:
    """Forms of a mention with their weights. Archives lose apostrophes: "AFPs correspondent"."""
    agency = rf"(?P<agency>{'|'.join(map(re.escape, ways))})(?:['’]?s)?(?!\w)"
    told = "told|tells|speaking to|e-?mail to|statement to|interview with"
    staff = "correspondents?|reporters?|journalists?|photographers?|witness"
    said = "news agency|agency|said|says|reported|reports|quoted|cited"
    forms = {
        # A credit line run into the text: "... AFP Monday 6 Oct 2014 At least ...". "to Petra" is a journey.
        rf"{agency},? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \d": CREDITED,
        rf"[Ss]ource:? {agency}": CREDITED,
        rf"(?:{told}) (?:the )?{agency}": SPOKEN_TO,
        rf"(?:via|contributing to) {agency}": SPOKEN_TO,
        rf"{agency} (?:{staff})(?!\w)": SPOKEN_TO,
        rf"{agency} (?:{said})(?!\w)": CITED,
        rf"(?:according to|by|citing|quoting) (?:the )?{agency}": CITED,
    }
    return tuple((re.compile(rf"(?<!\w){form}"), weight) for form, weight in forms.items())
