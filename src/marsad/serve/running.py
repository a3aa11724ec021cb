"""The server at an address, until it is told to stop."""

import socket
from collections.abc import Callable
from dataclasses import replace

import uvicorn

from marsad.errors import BadInput
from marsad.serve.application import application
from marsad.serve.settings import Settings

__all__ = ["run"]

# Seconds that open streams have to end after Ctrl-C.
GRACE = 1


def run(settings: Settings, *, tell: Callable[[str], None], debug: bool = False) -> None:
    """Serve until interrupted; `tell` hears the address once it answers. Raises BadInput for an address that
    cannot be had.
    """
    app = application(settings)
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
        server = uvicorn.Server(config)
        tell(f"Marsad is at {here.address} (Ctrl-C ends it)")
        server.run(sockets=[sock])


def _listening(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    sock = socket.socket(family, socket.SOCK_STREAM)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        sock.bind((settings.host, settings.port))
    except OSError as error:
        sock.close()
        reason = error.strerror or str(error)
        raise BadInput(
            f"{settings.host}:{settings.port} cannot be had ({reason}); choose another --port"
        ) from None
    return sock
