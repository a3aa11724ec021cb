"""How much an incident weighs: who told it first, what is contested, and which grade a rule suggests.

    Record ─ claims_of ─▶ Claim
    Incident, Account, Record ─ evidence_of ─ witnesses, contests, grade ─▶ Incident (weighed)

How it decides: docs/weighing.md.
"""

from marsad.link.weighing.claims import claims_of
from marsad.link.weighing.contests import contests
from marsad.link.weighing.evidence import Evidence, evidence_of
from marsad.link.weighing.grade import grade
from marsad.link.weighing.judged import checked, judged_account, judged_grade, judged_record
from marsad.link.weighing.voices import Voices
from marsad.link.weighing.weigh import weighed
from marsad.link.weighing.witnesses import Pair, witnesses, witnesses_of_claims

__all__ = [
    "Evidence",
    "Pair",
    "Voices",
    "checked",
    "claims_of",
    "contests",
    "evidence_of",
    "grade",
    "judged_account",
    "judged_grade",
    "judged_record",
    "weighed",
    "witnesses",
    "witnesses_of_claims",
]
