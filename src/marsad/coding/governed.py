"""Whether a trigger governs a count: "free 19 civilians", "19 men were held", "53 arrests"."""

import re

from marsad.model.span import Span

__all__ = ["beside", "is_counted"]

_OBJECT = re.compile(r" (?:(?:a|an|the|in|its|further|another|other|some|all|down) )*", re.IGNORECASE)
_AUXILIARY = (
    r"(?:(?:was|were|is|are|had|has|have|been|being|be|to|may|could|will|would|also|reportedly|later) )*"
)
# Words that end the noun phrase of a count.
_ENDS = "and|or|but|who|whom|which|that|with|in|on|at|by|from|of|after|before|as|when|while|for|since|over"
_SUBJECT = re.compile(rf"(?: (?!(?:{_ENDS})\b)[\w'’-]+){{0,3}} {_AUXILIARY}", re.IGNORECASE)
_NOUN = re.compile(rf"(?: (?!(?:{_ENDS})\b)[\w'’-]+){{0,2}}[ -]", re.IGNORECASE)


def beside(text: str, trigger: Span, span: Span) -> bool:
    """Whether a trigger stands right before the count or behind its noun."""
    if trigger.end <= span.start:
        return _OBJECT.fullmatch(text, trigger.end, span.start) is not None
    return span.end <= trigger.start and _SUBJECT.fullmatch(text, span.end, trigger.start) is not None


def is_counted(text: str, trigger: Span, span: Span) -> bool:
    """Whether the trigger, a plural, is what the count counts: "four new violations"."""
    plural = trigger.of(text).lower().endswith("s")
    return plural and span.end < trigger.start and _NOUN.fullmatch(text, span.end, trigger.start) is not None
