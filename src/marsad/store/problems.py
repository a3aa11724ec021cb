"""What could not be read, kept until it can be."""

from collections.abc import Iterator

from sqlalchemy import Connection, delete, insert, select, update

from marsad.model.problem import Problem
from marsad.store import tables
from marsad.store.packing import now, plain

__all__ = ["keep_problem", "problems", "solved"]


def keep_problem(connection: Connection, problem: Problem) -> None:
    """Keep a problem in place of an earlier one of the same origin."""
    table, origin = tables.problems, plain(problem.origin)
    values = {"reason": plain(problem.reason), "last_seen": now()}
    seen = connection.execute(update(table).where(table.c.origin == origin).values(values))
    if not seen.rowcount:
        row = values | {"origin": origin, "first_seen": now()}
        connection.execute(insert(table).values(row))


def solved(connection: Connection, origin: str) -> None:
    """Forget the problem of an origin, which gave a report."""
    connection.execute(delete(tables.problems).where(tables.problems.c.origin == plain(origin)))


def problems(connection: Connection) -> Iterator[Problem]:
    """All problems, sorted by origin."""
    for row in connection.execute(select(tables.problems).order_by(tables.problems.c.origin)).all():
        yield Problem(row.origin, row.reason)
