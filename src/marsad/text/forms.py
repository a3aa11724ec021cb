"""The forms that time expressions take in English news, as patterns over lower-cased text.

A blank in a pattern stands for one white space. Forms are ordered: the fuller before the shorter. What a form
means is said in `coding.moments`, by the same name.
"""

from typing import Final

from marsad.text.numbers import NUMBER

__all__ = ["DAYS", "FORMS", "MONTHS", "OPENING", "SEASONS", "WEEKDAYS", "unnamed"]

WEEKDAYS: Final = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
MONTHS: Final = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""First month, on the northern half of the globe, as news in English has it."""


def _any(*alternatives: str) -> str:
    return f"(?:{'|'.join(alternatives)})"


def unnamed(pattern: str) -> str:
    """The pattern without named groups, to stand inside another."""
    parts = pattern.split("(?P<")
    return parts[0] + "".join("(?:" + part.split(">", 1)[1] for part in parts[1:])


# --- parts of forms --------------------------------------------------------------------------------------
_WEEKDAY = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_WEEKDAY_SHORT = _any(_WEEKDAY, r"(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?")
_MONTH = _any(
    "january|february|march|april|may|june|july|august|september|october|november|december",
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?",
)
_TO = "(?: ?[-–] ?| to | and | or )"
_DAY = r"(?:(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:/]))"
_YEAR = r"(?:(?:1\d|20)\d\d(?!\d))"
_PART = _any(
    "(?:(?:early|mid|late)[ -])?(?:morning|afternoon|evening)",
    "midnight|midday|mid-day|noon|dawn|daybreak|sunrise|dusk|sunset|nightfall|night",
    "(?:early|small|dawn|predawn|pre-dawn|morning|evening|night) hours",
    "pre-?dawn",
)
_ZONE = r"(?: \(?(?:local time|gmt|utc|[ecpm][sd]t)\)?(?: ?[+-]\d{1,2})?)?"
_CLOCK = (
    _any(
        r"\d{1,2}(?:[:.]\d\d)? ?(?:a\.m\.?|p\.m\.?|am\b|pm\b)",
        r"(?:[01]?\d|2[0-3]):[0-5]\d(?::\d\d)?(?:hrs)?",
        r"\d{4} (?:gmt|utc|hours)",
    )
    + _ZONE
)
_UNIT = (
    "(?:seconds|minute|hour|day|week|fortnight|month|year|decade|weekend|night|centur(?=y|ies))(?:s|y|ies)?"
)
_SOME = _any(NUMBER, "an?(?: few| couple of)?", "few|several|many|some|couple of")
_BOUND = _any(
    "more than|just over|well over|over|at least",
    "less than|just under|under|nearly|almost|about|around|some|roughly|up to",
)
_MOD = (
    _any(
        "early|mid|late",
        "(?:the )?(?:very )?(?:beginning|start|outset|middle|end|close) of",
        "(?:the )?(?:first|second|latter) half of",
        "(?:the )?(?:first|last|final|opening) days of",
        "(?:the )?(?:first|second|third|last|final) week of",
        rf"(?:the )?(?:first|last|final|opening) {NUMBER} (?:days|weeks|months) of",
    )
    + "(?: in|(?= |-))[ -](?:the )?"
)
_NO_AGE = r"(?![ -]olds?\b| of age)"

DAYS: Final[dict[str, str]] = {
    "iso": r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?:[t ]\d\d:\d\d[\d:.]*(?:z|[+-]\d\d:?\d\d)?)?",
    "slashed": r"(?P<n1>\d{1,2})(?P<sep>[/.-])(?P<n2>\d{1,2})[/.-](?P<n3>\d{4}|\d\d)(?!\d|\.\d)",
    "days": _any(
        rf"(?P<d1>{_DAY}){_TO}(?P<d2>{_DAY})(?: of)? (?P<m>{_MONTH})(?:,? (?P<y>{_YEAR}))?",
        rf"(?P<m_>{_MONTH}) (?P<d1_>{_DAY}){_TO}(?P<d2_>{_DAY})(?:,? (?P<y_>{_YEAR}))?",
    ),
    "date": rf"(?:{_WEEKDAY_SHORT},? )?"
    + _any(
        rf"(?:the )?(?P<d>{_DAY})(?: of)?[ -](?P<m>{_MONTH})(?:,?[ -](?:of )?(?P<y>{_YEAR}))?",
        rf"(?P<m_>{_MONTH}) (?:the )?(?P<d_>{_DAY})(?:,? (?:of )?(?P<y_>{_YEAR}))?",
    ),
    "weekday": "(?:(?P<which>last|next|this(?: coming| past)?|past|coming|the (?:previous|following)) )?"
    + rf"(?P<wd>{_WEEKDAY})",
    "deictic": "(?P<word>the day before yesterday|the day after tomorrow|yesterday|today|tomorrow)",
    "same_day": _any(
        "(?:that (?:same |very )?|the (?:same|very) )day",
        "the (?P<which>next|following|previous|preceding) day",
        "the day (?P<side>before|after|earlier|later)",
    ),
}
"""Forms that name a day; each can carry a part of it ("early on Tuesday", "Sunday at 3 p.m.")."""

_ANY_DAY = "|".join(map(unnamed, DAYS.values()))
_RECENT = "last|past|next|coming|first|final|previous|following|preceding|recent|initial|opening"

FORMS: Final[dict[str, str]] = {
    "overnight": _any(
        rf"overnight(?:,? (?:on |from |into )?(?P<a>{_WEEKDAY})"
        rf"(?: (?:to|into|through|and) (?P<b>{_WEEKDAY}))?)?",
        rf"(?:the )?night (?:of|from|between) (?P<a_>{_WEEKDAY}) (?:to|into|and) (?P<b_>{_WEEKDAY})",
        "during (?:the )?night",
    ),
    "day": "(?P<part>(?:(?:early|earlier|late|later|mid)[ -](?:on )?)?"
    + rf"(?:(?:the )?(?:{_PART}|{_CLOCK}),? (?:on |of |local time )?)?)"
    + rf"(?P<day>{_ANY_DAY})"
    + rf"(?P<part_>(?:,? (?:at |in the |at around |at about )?(?:{_PART}|{_CLOCK}))?)",
    "this_part": _any(
        "(?:(?:early|earlier|late|later) )?(?P<which>this|last|that|the (?:same|next|following|previous)) "
        + _PART,
        "tonight",
    ),
    "month_year": rf"(?P<mod>{_MOD})?(?P<m>{_MONTH}),?(?: of)? (?P<y>{_YEAR})",
    "month": rf"(?P<mod>{_MOD})?(?:(?P<which>last|next|this|the following|the previous) )?(?P<m>{_MONTH})"
    + "(?: (?:of )?(?P<rel>last|this|that|next) year)?",
    "year": rf"(?P<mod>{_MOD})?(?:the year )?(?P<y>{_YEAR})",
    "season": rf"(?P<mod>{_MOD})?(?:(?P<which>last|next|this|that|the) )?(?P<s>{'|'.join(SEASONS)})"
    + rf"(?: (?:of )?(?P<y>{_YEAR}))?",
    "decade": _any(
        rf"(?:the )?(?P<mod>{_MOD})?(?P<y>(?:1[5-9]|20)\d0)['’]?s",
        rf"(?:the )?(?P<mod_>{_MOD})?['’](?P<y_>\d0)['’]?s",
    ),
    "century": rf"(?:the )?(?P<mod>{_MOD})?"
    + r"(?P<c>\d{1,2}(?:st|nd|rd|th)|twenty-first|twentieth|nineteenth|eighteenth)[ -]century(?P<bc> bce?)?",
    "ago": rf"(?:(?P<bound>{_BOUND}) )?(?:(?P<n>{_SOME})[ -])?(?P<u>{_UNIT}) "
    + "(?P<side>ago|earlier|later|before(?: that)?|after(?:ward)?s?|previously|prior|from now)",
    "window": _any(
        rf"(?:the )?(?P<which>{_RECENT}) (?P<n>{_SOME}) (?P<u>{_UNIT})(?<=s)",
        rf"(?:(?:the|these) (?P<which_>{_RECENT})|(?P<bare>past|recent|coming)) (?P<u_>{_UNIT})(?<=s)",
        rf"(?P<the>the |these )?(?P<past>past|last) (?P<one>{_UNIT})",
    ),
    "unit": _any(
        rf"(?P<mod>{_MOD}|(?:earlier|later) (?:in )?)?(?:the )?"
        "(?P<which>last|past|this|that|next|current|coming|previous|following|same|preceding) "
        "(?P<u>week|month|quarter|year|decade|century|weekend)",
        rf"(?P<mod_>{_MOD}|(?:earlier|later) (?:in|on) )(?:the )?(?P<u_>day|week|month|year|decade|century)",
    ),
    "weekend": "(?:the |this )?weekend",
    "before_christ": r"\d{1,4} (?:bce?|ad)",
    "feast": "(?:the )?(?P<feast>"
    + "eid(?:[ -](?:al|ul)[ -](?:fitr|adha))?|ramadan|christmas(?: eve| day)?|new year(?:['’]?s)? (?:eve|day)"
    + rf"|easter(?: sunday)?|good friday|ashura|nowruz|thanksgiving)(?: (?P<y>{_YEAR}))?",
    "duration": _any(
        rf"(?:(?P<bound>{_BOUND}) )?(?P<n>{_SOME})[ -](?P<u>{_UNIT})(?:-long)?{_NO_AGE}",
        rf"(?P<us>hours|days|weeks|months|years|decades|centuries)(?:-long)?{_NO_AGE}",
    ),
    "ordinal": r"the (?P<d>\d{1,2}(?:st|nd|rd|th))(?: of (?:the|this) month)?",
    "part": rf"(?:the )?(?P<word>{_PART}|{_CLOCK})",
    "now": "now|currently|nowadays|at present|at the moment|presently",
    "then": "then",
    "recent": "(?:more |very |most )?recently|lately",
}
"""Every form by name, in the order in which they are tried."""

# Beginnings of words: "mid" of "middle" and "midnight", "th" of "the" and "third".
_OPENERS = """
    about afternoon almost around ashura autumn beginning centur christmas close coming couple current
    dawn day decade during dusk earl easter eid eight eleven end evening fall few fift final first five
    following fort four good half hour initial just last late latter less many mid minute more morning
    most nearly new next night nine noon now one opening outset over past pre quarter ramadan recent
    roughly same second seven several six small some spring start summer ten th today tomorrow tonight
    twel twen two under up very week well winter year yesterday zero
"""
OPENING: Final = _any(r"\d", r"['’]\d", r"(?:an?|at)\b", *WEEKDAYS, *MONTHS, *_OPENERS.split())
"""How expressions begin, whatever their form: a look that spares trying every form at every word."""
