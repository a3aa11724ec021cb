"""Words given as somebody's own: quotation marks of every cut, run-on quotations, and the speaker where a
verb names one.

1. Marks are paired within a paragraph; a quotation left open runs to the end of its paragraph where the next
one goes on with it, else to the end of its sentence. 2. Marks
around the attribution instead of the words ("I know. “He said.”") are turned inside out. 3. A reporting
verb just after or just before names the speaker; a second part of a quotation and a paragraph that goes on
with one keep the speaker of the first.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from marsad.model.annotation import Annotation, Quotation
from marsad.model.span import Span


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Reporting verbs as lemmas and as they are usually written, so that they are found without lemmas too.
REPORTING = _listed(
    """
    say says said tell tells told add adds added state states stated declare declares declared announce
    announces announced report reports reported claim claims claimed write writes wrote warn warns warned
    note notes noted explain explains explained insist insists insisted stress stresses stressed argue
    argues argued confirm confirms confirmed quote quotes quoted tweet tweets tweeted post posts posted vow
    vows vowed acknowledge acknowledges acknowledged recall recalls recalled ask asks asked reply replies
    replied respond responds responded continue continues continued comment comments commented describe
    describes described call calls called deny denies denied urge urges urged read reads conclude concludes
    concluded
    """
)
_MARK = re.compile(r"[“”„‟«»\"]|(?<!\w)[‘'](?=\w)|(?<=[\w.,!?…])[’'](?!\w)|''|``")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_OPENING, _CLOSING = "“„‟«‘", "”»’"
# Tokens between a quotation and the verb that gives it: "…, the ministry of defence in the capital said".
REACH = 14
# Words that an attribution put into marks by mistake can have: "Foreign Minister A B said."
SHORT = 7
_PHRASE = frozenset(("NOUN", "PROPN", "PRON", "ADJ", "DET", "NUM"))
_LEFT_OUT = _listed("acl acl:relcl appos parataxis conj cc case punct advcl")


def quotations(annotation: Annotation) -> tuple[Quotation, ...]:
    """The quotations of a report in order, marks included; `annotation.quotations` is not looked at."""
    found: list[Quotation] = []
    run_on: Span | None = None
    for paragraph in _PARAGRAPH.finditer(annotation.report.text):
        whole = Span(*paragraph.span())
        found_here = (_ended(annotation, whole, s) for s in _pairs(annotation.report.text, whole))
        spoken = [_turned(annotation, whole, s) for s in found_here]
        made = list(_with_speakers(annotation, whole, spoken))
        if made and run_on and made[0].start == whole.start and made[0].speaker is None:
            made[0] = replace(made[0], speaker=run_on)
        is_open = bool(made) and made[-1].end == whole.end and not _closed(annotation.report.text, made[-1])
        run_on = made[-1].speaker if is_open else None
        found += made
    return tuple(found)


def _pairs(text: str, within: Span) -> Iterator[Span]:
    """Stretches between paired marks of one paragraph, in order, none inside another."""
    start: int | None = None
    kind = ""
    for mark in _MARK.finditer(text, within.start, within.end):
        if start is None:
            if _opens(text, mark) and (mark[0] not in "‘'" or _has_end(text, mark.end(), within.end)):
                start, kind = mark.start(), _kind(mark[0])
        elif _kind(mark[0]) == kind and _closes(text, mark, within.end):
            yield Span(start, mark.end())
            start = None
    if start is not None and kind == "double":
        yield Span(start, within.end)


def _kind(mark: str) -> str:
    return "single" if mark in "‘’'" else "double"


def _has_end(text: str, start: int, end: int) -> bool:
    """Whether a single mark that may open has a closing one after a sign or word; else it is an
    apostrophe."""
    return re.compile(r"[\w.,!?…]['’](?!\w)").search(text, start, end) is not None


def _opens(text: str, mark: re.Match[str]) -> bool:
    if mark[0] in _OPENING:
        return True
    if mark[0] in _CLOSING:
        return False
    after = text[mark.end() : mark.end() + 1]
    return bool(after) and not after.isspace() and (mark.start() == 0 or not text[mark.start() - 1].isalnum())


def _closes(text: str, mark: re.Match[str], end: int) -> bool:
    if mark[0] in _CLOSING:
        return True
    if mark[0] in _OPENING:
        return False
    after = text[mark.end() : min(mark.end() + 1, end)]
    return not after or not after.isalnum()


def _closed(text: str, quotation: Quotation) -> bool:
    return quotation.end - quotation.start > 1 and text[quotation.end - 1] in "”»\"'’"


def _ended(annotation: Annotation, paragraph: Span, quoted: Span) -> Span:
    """A quotation that is left open and not gone on with in the next paragraph ends with its sentence: its
    closing mark was lost."""
    text = annotation.report.text
    left_open = quoted.end == paragraph.end and not _closed(text, Quotation(quoted.start, quoted.end))
    if not left_open or _MARK.match(text[paragraph.end :].lstrip()):
        return quoted
    ends = (s.end for s in annotation.sentences if s.start <= quoted.start + 1 < s.end)
    return Span(quoted.start, min((*ends, paragraph.end)))


def _turned(annotation: Annotation, paragraph: Span, quoted: Span) -> tuple[Span, Span | None]:
    """Step 2: the words and, where the marks stood around the attribution, the attribution."""
    inside = _tokens(annotation, Span(quoted.start + 1, max(quoted.end - 1, quoted.start + 1)))
    words = [i for i in inside if annotation.tokens[i].upos != "PUNCT"]
    before = annotation.report.text[paragraph.start : quoted.start].rstrip()
    if 1 < len(words) <= SHORT and _reports(annotation, words[-1]) and before.endswith((".", ",", "!", "?")):
        start = max(
            (s.start for s in annotation.sentences if s.start < paragraph.start + len(before)), default=0
        )
        return Span(max(start, paragraph.start), paragraph.start + len(before)), quoted
    return quoted, None


def _with_speakers(
    annotation: Annotation, paragraph: Span, spoken: list[tuple[Span, Span | None]]
) -> Iterator[Quotation]:
    """Step 3 for the quotations of one paragraph."""
    previous: Quotation | None = None
    for n, (quoted, attribution) in enumerate(spoken):
        until = spoken[n + 1][0].start if n + 1 < len(spoken) else paragraph.end
        since = previous.end if previous else paragraph.start
        after = _tokens(annotation, attribution or Span(quoted.end, max(until, quoted.end)))[:REACH]
        before = _tokens(annotation, Span(min(since, quoted.start), quoted.start))[-REACH:]
        speaker = _speaker(annotation, _first_clause(annotation, after, attribution is not None))
        speaker = speaker or _speaker(annotation, before[::-1])
        if speaker is None and previous and len(before) < REACH:
            speaker = previous.speaker
        previous = Quotation(quoted.start, quoted.end, speaker)
        yield previous


def _tokens(annotation: Annotation, span: Span) -> list[int]:
    """Places of the tokens that lie within a span."""
    first = bisect_left(annotation.tokens, span.start, key=lambda t: t.start)
    last = bisect_right(annotation.tokens, span.end, key=lambda t: t.end)
    return list(range(first, last))


def _first_clause(annotation: Annotation, tokens: list[int], whole: bool) -> list[int]:
    """The tokens up to the first full stop: what follows it speaks of something else."""
    stops = [
        k for k, i in enumerate(tokens) if annotation.words(annotation.tokens[i]) in (".", "!", "?", ";")
    ]
    return tokens if whole or not stops else tokens[: stops[0]]


def _reports(annotation: Annotation, i: int) -> bool:
    return (
        annotation.words(annotation.tokens[i]).lower() in REPORTING or annotation.tokens[i].lemma in REPORTING
    )


def _speaker(annotation: Annotation, tokens: list[int]) -> Span | None:
    """Who speaks by the first reporting verb among `tokens`, which are given nearest first."""
    for i in tokens:
        if _reports(annotation, i) and annotation.tokens[i].upos in ("VERB", "X", ""):
            return (
                _subject(annotation, i) or _run(annotation, i, tokens, 1) or _run(annotation, i, tokens, -1)
            )
        if annotation.words(annotation.tokens[i]).lower() == "according":
            return _run(annotation, i + 1, tokens, 1)
    return None


def _subject(annotation: Annotation, verb: int) -> Span | None:
    """The noun phrase of a verb's subject."""
    tokens = annotation.tokens
    near = range(max(0, verb - 40), min(len(tokens), verb + 41))
    subject = next(
        (k for k in near if tokens[k].head == verb and tokens[k].relation in ("nsubj", "nsubj:pass")), None
    )
    if subject is None:
        return None
    held = {subject}
    for _ in range(4):  # subjects nest their words four deep at most; deeper is broken syntax
        held |= {
            k
            for k in near
            if tokens[k].head in held and not (tokens[k].head == subject and tokens[k].relation in _LEFT_OUT)
        }
    first = last = subject
    while first - 1 in held:
        first -= 1
    while last + 1 in held:
        last += 1
    return Span(tokens[first].start, tokens[last].end)


def _run(annotation: Annotation, verb: int, tokens: list[int], step: int) -> Span | None:
    """The run of nominal words next to a verb, after it (`step` 1) or before it, where syntax is missing."""
    i = verb + step
    run = []
    while i in tokens and annotation.tokens[i].upos in _PHRASE:
        run.append(i)
        i += step
    return Span(annotation.tokens[min(run)].start, annotation.tokens[max(run)].end) if run else None
