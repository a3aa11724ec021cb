"""The server at an address, until it is told to stop."""

import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from threading import Event
from types import FrameType

import uvicorn

from marsad.errors import BadInput
from marsad.serve.application import application
from marsad.serve.settings import Settings

__all__ = ["run"]

# Seconds that answers under way have to end after Ctrl-C; streams look up once a second.
GRACE = 3
PORT = 8000


def run(settings: Settings, *, tell: Callable[[str], None], debug: bool = False) -> None:
    """Serve until interrupted; `tell` hears the address. Raises BadInput for one that cannot be had."""
    stopping = Event()
    app = application(settings, stopping)
    with _listening(settings) as sock:
        here = replace(settings, port=sock.getsockname()[1])
        config = uvicorn.Config(
            app,
            log_level="info" if debug else "warning",
            access_log=debug,
            server_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=GRACE,
        )
        # The socket listens from here on: who asks before the server runs waits for a moment.
        sock.listen(config.backlog)
        tell(f"Marsad is at {here.address} (Ctrl-C ends it)")
        with suppress(KeyboardInterrupt):
            _Server(config, stopping).run(sockets=[sock])


class _Server(uvicorn.Server):
    """One that tells open streams when it ends."""

    def __init__(self, config: uvicorn.Config, stopping: Event) -> None:
        super().__init__(config)
        self._stopping = stopping

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """On Ctrl-C, and when the system asks."""
        self._stopping.set()
        super().handle_exit(sig, frame)


def _listening(settings: Settings) -> socket.socket:
    """At the port that is asked for; where none is, at the usual one, or any that is free."""
    wishes = (PORT, 0) if settings.port is None else (settings.port,)
    for port in wishes:
        sock = socket.socket(socket.AF_INET6 if ":" in settings.host else socket.AF_INET, socket.SOCK_STREAM)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            sock.bind((settings.host, port))
        except OSError as error:
            sock.close()
            reason = error.strerror or str(error)
        else:
            return sock
    raise BadInput(f"{settings.host}:{port} cannot be had ({reason}); choose another --host or --port")
