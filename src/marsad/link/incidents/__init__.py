"""Coded reports -> incidents: what each report tells, which tell the same, and what they tell together.

    Record ─ accounts_of, settled ─▶ Account ─ compare ─▶ Joined ─ grouped ─▶ (Account, ...)
           ─ incident_of ─▶ Incident

Everything is pure and the same in any order. How it decides: docs/incidents.md.
"""

from marsad.link.incidents.accounts import accounts_of
from marsad.link.incidents.compare import compare
from marsad.link.incidents.grouped import grouped
from marsad.link.incidents.incident import incident_of
from marsad.link.incidents.settled import settled

__all__ = ["accounts_of", "compare", "grouped", "incident_of", "settled"]
