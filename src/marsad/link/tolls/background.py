"""Totals of a whole war or of months, which a report gives as background; and sums of several happenings."""

import re
from datetime import date

from marsad.link.tolls.figures import Figure
from marsad.model.record import Record, Time

__all__ = ["is_background", "sums_up"]

_WAR = r"(?:war|conflict|uprising|revolt|revolution|rebellion|crisis|unrest|hostilities|insurgency|campaign)"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_PERIODS = re.compile(
    # "since 2011", "since mid-May", "since last summer", "since the war began", "since the start of the war".
    rf"\bsince (?:[\w'’-]+ ){{0,5}}?(?:(?:19|20)\d\d|{_WAR}"
    rf"|(?:mid-|early |late )?{_MONTH}(?! \d?\d\b(?! \d{{4}}))"
    r"|last (?:month|year|spring|summer|autumn|fall|winter)|(?:he|she|it|they) \w+)\b"
    rf"|\b(?:start|beginning|outbreak|onset|outset) of (?:[\w'’-]+ ){{0,4}}{_WAR}\b"
    # "the war has killed", "died in the civil war".
    rf"|\b{_WAR}(?:,? (?:which|that))?(?: [\w-]+){{0,3}}"
    r" (?:killed|killing|claimed|cost|left|displaced|wounded)\b"
    rf"|\b(?:in|during|throughout|over|by) (?:the|this|a|its|their|\w+['’]?s)(?: [\w'’-]+){{0,3}} {_WAR}\b"
    # "recent weeks", "over the past month", "this year", "in six months"; "last month" alone may be one day.
    r"|\b(?:recent|past) (?:[\w-]+ ){0,2}(?:weeks|months?|years?)\b|\bthis (?:year|month)\b"
    r"|\b(?:in|over|for|within|during) the last (?:[\w-]+ ){0,2}(?:weeks|months?|years?)\b"
    r"|\b(?:in|over|for|within|during) (?:[\w-]+ ){1,4}(?:months|years)\b",
    re.IGNORECASE,
)
_COUNT = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|multiple"
    r"|a (?:pair|string|series|spate|number|wave) of)"
)
_DEEDS = r"(?:(?:gun )?attacks|shootings|incidents|stabbings|homicides|murders|crimes|accidents|cases)"
# What a figure has beside it that sums up several happenings: "in two separate shootings", "since Friday".
_SEVERAL = re.compile(
    rf"\b(?:separate|unrelated|{_COUNT}) (?:[\w-]+ ){{0,2}}{_DEEDS}\b"
    rf"|\b(?:citywide|weekend|overnight|holiday|weekend's) {_DEEDS}\b"
    rf"|\b{_DEEDS} (?:across|since|over the)\b"
    r"|\b(?:violent|bloody|deadly) (?:weekend|night|\w+ hours)\b|\bhour (?:stretch|span|period)\b"
    r"|\boutbreak of violence\b|\blast year\b|(?<!\w, )\b(?:in|for|during) (?:19|20)\d\d\b"
    r"|\bsince (?:late |early )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b",
    re.IGNORECASE,
)
# Days from the first to the last of a period from which on it is no longer the news: the toll of a fortnight
# is still told as news, that of a month is not.
_LONG = 14


def is_background(record: Record, figure: Figure) -> bool:
    """Whether the figure counts the harmed of a long time."""
    words = figure.sentence.of(record.report.text)
    if _PERIODS.search(words):
        return True
    return any(_long(event.time) for event in record.events if event.id in figure.events)


def _long(time: Time | None) -> bool:
    if time is None or time.to is None or time.from_ is None:
        return False
    return (date.fromisoformat(time.to[:10]) - date.fromisoformat(time.from_[:10])).days > _LONG


def sums_up(record: Record, figure: Figure) -> bool:
    """Whether the figure sums up several happenings: it is told, but surely of none of them."""
    return _SEVERAL.search(figure.sentence.of(record.report.text)) is not None
