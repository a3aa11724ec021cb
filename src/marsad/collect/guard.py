"""Which addresses Marsad may connect to: public ones only, checked at the moment of connecting.

A page address comes from outside, and so do redirects: either may point at this machine, its network or a
cloud's metadata service (server-side request forgery). A host name is resolved here, every address that it
has is checked, and the connection goes to the checked address itself; a name that resolves differently a
moment later (DNS rebinding) changes nothing, and no redirect can go around it, since there is no other way
to a socket.
"""

import ipaddress
import socket
import time
from collections.abc import Iterable
from typing import Any

import httpcore

from marsad.collect.limits import Limits
from marsad.errors import Unreachable

__all__ = ["GuardedNetwork", "is_public"]

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

# IPv6 networks whose addresses carry an IPv4 address in their last 32 bits, which is where the packets end.
# RFC 6052 (well-known NAT64 prefix), RFC 8215 (local-use NAT64), RFC 4291 2.5.5.1 (IPv4-compatible).
CARRIERS = tuple(ipaddress.IPv6Network(n) for n in ("64:ff9b::/96", "64:ff9b:1::/48", "::/96"))

# Withdrawn by RFC 3879, still routed inside some networks; Python counts it as global.
SITE_LOCAL = ipaddress.IPv6Network("fec0::/10")


def is_public(address: str) -> bool:
    """Whether an IP address, in writing, belongs to the public internet and to one host."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    return all(_is_open(one) for one in (ip, *_carried(ip)))


def _is_open(ip: Address) -> bool:
    closed = ip.is_multicast or ip.is_reserved or ip.is_private or ip in SITE_LOCAL
    return ip.is_global and not closed


def _carried(ip: Address) -> list[Address]:
    """The IPv4 addresses inside an IPv6 address: mapped, 6to4, Teredo, NAT64."""
    if isinstance(ip, ipaddress.IPv4Address):
        return []
    inner = [ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())]
    if any(ip in network for network in CARRIERS):
        inner.append(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
    return [one for one in inner if one is not None]


class GuardedNetwork(httpcore.NetworkBackend):
    """Opens connections to public addresses only, and lets none of them outlive the time for one fetch."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._sockets = httpcore.SyncBackend()
        self._deadline = time.monotonic() + limits.total_seconds

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address of `host` that answers. Raises Unreachable where one of them is not
        public.
        """
        refused: Exception = httpcore.ConnectError("no address")
        for address in self._addresses(host, port):
            try:
                stream = self._sockets.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                refused = error
            else:
                return _TimedStream(stream, self._deadline)
        raise refused

    def _addresses(self, host: str, port: int) -> list[str]:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            raise Unreachable(f"no host is called {host}; check the address and the connection") from None
        addresses = list(dict.fromkeys(str(where[4][0]) for where in found))
        for address in addresses:
            if not (is_public(address) or address in self._limits.also_reachable):
                named = host if host == address else f"{host}, at {address},"
                raise Unreachable(
                    f"{named} is not on the public internet, and Marsad does not go there; "
                    "save the page and give the file"
                )
        return addresses


class _TimedStream(httpcore.NetworkStream):
    """A connection that ends with the fetch: a server that dribbles a byte a second never trips a read
    time-out.
    """

    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Up to `max_bytes` bytes."""
        return self._stream.read(max_bytes, self._left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of `buffer`."""
        self._stream.write(buffer, self._left(timeout))

    def close(self) -> None:
        """Hang up."""
        self._stream.close()

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """The same connection, encrypted; the certificate is checked against the host's name, not its
        address.
        """
        return _TimedStream(
            self._stream.start_tls(ssl_context, server_hostname, self._left(timeout)), self._deadline
        )

    def get_extra_info(self, info: str) -> Any:
        """What the socket knows of itself."""
        return self._stream.get_extra_info(info)

    def _left(self, timeout: float | None) -> float:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("the time for one fetch is over")
        return left if timeout is None else min(left, timeout)
