"""What kinds of events make a happening, and which only belong to one."""

import re

from marsad.link.force import is_violent
from marsad.model.incident import Account
from marsad.model.record import Event

__all__ = ["follows_harm", "is_deed", "is_forceful", "is_news", "speaks_of_harm"]

# What parties do. The rest (ACCUSE, CONSULT, REJECT, REQUEST, SUPPORT, THREATEN) are words about deeds.
DEEDS = frozenset(
    [
        "AGREE",
        "AID",
        "ASSAULT",
        "COERCE",
        "CONCEDE",
        "COOPERATE",
        "MOBILIZE",
        "PROTEST",
        "RETREAT",
        "SANCTION",
    ]
)
# Steps against somebody, and help: of an attack, where their sentence speaks of it or of those it harmed.
_STEPS = ("AID", "COERCE", "SANCTION", "MOBILIZE")
_HARM = re.compile(
    r"\b(?:suspect|wanted|attack|assault|kill|murder|homicide|slay|shoot|shot|stab|bomb|blast|explo|massacre|death"
    r"|dead|wound|injur|hurt|victim|casualt|charged|indict|plead|convict|sentenc|guilty|jail|prison|trial|manhunt"
    r"|investigat|gunm[ae]n|attacker|perpetrator|assailant|culprit|in connection)",
    re.IGNORECASE,
)


def is_forceful(account: Account) -> bool:
    """Whether force or ground taken is part of what an account tells."""
    return "ASSAULT" in account.types or "seize" in account.modes


def is_deed(event: Event) -> bool:
    """Whether it is done, not only said."""
    return event.type in DEEDS


def is_news(event: Event) -> bool:
    """Whether it is told as done or to come, and not recalled."""
    return event.status in ("asserted", "future") and not event.historical


def follows_harm(event: Event, text: str) -> bool:
    """Whether it is a step after an attack ("two suspects were held", "took the wounded to a hospital")."""
    return event.type in _STEPS and not is_violent(event) and speaks_of_harm(event, text)


def speaks_of_harm(event: Event, text: str) -> bool:
    """Whether its sentence has a word for people harmed, for those who do harm, or for what courts do."""
    return _HARM.search(text, event.sentence.start, event.sentence.end) is not None
