import socket

import httpcore
import pytest

from marsad.collect import Limits
from marsad.collect.guard import GuardedNetwork, is_public
from marsad.errors import Unreachable

LOOPBACK = frozenset({"127.0.0.1"})


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.9.1", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254",
        "100.64.0.1", "192.0.0.1", "192.0.2.7", "198.18.0.1", "203.0.113.9", "224.0.0.1", "240.0.0.1",
        "255.255.255.255", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fec0::1", "ff02::1",
        "2001:db8::1", "::ffff:127.0.0.1", "::ffff:1.1.1.1", "::ffff:10.0.0.1", "::127.0.0.1",
        "64:ff9b::7f00:1", "64:ff9b:1::a00:1", "2002:7f00:1::", "2001:0:7f00:1::",
    ],
)  # fmt: skip
def test_addresses_that_are_not_of_the_public_internet_are_refused(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.215.14", "2606:4700:4700::1111"])
def test_public_addresses_are_not(address):
    assert is_public(address)


def resolving(monkeypatch, *answers):
    """Let names resolve to each of the answers in turn; the connections made, as addresses."""
    made = []
    turns = iter(answers)

    def getaddrinfo(host, port, **_):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in next(turns)]

    def connect(self, host, port, *_):
        made.append(host)
        raise httpcore.ConnectError("no network in tests")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", connect)
    return made


def test_the_checked_address_is_the_one_connected_to(monkeypatch):
    made = resolving(monkeypatch, ["1.1.1.1"], ["127.0.0.1"])
    with pytest.raises(httpcore.ConnectError):
        GuardedNetwork(Limits()).connect_tcp("rebinding.example", 80)
    assert made == ["1.1.1.1"], "the name is resolved once, and the answer used"


def test_a_name_that_has_one_private_address_among_public_ones_is_refused(monkeypatch):
    made = resolving(monkeypatch, ["1.1.1.1", "10.0.0.1"])
    with pytest.raises(Unreachable, match=r"10\.0\.0\.1"):
        GuardedNetwork(Limits()).connect_tcp("mixed.example", 80)
    assert made == []


def test_a_name_that_turns_private_at_the_second_hop_is_refused(monkeypatch):
    resolving(monkeypatch, ["1.1.1.1"], ["192.168.0.1"])
    network = GuardedNetwork(Limits())
    with pytest.raises(httpcore.ConnectError):
        network.connect_tcp("turning.example", 80)
    with pytest.raises(Unreachable):
        network.connect_tcp("turning.example", 80)


@pytest.mark.parametrize("host", ["0x7f000001", "2130706433", "127.1", "localhost"])
def test_other_ways_to_write_this_machine_lead_nowhere(host):
    with pytest.raises(Unreachable):
        GuardedNetwork(Limits()).connect_tcp(host, 80)


def test_leave_for_one_address_is_leave_for_no_other():
    with pytest.raises(Unreachable):
        GuardedNetwork(Limits(also_reachable=LOOPBACK)).connect_tcp("127.0.0.2", 80)
