"""What many records and incidents together show: parties and their ties, ground, days.

Record ─ party_ties ─▶ Tie      Record ─ ground ─▶ Ground      Incident ─ timeline ─▶ Day
"""

from marsad.link.views.ground import ground
from marsad.link.views.party_ties import party_ties
from marsad.link.views.timeline import timeline

__all__ = ["ground", "party_ties", "timeline"]
