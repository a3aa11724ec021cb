"""Open stores, lent to one thread at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from queue import Empty, LifoQueue
from threading import BoundedSemaphore

from marsad.store import Store, open_store

__all__ = ["SIZE", "Stores"]

# Python runs one thread at a time: more open stores than this make nothing faster.
SIZE = 8


class Stores:
    """Opens a store when all that are open are lent, up to SIZE of them."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._free: LifoQueue[Store] = LifoQueue()
        self._room = BoundedSemaphore(SIZE)

    @contextmanager
    def one(self) -> Iterator[Store]:
        """A store that nobody else has meanwhile."""
        with self._room:
            store = self._opened()
            try:
                yield store
            except BaseException:
                store.close()  # what broke may have left it in any state
                raise
            self._free.put(store)

    @contextmanager
    def reading(self) -> Iterator[Store]:
        """A store, all of whose answers are of one moment."""
        with self.one() as store, store.reading():
            yield store

    def close(self) -> None:
        """Close those that are not lent."""
        while not self._free.empty():
            self._free.get_nowait().close()

    def _opened(self) -> Store:
        try:
            return self._free.get_nowait()
        except Empty:
            return open_store(self.name, make=False)
