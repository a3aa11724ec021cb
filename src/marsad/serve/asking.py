"""The filter of incidents in the address of a request, made what the store is asked."""

import re
from datetime import date
from typing import Annotated

from fastapi import Path, Query

from marsad.errors import BadInput
from marsad.knowledge import Knowledge
from marsad.pipeline.looking import party_key
from marsad.store import Wanted

__all__ = ["Cursor", "Filter", "Id", "Limit", "clean", "items"]

# Enough for every name and query of words; what is longer is none.
LONG = 300
# As far as Damascus from Baghdad twice over; a wider circle is no neighbourhood.
FAR = 2000
MOST_INT = 1_000_000_000
Words = Annotated[str | None, Query(max_length=LONG)]
Limit = Annotated[int, Query(ge=1, le=1000, description="How many on a page.")]
Cursor = Annotated[str | None, Query(max_length=LONG, description="`next` of the page before.")]
Id = Annotated[str, Path(max_length=LONG)]
# What no name holds: the database would end a text at the first, and a browser is led astray by the others.
CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")


class Filter:
    """Which incidents; what is not given does not narrow."""

    def __init__(  # noqa: PLR0913 - FastAPI reads the parameters off the signature
        self,
        since: Annotated[date | None, Query(description="From this day on.", examples=["2024-11-27"])] = None,
        until: Annotated[date | None, Query(description="Up to this day, included.")] = None,
        bbox: Annotated[
            str | None,
            Query(max_length=LONG, description="west,south,east,north in degrees.", examples=["35,32,43,38"]),
        ] = None,
        near: Annotated[
            str | None,
            Query(max_length=LONG, description="lat,lon in degrees.", examples=["35.13,36.75"]),
        ] = None,
        within: Annotated[float, Query(gt=0, le=FAR, description="Kilometres around `near`.")] = 25.0,
        type: Annotated[
            str | None,
            Query(max_length=LONG, description="Any of these, with commas.", examples=["ASSAULT,PROTEST"]),
        ] = None,
        mode: Annotated[str | None, Query(max_length=LONG, description="Any of these, with commas.")] = None,
        actor: Annotated[
            str | None,
            Query(max_length=LONG, description="A party's key, name or country code, on either side."),
        ] = None,
        status: Annotated[
            str | None, Query(max_length=LONG, description="asserted, future, hypothetical or negated.")
        ] = None,
        min_origins: Annotated[int, Query(ge=0, le=MOST_INT, description="Independent origins.")] = 0,
        min_toll: Annotated[int, Query(ge=0, le=MOST_INT, description="So many killed at least.")] = 0,
        outlet: Annotated[str | None, Query(max_length=LONG, description="One of its outlets.")] = None,
        speaker: Annotated[
            str | None,
            Query(max_length=LONG, description="A kind of source that says so, or `outlet`."),
        ] = None,
        reviewed: Annotated[bool | None, Query(description="Whether a person judged it.")] = None,
        text: Annotated[
            str | None, Query(max_length=LONG, description="Words that it or one of its reports has.")
        ] = None,
    ) -> None:
        self._words = (type, mode, actor, status, outlet, speaker, text)
        self._days = (since, until)
        self._box = bbox
        self._near = near
        self._within = within
        self._least = (min_origins, min_toll)
        self._reviewed = reviewed

    def wanted(self, knowledge: Knowledge) -> Wanted:
        """What the store is asked. Raises BadInput for a value that is none."""
        type, mode, actor, status, outlet, speaker, text = map(clean, self._words)
        since, until = (day.isoformat() if day else None for day in self._days)
        near = _numbers(self._near, "near", "lat,lon", 2)
        box = _numbers(self._box, "bbox", "west,south,east,north", 4)
        if near and not (abs(near[0]) <= 90 and abs(near[1]) <= 180):
            raise BadInput("near: latitude is from -90 to 90, longitude from -180 to 180")
        if box and not (abs(box[0]) <= 180 and abs(box[2]) <= 180 and -90 <= box[1] <= box[3] <= 90):
            raise BadInput("bbox: is west,south,east,north, in degrees, south below north")
        return Wanted(
            since=since,
            until=until,
            near=(near[0], near[1]) if near else None,
            within=self._within,
            bbox=(box[0], box[1], box[2], box[3]) if box else None,
            types=_known(type, "type", knowledge.ontology.types),
            modes=items(mode),
            actor=party_key(actor, knowledge),
            status=(_known(status, "status", knowledge.ontology.statuses) or (None,))[0],
            min_origins=self._least[0],
            min_killed=self._least[1],
            outlet=outlet,
            speaker=speaker,
            reviewed=self._reviewed,
            text=text,
        )


def clean(words: str | None) -> str | None:
    """The words without blanks around them; None for none. Raises BadInput for characters that hide."""
    if words is not None and CONTROL.search(words):
        raise BadInput("a value holds control characters; give plain words")
    return (words or "").strip() or None


def items(words: str | None) -> tuple[str, ...]:
    """What stands between commas."""
    return tuple(part for part in (word.strip() for word in (words or "").split(",")) if part)


def _known(words: str | None, what: str, known: object) -> tuple[str, ...]:
    found = items(words)
    assert isinstance(known, dict)
    if unknown := [one for one in found if one not in known]:
        raise BadInput(f"{unknown[0]!r} is no {what}; choose {', '.join(known)}")
    return found


def _numbers(words: str | None, name: str, form: str, count: int) -> list[float] | None:
    if not words:
        return None
    try:
        found = [float(part) for part in words.split(",")]
    except ValueError:
        found = []
    if len(found) != count or not all(-1000 < one < 1000 for one in found):
        raise BadInput(f"{name}: is {form}, numbers with commas")
    return found
