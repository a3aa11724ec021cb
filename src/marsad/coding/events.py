"""One event put together from the answers to the questions: what, who, where, when, how many, with
what, who says, how sure."""

from dataclasses import replace
from hashlib import sha256

from marsad.coding.claiming import claimants, disclaims, is_unclaimed
from marsad.coding.contexts import contexts
from marsad.coding.how_many import numbers_of
from marsad.coding.how_sure import confidence, historical, status
from marsad.coding.scene import Scene
from marsad.coding.what import Candidate
from marsad.coding.when import when
from marsad.coding.where import places
from marsad.coding.who import accepted, is_pronoun, mention
from marsad.coding.who_says import sources, unspoken
from marsad.coding.why import because
from marsad.coding.with_what import weapons_of
from marsad.model.annotation import Proposal
from marsad.model.record import Event, Mention, Words
from marsad.model.span import Span


def event(scene: Scene, candidate: Candidate) -> Event:
    """The event of a candidate."""
    proposal = candidate.proposal
    actors, recipients = (parties(scene, proposal, role) for role in ("actors", "recipients"))
    spoken = unspoken(candidate.type, actors, sources(scene, proposal))
    actors = actors or claimants(scene, spoken)
    state = "asserted" if is_unclaimed(scene.tree, candidate.trigger) else status(proposal)
    made = Event(
        id=stable_id(scene, candidate),
        type=candidate.type,
        mode=candidate.mode,
        contexts=contexts(scene, candidate, actors, recipients),
        status=state,
        historical=historical(proposal),
        trigger=Words(start=proposal.start, end=proposal.end, text=candidate.trigger.of(scene.text)),
        actors=actors,
        recipients=recipients,
        places=places(scene, accepted(proposal.roles, "places")),
        time=when(proposal, scene.tree, tense="future" if state == "future" else None),
        numbers=numbers_of(
            proposal,
            scene.annotation,
            type=candidate.counts_as or candidate.type,
            recipients=[r.span for r in recipients],
        ),
        weapons=weapons_of(proposal, scene.annotation, weapons=scene.weapons),
        sources=spoken,
        sentence=scene.annotation.sentences[proposal.sentence].span,
        confidence=confidence(proposal, candidate.type),
        why="",
    )
    return replace(made, why=because(scene.tree, candidate, made, _placed(scene, made)))


def parties(scene: Scene, proposal: Proposal, role: str) -> tuple[Mention, ...]:
    """The parties in a role, each once: no pronoun beside the name that it stands for."""
    found = [mention(scene, Span(r.start, r.end)) for r in accepted(proposal.roles, role)]
    found = [one for one in found if not disclaims(scene.tree, one.span)]
    named = {one.id for one in found if not is_pronoun(one.text)} - {None}
    return tuple(one for one in found if one.id not in named or not is_pronoun(one.text))


def stable_id(scene: Scene, candidate: Candidate) -> str:
    """The same for the same text, type and trigger: 16 hex digits."""
    parts = (
        scene.annotation.report.sha256,
        candidate.type,
        str(candidate.proposal.start),
        str(candidate.proposal.end),
    )
    # A separator that cannot stand in the parts keeps different parts from giving one id.
    return sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def _placed(scene: Scene, event: Event) -> dict[Span, str]:
    """By what those places of an event were placed whose whole name nobody knows."""
    return {p.span: by for p in event.places if p.lat is not None and (by := scene.geography.placed(p.span))}
