"""Accounts, looked up by what they have in common, and which of them were found to tell one happening."""

from collections.abc import Collection, Iterable

from sqlalchemy import Connection, and_, bindparam, delete, func, insert, or_, select

from marsad.model.incident import Account, Joined
from marsad.store import tables
from marsad.store.judging import same_events
from marsad.store.packing import pack, unpack
from marsad.store.pieces import pieces

__all__ = [
    "accounts",
    "accounts_of",
    "accounts_sharing",
    "component",
    "join",
    "joined_of",
    "least_sure",
    "replace_accounts",
]


def accounts(connection: Connection, ids: Iterable[str]) -> tuple[Account, ...]:
    """The accounts with these ids, sorted by id."""
    body = select(tables.accounts.c.body)
    found = [
        unpack(row, Account)
        for some in pieces(ids)
        for row in connection.execute(body.where(tables.accounts.c.id.in_(some))).scalars()
    ]
    return tuple(sorted(found, key=lambda account: account.id))


def accounts_of(connection: Connection, report: str) -> tuple[Account, ...]:
    """The accounts of a report, sorted by id."""
    rows = connection.execute(
        select(tables.accounts.c.body)
        .join(tables.reports, tables.accounts.c.report == tables.reports.c.number)
        .where(tables.reports.c.id == report)
    ).scalars()
    return tuple(sorted((unpack(row, Account) for row in rows), key=lambda account: account.id))


def accounts_sharing(connection: Connection, keys: Iterable[str]) -> tuple[Account, ...]:
    """The accounts that have one of the keys, sorted by id."""
    key, account = tables.keys.c, tables.accounts.c
    numbers: set[int] = set()
    for some in pieces(keys):
        numbers.update(connection.execute(select(key.account).where(key.key.in_(some))).scalars())
    found = [
        unpack(row, Account)
        for some in pieces(numbers)
        for row in connection.execute(select(account.body).where(account.number.in_(some))).scalars()
    ]
    return tuple(sorted(found, key=lambda one: one.id))


def replace_accounts(connection: Connection, report: str, new: Collection[Account]) -> None:
    """Give a report these accounts in place of those that it had, which leave what they were joined with."""
    number = connection.execute(
        select(tables.reports.c.number).where(tables.reports.c.id == report)
    ).scalar_one()
    for old in accounts_of(connection, report):
        _forget(connection, old)
    for account in new:
        row = {"id": account.id, "report": number, "main": account.main, "body": pack(account)}
        made = connection.execute(insert(tables.accounts).values(row).returning(tables.accounts.c.number))
        here = made.scalar_one()
        if account.keys:
            rows = [{"key": key, "account": here} for key in sorted(set(account.keys))]
            connection.execute(insert(tables.keys), rows)


def join(connection: Connection, found: Iterable[Joined]) -> None:
    """Keep comparisons, in place of earlier ones of the same accounts."""
    found = list(found)
    number = _numbers(connection, {name for one in found for name in (one.left, one.right)})
    joined = tables.joined
    rows = [
        {"left": number[one.left], "right": number[one.right], "score": one.score, "body": pack(one)}
        for one in found
    ]
    if rows:
        is_it = and_(joined.c.left == bindparam("one"), joined.c.right == bindparam("other"))
        earlier = [{"one": row["left"], "other": row["right"]} for row in rows]
        connection.execute(delete(joined).where(is_it), earlier)
        connection.execute(insert(joined), rows)


def joined_of(connection: Connection, ids: Iterable[str]) -> tuple[Joined, ...]:
    """The comparisons of which both accounts are among these, in order."""
    numbers = set(_numbers(connection, ids).values())
    joined = tables.joined.c
    found: dict[tuple[int, int], bytes] = {}
    for some in pieces(numbers):
        rows = connection.execute(select(joined.left, joined.right, joined.body).where(joined.left.in_(some)))
        found |= {(row.left, row.right): row.body for row in rows if row.right in numbers}
    return tuple(sorted((unpack(body, Joined) for body in found.values()), key=lambda j: (j.left, j.right)))


def component(connection: Connection, ids: Iterable[str], *, bar: float = 0.0) -> tuple[Account, ...]:
    """The accounts that these hang together with, sorted by id: by comparisons with a score above `bar`, as
    copies, by a person's word, and by the incidents that they are of now.
    """
    inside: set[int] = set()
    fresh = set(_numbers(connection, ids).values())
    while fresh:
        inside |= fresh
        fresh = _neighbours(connection, fresh, bar) - inside
    body = select(tables.accounts.c.body)
    found = [
        unpack(row, Account)
        for some in pieces(inside)
        for row in connection.execute(body.where(tables.accounts.c.number.in_(some))).scalars()
    ]
    return tuple(sorted(found, key=lambda account: account.id))


def least_sure(connection: Connection, most: int) -> tuple[Joined, ...]:
    """The comparisons whose score is nearest to even odds, the least sure first."""
    table = tables.joined.c
    bodies = connection.execute(
        select(table.body).order_by(func.abs(table.score), table.left, table.right).limit(most)
    )
    return tuple(unpack(body, Joined) for body in bodies.scalars())


def _neighbours(connection: Connection, numbers: set[int], bar: float) -> set[int]:
    joined, member = tables.joined.c, tables.incident_accounts
    other = member.alias()
    near: set[int] = set()
    for some in pieces(numbers):
        for one, far in ((joined.left, joined.right), (joined.right, joined.left)):
            near.update(connection.execute(select(far).where(one.in_(some), joined.score > bar)).scalars())
        together = select(other.c.account).join(member, member.c.incident == other.c.incident)
        near.update(connection.execute(together.where(member.c.account.in_(some))).scalars())
        near.update(_copied(connection, some))
    return near | same_events(connection, numbers)


def _copied(connection: Connection, numbers: Collection[int]) -> set[int]:
    """The main accounts of the reports that are copies of those of these main accounts."""
    pair, one, other = tables.copies.c, tables.accounts.alias(), tables.accounts.alias()
    found: set[int] = set()
    for near, far in ((pair.left, pair.right), (pair.right, pair.left)):
        rows = connection.execute(
            select(other.c.number)
            .select_from(tables.copies)
            .join(one, near == one.c.report)
            .join(other, far == other.c.report)
            .where(one.c.number.in_(numbers), one.c.main, other.c.main)
        )
        found.update(rows.scalars())
    return found


def _forget(connection: Connection, account: Account) -> None:
    [number] = _numbers(connection, [account.id]).values()
    joined, key, member = tables.joined, tables.keys, tables.incident_accounts
    connection.execute(delete(joined).where(or_(joined.c.left == number, joined.c.right == number)))
    connection.execute(delete(key).where(and_(key.c.key.in_(account.keys), key.c.account == number)))
    connection.execute(delete(member).where(member.c.account == number))
    connection.execute(delete(tables.accounts).where(tables.accounts.c.number == number))


def _numbers(connection: Connection, ids: Iterable[str]) -> dict[str, int]:
    account = tables.accounts.c
    return {
        row.id: row.number
        for some in pieces(ids)
        for row in connection.execute(select(account.id, account.number).where(account.id.in_(some)))
    }
