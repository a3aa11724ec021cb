"""Days as numbers, and how far two stretches of days are from one another."""

from datetime import date

from marsad.model.record import Time

__all__ = ["Days", "apart", "day", "days_of"]

Days = tuple[int, int]
"""First and last day, both included, counted as `date.toordinal` does."""

# Longer stretches ("this year") say too little to tell one happening from another.
LONGEST = 8


def day(iso: str | None) -> int | None:
    """The day of an ISO date or date-time."""
    if not iso:
        return None
    try:
        return date.fromisoformat(iso[:10]).toordinal()
    except ValueError:
        return None


def days_of(time: Time | None) -> Days | None:
    """The days of a time, where it says them to within a week."""
    if time is None:
        return None
    first, last = day(time.from_), day(time.to)
    if first is None or last is None or last - first >= LONGEST:
        return None
    return first, last


def apart(left: Days, right: Days) -> int:
    """Days between them; 0 where they overlap."""
    return max(0, left[0] - right[1], right[0] - left[1])
