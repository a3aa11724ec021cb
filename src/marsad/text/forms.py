"""The forms that time expressions take in English news, as patterns over lower-cased text.

A blank in a pattern stands for one white space. Forms are ordered: the fuller before the shorter. What a form
means is said in `coding.moments`, by the same name; its groups with `_` at the end are the same in another
order of words.
"""

from typing import Final

from marsad.text.feasts import FEAST, FEAST_OPENERS, ISLAMIC_MONTH
from marsad.text.numbers import NUMBER
from marsad.text.pieces import (
    ANNO,
    BC,
    BETWEEN_HOURS,
    BOUND,
    CLOCK,
    DAY,
    DAY_WORD,
    DECADES,
    FIRST_HOUR,
    FISCAL,
    MOD,
    MONTH,
    MONTHS,
    NTH,
    OF_YEAR,
    OF_YEAR_,
    ORDINAL,
    PART,
    REL,
    SEASON,
    SOME,
    TO,
    UNIT,
    WEEKDAY,
    WEEKDAY_SHORT,
    WEEKDAYS,
    WHICH,
    YEAR,
    either,
)

__all__ = ["DAYS", "FORMS", "OPENING", "WIDER", "unnamed"]


def unnamed(pattern: str) -> str:
    """The pattern without named groups, to stand inside another."""
    parts = pattern.split("(?P<")
    return parts[0] + "".join("(?:" + part.split(">", 1)[1] for part in parts[1:])


DAYS: Final[dict[str, str]] = {
    "iso": r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)"
    r"(?:[t ](?P<clock>\d\d:\d\d)[\d:.]*(?P<zone>z|[+-]\d\d:?\d\d)?)?",
    "slashed": r"(?:(?P<n3_>\d{4})[/.](?P<n1_>\d{1,2})[/.](?P<n2_>\d{1,2})"
    r"|(?P<n1>\d{1,2})(?P<sep>[/.-])(?P<n2>\d{1,2})[/.-](?P<n3>\d{4}|\d\d))(?!\d|\.\d)",
    "days": either(
        rf"(?:the )?(?P<d1>{DAY}(?:, {DAY})*|[1-3]?\d(?=/\d))(?:/|{TO})(?:the )?(?P<d2>{DAY})(?: of)? "
        rf"(?P<m>{MONTH})(?:,? (?P<y>{YEAR}))?",
        rf"(?P<m_>{MONTH}) (?P<d1_>{DAY})(?:, {DAY})*{TO}(?P<d2_>{DAY})(?:,? (?P<y_>{YEAR}))?",
    ),
    "date": rf"(?:{WEEKDAY_SHORT},? )?"
    + either(
        rf"(?:the )?(?P<d>{DAY})(?: of)?[ -](?P<m>{MONTH})(?:,?[ -](?:of )?(?P<y>{YEAR})|{OF_YEAR})?",
        rf"(?P<m_>{MONTH})(?: |(?<=\.))(?:the )?(?P<d_>{DAY})(?:,? (?:of )?(?P<y_>{YEAR})|{OF_YEAR_})?",
        rf"the (?P<d__>{DAY_WORD}) of (?P<m__>{MONTH})(?:,? (?P<y__>{YEAR}))?",
        rf"(?P<m___>{MONTH}) the (?P<d___>{DAY_WORD})\b(?:,? (?P<y___>{YEAR}))?",
    ),
    "nth_weekday": rf"(?:the )?(?P<nth>{NTH}|last|final) (?P<wd>{WEEKDAY}) (?:of|in) "
    + rf"(?:(?P<m>{MONTH})(?:,? (?P<y>{YEAR})|{OF_YEAR})?|(?P<of>the|{REL}) month|(?P<im>{ISLAMIC_MONTH}))",
    "weekday": rf"(?:(?P<which>{WHICH}|the (?:previous|following|next)) )?(?P<wd>{WEEKDAY})"
    + rf"(?: (?P<past>before last|last|next)\b(?! week)|,? the (?P<nth>{ORDINAL})\b(?!(?: of)? {MONTH})"
    + rf"|,?(?: of)? (?P<rel>{REL}) week)?",
    "deictic": "(?P<word>the day before yesterday|the day after tomorrow|yesterday|today|tomorrow)",
    "same_day": either(
        "(?:that (?:same |very )?|the (?:same|very) )day",
        "the (?P<which>next|following|previous|preceding) day",
        "the day (?P<side>before|after|earlier|later|following)",
    ),
}
"""Forms that name a day; each can carry a part of it ("early on Tuesday", "Sunday at 3 p.m.")."""

_ANY_DAY = "|".join(map(unnamed, DAYS.values()))
_FEAST_DAY = (
    rf"(?:(?P<nth>(?:the )?(?:{NTH}|last|final) (?:day|night|week|friday)"
    "|(?:the )?(?:eve|day|night|morning|afternoon|evening)) of )?"
    rf"(?:the )?(?:(?P<which>{WHICH})(?: year['’]s)? )?"
    rf"(?:(?:(?:muslim |islamic )?(?:holy |fasting )*month of )?(?P<im>{ISLAMIC_MONTH})|(?P<feast>{FEAST}))"
    rf"(?: (?P<part>eve|night|morning))?(?:,?(?: of| in)? (?P<y>{YEAR})|{OF_YEAR})?"
)
_RECENT = "last|past|next|coming|first|final|previous|following|preceding|recent|initial|opening"
_AGO = (
    rf"ago(?P<today> today)?(?: (?:on |last )?(?P<wd>{WEEKDAY}))?|earlier|later|before(?: that)?"
    "|after(?:ward)?s?|previously|prior|back|from now|hence"
)

FORMS: Final[dict[str, str]] = {
    "overnight": either(
        rf"overnight(?:,? (?:on |from |into |of |between )?(?P<a>{WEEKDAY})"
        rf"(?: (?:to|into|through|and) (?P<b>{WEEKDAY}))?)?",
        rf"(?:the )?night (?:of|from|between) (?P<a_>{WEEKDAY}) (?:to|into|and) (?P<b_>{WEEKDAY})",
        "during (?:the )?night",
    ),
    "row": rf"(?:the |a |an )?(?P<nth>{NTH}|{ORDINAL}|{NUMBER}) "
    + "(?:(?:straight|consecutive|successive) (?P<of>day|night|week|month|year)s?"
    + "|(?P<unit>day|night|week|month|year)s? (?:running|straight|in a row|in succession|on end))",
    "counted": rf"(?:(?P<n>{SOME}) (?P<u>{UNIT})|(?:the )?(?P<one>day|week|month|year|night)) "
    + rf"(?P<side>before|after|from) (?P<day>{_ANY_DAY}|{unnamed(_FEAST_DAY)})",
    "week_of": "(?:the )?"
    + "(?:week (?:of|beginning|starting|commencing|(?P<ends>ending|to))|(?P<weekend>weekend) of)"
    + rf"(?: on)? (?P<day>{_ANY_DAY})",
    "islamic": rf"(?:the )?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<im>{ISLAMIC_MONTH})"
    + r"(?:,? (?P<y>1[34]\d\d)(?: ah\b| hijri)?)?",
    "day": "(?P<part>(?:(?:early|earlier|late|later|mid)[ -](?:on |in )?)?"
    + rf"(?:(?:the )?(?:{PART}|{CLOCK}|{BETWEEN_HOURS}),? (?:on |of |between |from |local time )?)?)"
    + rf"(?P<day>{_ANY_DAY})(?P<part_>"
    + "(?:,? (?:at )?"
    + "(?:around |about |approximately |(?:shortly|just) (?:before|after) |in the |between |from )?"
    + rf"(?:{PART}|overnight|{CLOCK}|{BETWEEN_HOURS}))?)",
    "this_part": either(
        "the (?P<part_>night|evening|morning) (?P<side>before last|before|after)",
        "(?:(?:early|earlier|late|later) )?(?P<which>this|last|that|the (?:same|next|following|previous)) "
        + rf"(?P<part>{PART})",
        "tonight",
    ),
    "month_year": rf"(?P<mod>{MOD})?(?P<m>{MONTH}),?(?: of)? (?P<y>{ANNO})",
    "month": rf"(?P<mod>{MOD})?(?:(?P<which>{WHICH}|the (?:following|previous|next)) )?(?P<m>{MONTH})"
    + f"{OF_YEAR}?",
    "season": either(
        rf"(?P<mod>{MOD})?(?:(?P<which>{WHICH}|that|the (?:next|following|previous)|the) )?"
        rf"(?P<s>{SEASON})(?: (?:of )?(?P<y>{ANNO})(?:[-–/]\d\d(?:\d\d)?)?|{OF_YEAR})?",
        rf"(?P<y_>{YEAR}) (?P<s_>{SEASON})",
    ),
    "quarter": either(
        rf"(?:the )?(?P<q>first|second|third|fourth)(?:[ -]{FISCAL})? quarter"
        rf"(?: of (?:(?P<y>{YEAR})|(?P<rel>the|{REL}) year))?",
        rf"(?:the )?(?P<q_>last|final) quarter of (?:(?P<y_>{YEAR})|(?P<rel_>the|{REL}) year)",
        rf"q(?P<q__>[1-4])(?:,? (?:of )?(?P<y__>{YEAR}))?",
        rf"(?P<half>h[12])(?:,? (?:of )?(?P<y___>{YEAR}))",
        rf"(?P<y____>{YEAR})[ -]q(?P<q___>[1-4])",
    ),
    "fiscal": either(
        rf"(?:the )?(?:u\.?s\.? )?(?:{FISCAL} year|{FISCAL}|fy) ?(?P<y>\d{{4}})"
        r"(?:[-–/](?P<until>\d{4}|\d\d))?",
        rf"(?:the )?(?P<y_>\d{{4}})(?:[-–/](?P<until_>\d{{4}}|\d\d))? {FISCAL} year",
        rf"(?:the )?(?P<which>last|this|next|current|previous|coming|new) (?:u\.?s\.? )?{FISCAL} year",
    ),
    "years": rf"(?P<y>{YEAR}) ?[-–/] ?(?P<until>\d\d)(?!\d|[/.:-]\d)",
    "before_christ": rf"(?:{MOD}|(?:the )?(?:early|mid|late)[ -])?(?:the )?\d{{1,4}}s?(?:{BC}| ad\b)",
    "year": rf"(?P<mod>{MOD})?(?:the years? )?(?P<y>{YEAR})",
    "decade": either(
        rf"(?:the )?(?P<mod>{MOD})?(?P<y>(?:1[5-9]|20)\d0)['’]?s",
        rf"(?:the )?(?P<mod_>{MOD})?['’](?P<y_>\d0)['’]?s",
        rf"the (?P<mod__>{MOD})?(?P<w>{'|'.join(DECADES)})",
    ),
    "century": rf"(?:the )?(?P<mod>{MOD})?"
    + rf"(?P<c>{ORDINAL}|twenty-first|twentieth|nineteenth|eighteenth)[ -]century(?P<bc>{BC})?",
    "ago": rf"(?:(?P<bound>{BOUND}) )?(?:(?P<n>{SOME})[ -])?(?P<u>{UNIT})"
    + rf"(?:(?P<exact> to the day)? (?P<side>{_AGO})|['’]s? (?P<time>time))",
    "window": either(
        rf"(?:the )?(?P<which>{_RECENT}) (?P<n>{SOME}) (?P<u>{UNIT})(?<=s)",
        rf"(?:the )?(?P<n_>{SOME}) (?P<which__>past|next|coming|previous|preceding|following) "
        rf"(?P<u__>{UNIT})(?<=s)",
        rf"(?:(?:the|these) (?P<which_>{_RECENT})|(?P<bare>past|recent|coming)) (?P<u_>{UNIT})(?<=s)",
        rf"(?P<the>the |these )?(?P<past>past|last) (?P<one>{UNIT})",
        "(?:the )?(?P<which___>next|coming) (?P<u____>hour|minute)",
        rf"(?:the )?(?P<u___>{UNIT}) (?P<ahead>ahead|to come)",
    ),
    "unit": either(
        rf"(?P<mod>{MOD}|(?:earlier|later) (?:in )?)?(?:the )?"
        "(?P<which>last|past|this|that|next|current|coming|previous|following|same|preceding) "
        "(?P<u>week|month|quarter|year|decade|century|weekend)",
        rf"(?P<mod_>{MOD}|(?:earlier|later|late) (?:in|on) |(?:the )?(?:rest|remainder) of )(?:the |this )?"
        "(?P<u_>day|week|month|year|decade|century)",
        "(?P<u__>week|month|year)(?:['’]s|-) ?(?P<mod__>end)",
        "the (?P<u___>week|month|quarter|year|weekend) (?P<which_>before last|before|after)",
    ),
    "weekend": "(?:the |this )?weekend",
    "feast": rf"(?P<mod>{MOD})?{_FEAST_DAY}",
    "duration": either(
        rf"(?!\d{{4}} hours)(?:(?P<bound>{BOUND}) )?(?P<n>{SOME})(?: more| full| whole)?[ -](?P<u>{UNIT})"
        r"(?:-long)?(?![ -]olds?\b| of age|-[a-z])",
        "(?P<one>day|night|week|month|year|decade)-?long",
        r"(?P<us>hours|days|weeks|months|years|decades|centuries)(?:-long)?(?![ -]olds?\b| of age)",
    ),
    "ordinal": rf"the (?:(?P<d>{ORDINAL})(?: of (?P<of>the|{REL}) month)?"
    + rf"|(?P<d_>{DAY_WORD}) of (?P<of_>the|{REL}) month)",
    "hours": rf"(?P<h>{FIRST_HOUR}) ?(?:[-–]|to|and|until) ?(?P<clock>{CLOCK})",
    "part": rf"(?:the )?(?P<word>{PART}|{CLOCK})",
    "now": "(?:right |just )?now|currently|nowadays|presently"
    + "|at (?:present|the moment|this moment|the present time)",
    "then": "then",
    "recent": "(?:more |very |most )?recently|lately",
}
"""Every form by name, in the order in which they are tried."""

WIDER: Final[dict[str, str]] = {
    "set": either(
        rf"(?:every|each|per) (?:(?P<n>{SOME}|other) )?(?P<u>{UNIT}|{WEEKDAY})",
        "(?P<word>daily|nightly|weekly|monthly|yearly|annually|annual|everyday)",
    ),
    "whole": "(?:all|the) (?P<u>week|month|year)(?: long)?|all day(?: long)?",
    "row_alone": rf"an? (?P<nth>{NTH}) (?P<unit>day|night|week|month|year)",
    "told": "(?:this|that|the same|the) (?P<what>time|period|point|date|era|day)",
    "future": "(?:the )?(?:near |foreseeable |immediate |(?:not too )?distant )?future"
    + "|soon|shortly|before long",
    "past": "(?:the )?(?:recent |distant |more recent )?past|former|formerly|recent|previously"
    + "|(?:some time|a (?:(?:long|short) time|while)|(?:not )?long|(?:a few )?moments) (?:ago|back)"
    + "|(?:as )?of late",
    "present": "current|(?:present|modern)[ -]day|the time being|these days|(?<=to )date",
    "vague": "(?:quite )?some time|a while"
    + "|an? (?:very )?(?:short|long|brief) (?:(?:period|amount) of )?time",
    "later": "(?:moments|shortly|soon) (?:later|afterwards?)",
    "nth": rf"the (?:{NTH}|final|next) (?:day|night|morning|afternoon|evening|week|month|year)",
    "age": rf"(?:{NUMBER}|\d\d?\.\d) years? (?:old|of age)",
    "daytime": "(?:day|night)-?time",
    "antiquity": rf"\d{{1,4}}(?=(?: ?[-–] ?| to )\d{{1,4}}{BC})",
    "climate": "(?:the )?(?:dry|wet|rainy|monsoon|harvest|planting) season",
}
"""Forms that say when so loosely that they time no event, or how often: corpora of TIMEX mark them too."""

# Beginnings of words: "mid" of "middle" and "midnight", "thi" of "third" and "this".
_OPENERS = """
    about afternoon all almost another approx around autumn beginning budget centur clos coming couple
    current dawn day decade during dusk earl eight eleven end eve exact fall few fift final financial
    first fiscal five following fort four fy good h1 h2 half hour initial just last late latter less lunch
    many mid minute more morning most nearly next night nine ninth noon now one only opening outset
    over past pre-d prec pred presently previ q1 q2 q3 q4 quarter recent remainder rest right roughly same
    second seven several six small some spring start summer sun ten then these thi thr thu today tomorrow
    tonight turn twel twen twilight two under up very wee well winter year yesterday zero
"""
_PHRASES = (r"at\b", r"as\s(?:long|many)", r"no\s(?:fewer|less|more)", r"new\b", r"u\.?s\.?\s[bf]")
_BEGINNING = either(
    r"\d", r"['’]\d", *WEEKDAYS, *MONTHS, *_PHRASES, *_OPENERS.split(), *FEAST_OPENERS.split()
)
# "A dozen days": words that begin an expression behind an article alone.
_AMOUNTS = "(?:add|bil|cro|doz|ext|ful|fur|hun|lak|lit|mil|sco|tho|who)"
OPENING: Final = either(_BEGINNING, rf"(?:(?:the|that|an?)\W)+(?:{_BEGINNING}|{_AMOUNTS})")
"""How expressions begin, whatever their form: a look that spares trying every form at every word. Articles,
the most frequent words, open nothing by themselves."""
