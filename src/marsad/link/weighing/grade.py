"""A suggested grade, Airwars and Admiralty, with each step of the rule as a sentence. A person decides.

The rule is a table in docs/weighing.md, its constants are in rule.py.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from marsad.knowledge import Knowledge
from marsad.link.weighing import rule
from marsad.link.weighing.evidence import Evidence
from marsad.link.weighing.responsibility import Position, chief, positions
from marsad.link.weighing.sides import Side, side_of
from marsad.link.weighing.speaker import Speaker
from marsad.link.weighing.voices import Voices
from marsad.model.incident import Contest, Grade, TollClaim, Witness
from marsad.model.record import Event

__all__ = ["grade"]


@dataclass(frozen=True, slots=True)
class Weight:
    """A speaker of the happening with his letter and why."""

    speaker: Speaker
    letter: str
    because: str


def grade(
    evidence: Evidence,
    origins: Sequence[Witness],
    contested: Sequence[Contest],
    voices: Voices,
    knowledge: Knowledge,
    tolls: Sequence[TollClaim] = (),
) -> Grade | None:
    """The grade that the rule suggests; None for what is not said to have happened, or not yet."""
    statuses = {event.status for _, event in evidence.telling}
    if not statuses or not statuses & {"asserted", "negated"}:
        return None
    weights = _weights(evidence, origins, voices, knowledge)
    taken = chief(positions(evidence, voices, knowledge))
    is_told = "asserted" in statuses
    airwars, why = _airwars(evidence, weights, origins, contested, taken, tolls, is_told=is_told)
    letter, best = _reliability(weights)
    number, how = _credibility(weights, origins, contested, is_told=is_told)
    return Grade(airwars=airwars, admiralty=f"{letter}{number}", trace=(*_counted(origins), *why, best, how))


def _counted(origins: Sequence[Witness]) -> tuple[str, ...]:
    names = ", ".join(origin.name for origin in origins)
    what = "independent origin tells it" if len(origins) == 1 else "independent origins tell it"
    return (f"{len(origins)} {what}: {names}",)


def _airwars(
    evidence: Evidence,
    weights: Sequence[Weight],
    origins: Sequence[Witness],
    contested: Sequence[Contest],
    taken: Sequence[Position],
    tolls: Sequence[TollClaim],
    *,
    is_told: bool,
) -> tuple[str, tuple[str, ...]]:
    about = {contest.about: contest for contest in contested}
    if not is_told:
        return "Discounted", ("all who speak of it say that it did not happen",)
    if "happened" in about and _outweighed(about["happened"]):
        return "Discounted", (f"more speakers deny it than tell it: {about['happened'].because}",)
    if "responsibility" in about:
        return "Contested", (f"responsibility is contested: {about['responsibility'].because}",)
    if accepted := _accepted(evidence, taken, tolls):
        return "Confirmed", accepted
    letters = {weight.speaker.name: weight.letter for weight in weights}
    credible = [origin.name for origin in origins if letters.get(origin.name) in rule.CREDIBLE]
    if len(credible) >= rule.INDEPENDENT and _likely(evidence):
        who = f"{len(credible)} of them are credible sources ({', '.join(credible)})"
        return "Fair", (who, _likely(evidence))
    return "Weak", (_why_weak(origins, credible),)


def _outweighed(contest: Contest) -> bool:
    said = dict(contest.sides)
    return len(said.get("no", ())) > len(said.get("yes", ()))


def _accepted(evidence: Evidence, taken: Sequence[Position], tolls: Sequence[TollClaim]) -> tuple[str, ...]:
    """Those held responsible accept it: the harm, where harm to people is told, else the deed."""
    harm = any(claim.victims in rule.CIVIL and (claim.low or claim.high) for claim in tolls)
    for one in taken:
        if one.is_own and (one.in_words or one.with_harm or not harm):
            what = "the harm" if harm else "the deed"
            return (f"responsibility for {what} is accepted: told as their own by {one.speaker.name}",)
    return ()


def _likely(evidence: Evidence) -> str:
    """Action by a belligerent: who did it or by what means."""
    for _, event in evidence.telling:
        if event.actors:
            return f"action is told: {event.trigger.text} by {event.actors[0].name or event.actors[0].text}"
    for _, event in evidence.telling:
        if event.weapons or event.mode:
            means = event.weapons[0].text if event.weapons else event.mode[0]
            return f"action is told: {event.trigger.text} ({means})"
    return ""


def _why_weak(origins: Sequence[Witness], credible: Sequence[str]) -> str:
    if len(origins) < rule.INDEPENDENT:
        return "a single origin tells it"
    if len(credible) < rule.INDEPENDENT:
        return f"fewer than {rule.INDEPENDENT} of them are credible sources (A to C)"
    return "no report tells by whom or by what means"


def _weights(
    evidence: Evidence, origins: Sequence[Witness], voices: Voices, knowledge: Knowledge
) -> list[Weight]:
    """Every origin once, by its best letter."""
    names = {origin.name for origin in origins}
    enemies = _fighting(evidence, knowledge)
    best: dict[str, Weight] = {}
    for record, event in evidence.telling:
        speaker = voices.teller(event.sources, record) or voices.publisher(record.report)
        if speaker.name not in names:
            continue
        weight = _weight(speaker, event, enemies, knowledge)
        held = best.get(speaker.key)
        if held is None or weight.letter < held.letter:
            best[speaker.key] = weight
    return sorted(best.values(), key=lambda weight: (weight.letter, weight.speaker.name))


def _weight(speaker: Speaker, event: Event, fighting: frozenset[str], knowledge: Knowledge) -> Weight:
    acting, hit = (
        {s.key for m in ms if (s := side_of(m, knowledge))} for ms in (event.actors, event.recipients)
    )
    is_party = speaker.kind in rule.PARTIES or (speaker.side is not None and speaker.side in fighting)
    own = is_party and (speaker.side in acting or (speaker.side in hit and bool(event.numbers)))
    letter = rule.letter_of(speaker.kind, is_named=speaker.is_named, is_party=is_party, to_own_cost=own)
    if own:
        because = "speaks of its own deed or losses"
    elif is_party:
        because = "is a party to the conflict and speaks of others"
    elif not speaker.is_named:
        because = "has no name"
    else:
        because = f"is of the kind {speaker.kind.replace('_', ' ')}"
    return Weight(speaker, letter, because)


def _fighting(evidence: Evidence, knowledge: Knowledge) -> frozenset[str]:
    sides: set[Side | None] = set()
    for _, event in evidence.telling:
        sides |= {side_of(mention, knowledge) for mention in (*event.actors, *event.recipients)}
    return frozenset(side.key for side in sides if side is not None)


def _reliability(weights: Sequence[Weight]) -> tuple[str, str]:
    if not weights:
        return "F", "F: who tells it cannot be judged"
    best = weights[0]
    return best.letter, f"{best.letter}: the best source, {best.speaker.name}, {best.because}"


def _credibility(
    weights: Sequence[Weight], origins: Sequence[Witness], contested: Sequence[Contest], *, is_told: bool
) -> tuple[int, str]:
    """By corroboration and contradiction alone: the code asks that the letter does not sway the number."""
    happened = next((contest for contest in contested if contest.about == "happened"), None)
    if not is_told or (happened is not None and _outweighed(happened)):
        return 5, "5: more speakers deny it than tell it"
    if happened is not None:
        return 4, f"4: it is denied: {happened.because}"
    if len(origins) >= rule.INDEPENDENT:
        if not contested:
            return 1, "1: independent origins agree, and nothing is contested"
        points = ", ".join(dict.fromkeys(contest.about for contest in contested))
        return 2, f"2: independent origins agree that it happened, not on {points}"
    if any(weight.speaker.is_named for weight in weights):
        return 3, "3: one origin tells it, and none confirms or contradicts"
    return 6, "6: one origin without a name tells it, and nothing shows what it is worth"
