"""What force is: asked where happenings are made, and where their day is weighed."""

from marsad.model.record import Event

__all__ = ["is_violent"]


def is_violent(event: Event) -> bool:
    """Force, or ground taken: what a monitor of conflict is kept for first."""
    return event.type == "ASSAULT" or (event.type == "COERCE" and "seize" in event.mode)
