"""How many were harmed, as each report and speaker says, and what all of it comes to.

    Record ─ toll_claims ─▶ TollClaim ─ toll_sums ─▶ TollSum
                                      ─ toll_series ─▶ TollPoint

How it reads and reckons: docs/tolls.md.
"""

from marsad.link.tolls.claims import toll_claims
from marsad.link.tolls.series import toll_series
from marsad.link.tolls.sums import RULES, toll_sums

__all__ = ["RULES", "toll_claims", "toll_series", "toll_sums"]
