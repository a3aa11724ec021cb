"""Lines that a page prints about itself: numbers, dates and hours, reading time, advertisements, crumbs."""

import re

from marsad.read.dates import find_date_words

_STAMP = re.compile(
    r"(?:page \d+(?: of \d+)?|\d+ ?/ ?\d+|(?:\d+|less than (?:a|one)) min(?:ute)?s? read|(?:reading"
    r"|read) time\b.{0,30}"
    r"|advertisement|advertising|advertorial|sponsored(?: content)?|promoted|ads? by .{1,30}"
    r"|loading(?: \w+)?\W*|skip to .{1,30}"
    r"|skip (?:advertisement|ad)|(?:story|article) continues (?:below|after)\b.{0,40}"
    r"|scroll to continue\b.{0,40}"
    r"|this is a developing story\b.{0,80}|https?://\S+|www\.\S+|print(?:ed)? from .{1,40}|breaking news|home"
    r"|home(?: ?[>»/›|] ?[^>»/›|]{1,40})+)",
    re.IGNORECASE,
)
# What may stand around a date or an hour in a line that says only when the page was made.
_AROUND = re.compile(
    r"\b(?:(?:first |last |date (?:of )?)?(?:published|publication|posted|updated?|modified|issued|created"
    r"|date)|on|at|by|time"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|\d{1,2}[:.]\d\d(?::\d\d)?|[ap]\.?m"
    r"|h|hrs"
    r"|gmt|utc|est|edt|cet|cest|eet|eest|ist|pst|pdt|bst|[+-]\d{1,2}(?::?\d\d)?|ago|hours?|minutes?|days?)\b",
    re.IGNORECASE,
)


def is_stamp(passage: str) -> bool:
    """Whether the passage is such a line and nothing else."""
    return len(passage) <= 120 and (_STAMP.fullmatch(passage) is not None or _only_says_when(passage))


def _only_says_when(passage: str) -> bool:
    rest = passage
    while (date := find_date_words(rest)) is not None:
        rest = rest.replace(date, " ", 1)
    if rest == passage and not re.search(r"\d[:.]\d\d|\bago\b", passage):
        return False
    return re.search(r"\w", _AROUND.sub(" ", rest)) is None
