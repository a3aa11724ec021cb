"""What could not be done, so that nothing is lost in silence and the rest of a batch goes on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that gave no report. `origin` names it (path, address, `path:line`); `reason` is a clear
    clause.
    """

    origin: str
    reason: str

    def __str__(self) -> str:
        return f"{self.origin}: {self.reason}"
