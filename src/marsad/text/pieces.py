"""What time expressions are made of: weekdays, months, parts and hours of the day, units and their number.

Patterns over lower-cased text; a blank stands for one white space. `text.forms` puts them together.
"""

from typing import Final

from marsad.text.numbers import NUMBER

WEEKDAYS: Final = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
MONTHS: Final = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
MONTH_NAMES: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""First month, on the northern half of the globe, as news in English has it."""
DECADES: Final = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip
_TEN = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_TEENS = ("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth")
_TO_TWENTY = ("seventeenth", "eighteenth", "nineteenth", "twentieth")
_ON = (*(f"twenty-{n}" for n in _TEN[:-1]), "thirtieth", "thirty-first")
ORDINALS: Final = {word: at for at, word in enumerate((*_TEN, *_TEENS, *_TO_TWENTY, *_ON), start=1)}
"""Words for the days of a month, and for what comes in a row."""


def either(*alternatives: str) -> str:
    """A group of patterns, the first that fits wins."""
    return f"(?:{'|'.join(alternatives)})"


# --- days and years --------------------------------------------------------------------------------------
WEEKDAY: Final = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
WEEKDAY_SHORT: Final = either(WEEKDAY, r"(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?")
MONTH: Final = either(*MONTH_NAMES, r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?")
SEASON: Final = either(*SEASONS)
DAY: Final = r"(?:(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:/]))"
DAY_WORD: Final = either(*sorted(ORDINALS, key=len, reverse=True))
ORDINAL: Final = r"\d{1,2}(?:st|nd|rd|th)"
NTH: Final = either(*_TEN)
YEAR: Final = r"(?:(?:1\d|20)\d\d(?!\d))"
BC: Final = r"(?: ?(?:bce?|b\.c\.(?:e\.)?|b\.c\b))"
ANNO: Final = rf"(?:{YEAR}(?!{BC})|\d{{1,4}}{BC})"
"""A year of our era or before it: months and seasons of antiquity have theirs too."""
TO: Final = "(?: ?[-–] ?| to | and | or | through | until )"
WHICH: Final = "(?:last|next|this(?: coming| past)?|(?:the )?(?:past|coming))"
REL: Final = "(?:last|this|that|next|the same|that same|the (?:following|next|previous))"
OF_YEAR: Final = f"(?: (?:of )?(?P<rel>{REL}) year)"
OF_YEAR_: Final = OF_YEAR.replace("<rel>", "<rel_>")
FISCAL: Final = "(?:fiscal|financial|budget)"

# --- parts and hours of a day ----------------------------------------------------------------------------
PART: Final = either(
    "(?:(?:early|mid|late)[ -]|mid)?(?:morning|afternoon|evening)(?: hours)?",
    "(?:12 )?(?:midnight|noon)|midday|mid-day|noontime|lunchtime|dawn|daybreak|first light|sunrise|sunup",
    "dusk|twilight|sunset|sundown|nightfall|(?:late[ -])?night",
    "(?:early|first|small|wee|dawn|predawn|pre-dawn|morning|evening|night|daylight) hours",
    "pre-?dawn",
)
_ZONE = (
    r"(?:,? \(?(?:(?:gmt|utc) ?[+-] ?\d{1,2}(?::?\d\d)?|gmt|utc|[ecpm][sd]?t|cest|cet|eest|eet|bst|msk|ist"
    r"|(?!this |that |the |same |of )[a-z]+(?: [a-z]+)? time(?! (?:when|that|of)))\b\)?)?"
)
_HOUR = r"(?:[01]?\d|2[0-3])"
_SAID_HOUR = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])"
HALF_OF_DAY: Final = "(?:in the (?:morning|afternoon|evening)|at night)"
SAID_HOUR: Final = f"{_SAID_HOUR} {HALF_OF_DAY}"
"""An hour in words alone, which may be a count too: "killed two in the morning"."""
CLOCK: Final = (
    either(
        f"(?:half past|quarter past|quarter to) {_SAID_HOUR}(?: {HALF_OF_DAY})?",
        f"{_SAID_HOUR} o['’]clock(?: {HALF_OF_DAY})?",
        SAID_HOUR,
        rf"(?:{_HOUR}(?:[:.][0-5]\d)? ?|{_SAID_HOUR} )(?:a\.m\.?|p\.m\.?|am\b|pm\b)",
        rf"{_HOUR}(?:[:h][0-5]\d(?::\d\d)?|h\b)(?: ?(?:hrs|hours|h\b))?",
        rf"{_HOUR}\.[0-5]\d(?= ?(?:local|gmt|utc|hrs|hours))",
        r"(?:[01]\d|2[0-3])[0-5]\d ?(?:gmt|utc|hours|hrs|h\b|z\b|(?=local))(?: ?[+-]\d{1,2})?",
    )
    + _ZONE
)
FIRST_HOUR: Final = r"(?:\d{1,2}(?:[:.]\d\d)?|\d{4}|noon|midnight)"
"""The first of two hours, whose half of the day the second tells: "8 and 10 a.m."."""
BETWEEN_HOURS: Final = f"{FIRST_HOUR} ?(?:[-–]|to|and|until) ?{CLOCK}"

# --- lengths ---------------------------------------------------------------------------------------------
UNIT: Final = (
    "(?:seconds|minute|hour|day|week|fortnight|month|year|decade|weekend|night|centur(?=y|ies))(?:s|y|ies)?"
)
SOME: Final = either(NUMBER, "half an?", "an?(?: few| couple of)?", "few|several|many|some|couple of")
BOUND: Final = either(
    "(?:a little )?more than|just over|well over|over|at least",
    "less than|just under|under|nearly|almost|about|around|approximately|some|roughly|up to|close to",
    "as (?:many|long) as|no (?:more|less|fewer) than",
    "another|an? (?:further|additional|extra)|just|only|exactly|a full",
)
# Of a year; the pattern of all numbers would stand a dozen times in the forms.
_FEW = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
MOD: Final = (
    either(
        "early|mid|late|end(?=-)|early[ -]to[ -]mid|mid[ -]to[ -]late",
        "(?:the )?(?:very )?(?:beginning|start|outset|middle|end|close|turn) of",
        "(?:the )?(?:first|second|latter|last) half of",
        "(?:the )?(?:first|last|final|opening|closing|early) (?:days?|hours|weeks|months) of",
        "(?:the )?(?:early|middle|later|latter) part of",
        "(?:the )?(?:first|second|third|fourth|last|final) week of",
        rf"(?:the )?(?:first|last|final|opening) {_FEW} (?:days|weeks|months) of",
    )
    + "(?: in|(?= |-))[ -](?:the )?"
)
"""What leaves a part of a month or a year: "early", "the second half of"."""
