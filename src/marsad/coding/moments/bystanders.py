"""Which time expressions of a sentence time something else than an event, and which are surely its own.

Something else: a stamp, a length, the day on which somebody said so, the time of another clause.
"""

import re
from collections.abc import Iterator

from marsad.coding.syntax import BE, Tree, listed, top
from marsad.model.span import Span

__all__ = ["idle", "its_own", "of_another_clause", "of_saying"]

# --- stamps and lengths ----------------------------------------------------------------------------------
_FULL_DATE = re.compile(r"(?=.*(?<!\d)\d{1,2}(?:st|nd|rd|th)?(?!\d)).*(?:19|20)\d\d\b")
# Before a stamp stand only names, of a town or an agency: "On", or a word in lower case, makes it a sentence.
_NAMES_BEFORE = re.compile(
    r"[\W_]*(?:(?!(?:On|In|At|By|Since|From|Until|After|Before|Between|During|For|Around|About)\b)"
    r"(?:[A-Z][^\W_]*|\d+)[\W_]+){0,8}|.*(?:\b[A-Z]{2,}|\))[\s,|/:–—-]+",
    re.DOTALL,
)
_STAMP_AFTER = re.compile(r"[\s,]*(?:$|[\n(\[|/–—-]|[A-Z])")
_STAMPED = re.compile(
    r"\b(?:updated|published|posted|date of publication|modified)(?: (?:at|on))?:? ?$", re.IGNORECASE
)
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d")
# "a February report", "Monday's statement".
_PAPER = re.compile(r"(?:['’]?s)? (?:report|statement|announcement|interview|briefing|issue|edition)\b")
# "the three-year war", "a weeks-long siege": how long, not when.
_LENGTH = re.compile(r"-(?:(?:minute|hour|day|week|month|year|decade)(?:-long)?|long)$", re.IGNORECASE)
_DURATION = re.compile(
    r"(?!the\b|this\b|last\b|past\b|these\b|recent\b).*(?:minute|hour|day|week|month|year|decade)s?$",
    re.IGNORECASE,
)
# "the deadliest in two years", "after two months of siege", "twice a week".
_LENGTH_BEFORE = re.compile(
    r"\b(?:after|following|every|each|per|once|twice|times"
    r"|(?:first|second|third|\w+est|worst|most)\b[^.;,]{0,60} (?:in|for))"
    r"(?: more than| at least| nearly| almost| over| about)? $",
    re.IGNORECASE,
)
# "the worst violence since the deal of 2016".
_SUPERLATIVE_SINCE = re.compile(
    r"\b(?:first|worst|(?:dead|bigg|larg|heavi|bloodi|fierc|great|high|low|strong)\w*est|most)\b"
    r"[^.;,]{0,30}\bsince\b[^.;,]*$",
    re.IGNORECASE,
)
# "every Friday", "on Fridays".
_REPEATED = re.compile(r"\b(?:every|each) $", re.IGNORECASE)
_DAYS = re.compile(r"\bon $", re.IGNORECASE)


def idle(text: str, sentence: Span, bare: Span) -> bool:
    """Whether an expression times nothing: a stamp or dateline, a paper's date, a length, how often."""
    words, before, after = bare.of(text), text[sentence.start : bare.start], text[bare.end : sentence.end]
    return bool(_PAPER.match(after)) or _stamp(words, before, after) or _length(words, before, after)


def _stamp(words: str, before: str, after: str) -> bool:
    if _STAMPED.search(before) or (_CLOCK.fullmatch(words) and not before.strip()):
        return True
    return bool(_FULL_DATE.match(words) and _NAMES_BEFORE.fullmatch(before) and _STAMP_AFTER.match(after))


def _length(words: str, before: str, after: str) -> bool:
    if _LENGTH.search(words) or _REPEATED.search(before) or _SUPERLATIVE_SINCE.search(before + words):
        return True
    if _DURATION.fullmatch(words) and _LENGTH_BEFORE.search(before):
        return True
    return bool(_DAYS.search(before) and re.match(r"s\b", after))


# --- somebody said so ------------------------------------------------------------------------------------
_SAYING = listed(
    """
    said says told tells added adds reported reports announced announces confirmed confirms stated states
    claimed claims revealed reveals wrote writes tweeted quoted disclosed explained noted according
    """
) | listed(
    # What is spoken about did not happen when it was: "On Friday the envoy condemned the strikes".
    """
    accused accuses blamed blames condemned condemns denounced denounces denied denies warned warns vowed
    vows threatened threatens urged urges demanded demands called calls asked asks praised praises welcomed
    welcomes discussed discusses
    """
)
# "told the national news agency in a statement on Friday".
_FAR = 8
# "said late on Friday", "On Friday", "forces on Friday claimed".
_NEAR = 4
_NOMINAL = frozenset(("nmod", "nmod:unmarked", "nmod:tmod", "compound", "flat", "appos", "nummod"))


def of_saying(tree: Tree, bare: Span, trigger: Span) -> bool:
    """Whether an expression times somebody's saying what the trigger tells.

    It then stands behind the verb ("..., he said on Friday"), or opens the sentence ("On Friday the ministry
    said that ..."). Between the trigger and the verb it may belong to either; it is left to the trigger.
    """
    told, time = tree.inside(trigger), tree.inside(bare)
    if not told or not time:
        return False
    opens = time[0] - tree.bounds(time[0])[0] < _NEAR
    verb = _governor(tree, bare, told)
    if not _speaks(tree, verb):
        return opens and _speaks(tree, _first_verb(tree, time[-1], told[0]))
    if time[0] > verb:
        # "told reporters in Qamar on Friday that", but "said troops on Friday shelled".
        loose = told[0] < time[0] or tree.lower(time[-1] + 1) == "that"
        return time[0] - verb <= (_FAR if loose else _NEAR) and not verb < told[0] < time[0]
    return verb < told[0] and (opens or verb - time[-1] < _NEAR)


def _first_verb(tree: Tree, time: int, trigger: int) -> int:
    """The first verb between the two; -1 if a comma makes an aside of it: "On Friday, he said, ..."."""
    verb = next((i for i in range(time + 1, trigger) if tree.upos(i) == "VERB"), -1)
    return -1 if tree.word(verb + 1) == "," else verb


def _speaks(tree: Tree, i: int) -> bool:
    """Whether somebody says so; what was reported on Friday happened then: "clashes reported on Friday"."""
    if i < 0:
        return False
    passive = tree.lower(i - 1) in BE or tree.kids(i, "aux:pass", "nsubj:pass")
    return tree.lower(i) in _SAYING and not passive and tree.relation(i) not in ("acl", "amod")


def _governor(tree: Tree, bare: Span, told: range) -> int:
    """What an expression hangs on, past the nouns that it modifies; -1 if the trigger comes first."""
    time = top(tree, bare)
    for verb in tree.ancestors(time):
        if verb in told or time in told:
            return -1
        if tree.relation(time) not in _NOMINAL:
            return verb
        time = verb
    return -1


# --- another clause --------------------------------------------------------------------------------------
# A comma ends the clause that such a word begins.
_LATER = re.compile(r"\b(?:after|before|following|prior to)\b[^,]*$")
_FOLLOWED = re.compile(r".*\bfollowed by\b[^,]*", re.DOTALL)
# "killed after a bomb went off on Friday": harm is done when its cause is.
_HARMED = re.compile(r"kill|wound|injur|die|dead|hurt", re.IGNORECASE)
# "After a raid on Friday, troops ...": the comma ends what came first.
_FIRST = re.compile(
    r"(?:after|following|before|while|although|though|despite|in retaliation for|in response to)\b[^,]*$",
    re.IGNORECASE,
)
# "has been held by rebels since May and is shelled every day"
_SINCE, _CONJOINED = re.compile(r"(?:ever )?since\b"), re.compile(r",? and\b")


def of_another_clause(tree: Tree, sentence: Span, span: Span, trigger: Span) -> bool:
    """Whether an expression stands in a clause that the trigger stands outside of."""
    first = _FIRST.match(tree.text, sentence.start, span.start)
    if first and "," in tree.text[span.end : trigger.start]:
        return True
    if _SINCE.match(tree.text, span.start) and _CONJOINED.match(tree.text, span.end, trigger.start):
        return True
    return _before_or_after(tree.text, span, trigger) or _of_relative_clause(tree, span, trigger)


def _before_or_after(text: str, span: Span, trigger: Span) -> bool:
    """Whether one is told to come before the other: "a raid before the truce of May".

    Not "on Friday after a raid": it was on Friday too as often as not.
    """
    if trigger.end <= span.start:
        between = text[trigger.end : span.start]
        return bool(_LATER.search(between)) and not ("after" in between and _HARMED.search(trigger.of(text)))
    return _FOLLOWED.fullmatch(text, span.end, trigger.start) is not None


_RELATIVE = re.compile(r"\b(?:who|whom|whose|which|that|where|when)\b")


def _of_relative_clause(tree: Tree, span: Span, trigger: Span) -> bool:
    if trigger.end <= span.start and not _RELATIVE.search(tree.text, trigger.end, span.start):
        return False
    over = {k for i in tree.inside(trigger) for k in (i, *tree.ancestors(i))}
    climbed: list[int] = []
    for i in _up(tree, top(tree, span)):
        if i in over:
            return any(tree.relation(k) in ("acl:relcl", "advcl:relcl") for k in climbed)
        climbed.append(i)
    return False


def _up(tree: Tree, i: int) -> Iterator[int]:
    if i >= 0:
        yield i
        yield from tree.ancestors(i)


# --- the trigger's own -----------------------------------------------------------------------------------
_DIRECT = frozenset(("obl", "obl:unmarked", "obl:tmod", "nmod", "nmod:poss", "advmod"))
# Words between "Friday's" and "shelling", the "'s" counted.
_ATTRIBUTES = 3


def its_own(tree: Tree, bare: Span, trigger: Span) -> bool:
    """Whether an expression hangs on the trigger itself: "shelled on Friday", "Friday's deadly shelling"."""
    told, time = tree.inside(trigger), top(tree, bare)
    if time < 0 or not told:
        return False
    if tree.head(time) in told and tree.relation(time) in _DIRECT:
        return True
    between = range(tree.inside(bare)[-1] + 1, told[0])
    close = bare.end < trigger.start and len(between) <= _ATTRIBUTES
    return close and all(tree.head(i) in {*told, time} for i in between)
