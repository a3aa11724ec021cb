"""The passages of a draft: which is the title, which are the body, which are furniture."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from marsad.model.report import Furniture
from marsad.read.credit import Credits
from marsad.read.draft import Draft
from marsad.read.furniture import opens_comments, rule_of, tail_of
from marsad.read.passages import passages
from marsad.text.normalise import Normalised, normalise

# A headline: AP and Reuters keep to 100 letters; the longest of 429 titles in shared/data/extraction has 32
# words.
_MOST_IN_TITLE = 35
# Of these words, how many a body needs before "Leave a reply" can only stand below it.
_BODY = 20


@dataclass(slots=True)
class Sorted:
    """The passages of a draft, sorted."""

    title: Normalised | None = None
    body: list[Normalised] = field(default_factory=list)
    left_out: list[Furniture] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)
    """Lines that only say when, above the text: a date in the footer is not that of publication."""


def sort(draft: Draft, credits: Credits) -> Sorted:
    """Title, body and furniture, in reading order."""
    found = Sorted()
    parts = list(passages(normalise(draft.original)))
    while parts and parts[0].origins[0] < draft.title_end:
        found.title = found.title or parts[0]
        parts.pop(0)
    for number, part in enumerate(parts):
        if opens_comments(part.text) and _words(found.body) >= _BODY:
            found.left_out += [Furniture(text=rest.text, rule="reader comment") for rest in parts[number:]]
            break
        if not found.title and not found.body and _is_title(part.text, parts[number + 1 :]):
            found.title = part
        else:
            _place(part, found, credits)
    return found


def _words(body: Iterable[Normalised]) -> int:
    return sum(len(part.text.split()) for part in body)


def _place(part: Normalised, found: Sorted, credits: Credits) -> None:
    """Put a passage where it belongs; a credit that hangs on its end is cut off."""
    rule = "sign-off" if credits.is_sign_off(part.text) else rule_of(part.text)
    if found.title and not found.body and part.text.casefold() == found.title.text.casefold():
        rule = "repeated title"
    if rule == "page stamp" and len(found.body) < 2:
        found.dates.append(part.text)
    if rule:
        found.left_out.append(Furniture(text=part.text, rule=rule))
        return
    cut = tail_of(part.text)
    if cut is not None:
        found.left_out.append(Furniture(text=part.text[cut:].strip(), rule="credit"))
        part = part.part(0, cut)
    found.body.append(part)


def _is_title(words: str, rest: Sequence[Normalised]) -> bool:
    """Whether the first passage of a text without a known title is one: short, no full stop, more to come."""
    short = len(words.split()) <= _MOST_IN_TITLE and not re.search(r"[.:;,][\"”’)]?$", words)
    return short and rule_of(words) is None and any(rule_of(part.text) is None for part in rest)
