"""What is found in a store: incidents, reports, parties, ground and changes. Nothing here writes."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection

from marsad.model.incident import Incident
from marsad.model.incident import Kept as Change
from marsad.store import changes, finding, reporting, showing
from marsad.store.reporting import Outlet, Revision, Teller, Telling
from marsad.store.shelf import Alike, alike
from marsad.store.showing import Counts, Line, Size, Spotted
from marsad.store.wanted import Header, Held, Stated, Wanted

__all__ = ["Lookups"]


class Lookups:
    """The part of `Store` that answers. Every method is of one moment; `Store.reading` makes several so."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # --- incidents ---------------------------------------------------------------------------------------
    def incidents(self, wanted: Wanted = Wanted()) -> Iterator[Incident]:  # noqa: B008 - it is frozen
        """The incidents that are wanted, earliest first."""
        return finding.incidents(self._connection, wanted)

    def lines(
        self,
        wanted: Wanted,
        *,
        after: tuple[str | None, str] | None = None,
        most: int = 100,
        newest: bool = True,
    ) -> Sequence[Line]:
        """The briefs of the incidents that are wanted, as JSON, behind the one with this day and id."""
        return showing.lines(self._connection, wanted, after=after, most=most, newest=newest)

    def brief(self, incident: str) -> bytes:
        """The brief of the incident with this id, as JSON."""
        return showing.brief(self._connection, incident)

    def spotted(self, wanted: Wanted, most: int) -> Sequence[Spotted]:
        """What a map shows of the incidents that are wanted, newest first."""
        return showing.spotted(self._connection, wanted, most)

    def counted(self, wanted: Wanted, most: int) -> Counts:
        """How many incidents are wanted, by type, status, and the `most` commonest parties and outlets."""
        return showing.counted(self._connection, wanted, most)

    def by_day(self, wanted: Wanted) -> Sequence[tuple[str, str, int]]:
        """Day, type, how many of the incidents that are wanted."""
        return showing.by_day(self._connection, wanted)

    def staked(self, most: int) -> Sequence[Incident]:
        """The incidents on which most hangs and that no person has judged."""
        return showing.staked(self._connection, most)

    def size(self) -> Size:
        """How much there is."""
        return showing.size(self._connection)

    def incident(self, name: str) -> Incident | None:
        """The incident with this id, or the only one whose id begins so."""
        return finding.incident(self._connection, name)

    def relations(self, party: str | None = None) -> Iterator[Stated]:
        """Who backs, leads, fights or belongs to whom, and which report states it."""
        return finding.relations(self._connection, party)

    def control(self, *, until: str | None = None, place: str | None = None) -> Iterator[Held]:
        """What is said of who holds what ground, by day."""
        return finding.control(self._connection, until=until, place=place)

    def changes(self, since: int = 0) -> Iterator[Change]:
        """The feed of changes after a row; 0 for all."""
        return changes.changes(self._connection, since)

    def history(self, names: Iterable[str]) -> tuple[Change, ...]:
        """What the feed tells of the things with these ids."""
        return changes.history(self._connection, names)

    def last_change(self) -> int:
        """The id of the last row of the feed; 0 before the first. Until it grows, all stays the same."""
        return changes.last(self._connection)

    # --- reports -----------------------------------------------------------------------------------------
    def revised(self, report: str) -> Sequence[Revision]:
        """Which revisions a report has, without their records."""
        return reporting.revised(self._connection, report)

    def report_lines(
        self,
        *,
        text: str | None = None,
        outlet: str | None = None,
        after: tuple[str | None, str] | None = None,
        most: int = 100,
    ) -> Sequence[Header]:
        """Reports with these words, of this outlet, newest first, behind the one with this time and id."""
        return reporting.report_lines(self._connection, text=text, outlet=outlet, after=after, most=most)

    def telling(
        self, what: Telling, *, since: str | None = None, until: str | None = None, most: int
    ) -> tuple[Sequence[str], int]:
        """The newest reports that tell of ties or of ground, and how many more there are."""
        return reporting.telling(self._connection, what, since, until, most)

    def outlets(self) -> Sequence[Outlet]:
        """Who publishes how much, and how much of it is another's text."""
        return reporting.outlets(self._connection)

    def tellers(self) -> Sequence[Teller]:
        """The independent origins of incidents."""
        return reporting.tellers(self._connection)

    def alike(self, reports: Iterable[str]) -> tuple[Alike, ...]:
        """The copies with one of these reports in them, with what they share and why they are copies."""
        return alike(self._connection, reports)
