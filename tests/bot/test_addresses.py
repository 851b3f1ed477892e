"""Which addresses are gone to, judged by their text and their number."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from yarl import URL

from bot.addresses import check_address, is_public, redirected, shown, why_refused
from bot.fetching_errors import AddressRefusedError

LOOPBACK = (ip_network("127.0.0.0/8"),)

PUBLIC_NAMES = st.sampled_from(["norvik.example", "a-b.c_d.example", "xn--norvk-6sa.example"])
ANY_IP = st.ip_addresses()


@pytest.mark.parametrize(
    "ip",
    [
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450:4001:80b::200e",
        "2001:200::1",
    ],
)
def test_what_everybody_reaches_is_public(ip: str) -> None:
    assert is_public(ip_address(ip))
    assert why_refused(ip_address(ip), 443) is None


@pytest.mark.parametrize(
    "ip",
    [
        "0.0.0.0",  # noqa: S104
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "100.100.100.200",
        "127.0.0.1",
        "127.255.255.254",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::8.8.8.8",
        "::ffff:127.0.0.1",
        "::ffff:8.8.8.8",
        "64:ff9b::10.0.0.1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "2001:db8::1",
        "2002:7f00:1::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fe80::1%eth0",
        "2606:4700::1111%eth0",
        "fec0::1",
        "ff02::1",
    ],
)
def test_what_means_another_machine_elsewhere_is_not(ip: str) -> None:
    assert not is_public(ip_address(ip))
    assert why_refused(ip_address(ip), 443) == f"{ip_address(ip)} is not a public address"


@given(ANY_IP)
@example(IPv4Address("192.88.99.1"))
@example(IPv6Address("64:ff9b::8.8.8.8"))
def test_nothing_python_calls_private_is_public(ip: IPv4Address | IPv6Address) -> None:
    if is_public(ip):
        assert ip.is_global
        assert not ip.is_multicast


@given(st.integers(0, 2**32 - 1))
def test_an_ipv4_address_is_never_public_inside_an_ipv6_one(number: int) -> None:
    for carrier in (0, 0xFFFF << 32, 0x64FF9B << 96, 0x2002 << 112 | number << 80):
        assert not is_public(IPv6Address(carrier | number))


@given(ANY_IP, st.integers(0, 65535))
def test_an_allowed_network_is_open_and_opens_nothing_else(
    ip: IPv4Address | IPv6Address, port: int
) -> None:
    assert why_refused(ip, port, [ip_network(ip)]) is None
    assert why_refused(ip, port, LOOPBACK) == (None if ip in LOOPBACK[0] else why_refused(ip, port))


@pytest.mark.parametrize("port", [0, 22, 25, 81, 6379, 9200, 11211, 65535])
def test_public_machines_are_asked_for_pages_only(port: int) -> None:
    assert why_refused(IPv4Address("1.1.1.1"), port) is not None
    for host in ("1.1.1.1", "norvik.example", "[2606:4700::1111]"):
        with pytest.raises(AddressRefusedError, match=f"port {port} is none"):
            check_address(f"http://{host}:{port}/")


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        ("http://norvik.example", "http://norvik.example"),
        ("HTTPS://Norvik.EXAMPLE/Feed", "https://norvik.example/Feed"),
        ("https://norvik.example:8443/feed", "https://norvik.example:8443/feed"),
        (
            "https://norvik.example/a b?q=ü&t=%2Fx#part",
            "https://norvik.example/a%20b?q=%C3%BC&t=/x",
        ),
        ("https://nørvik.example/", "https://xn--nrvik-vua.example/"),
        ("https://new_s.norvik.example/", "https://new_s.norvik.example/"),
        ("https://norvik.example/@herald/feed?u=a@b", "https://norvik.example/@herald/feed?u=a@b"),
        ("http://norvik.example?@127.0.0.1/", "http://norvik.example/?@127.0.0.1/"),
        ("http://1.1.1.1/", "http://1.1.1.1/"),
        ("http://[2606:4700::1111]/", "http://[2606:4700::1111]/"),
    ],
)
def test_plain_addresses_are_taken(address: str, asked: str) -> None:
    assert str(check_address(address)) == asked


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("", "only addresses that start with http"),
        ("norvik.example/feed", "only addresses that start with http"),
        ("//norvik.example/feed", "only addresses that start with http"),
        ("ftp://norvik.example/feed", "only addresses that start with http"),
        ("http:norvik.example", "only addresses that start with http"),
        ("http:///norvik.example", "only addresses that start with http"),
        (" http://norvik.example", "only addresses that start with http"),
        ("javascript:alert(1)//http://norvik.example", "only addresses that start with http"),
        ("http://norvik.example\\@10.0.0.1/", "backslash"),
        ("http://norvik.example/\r\nHost: x", "invisible"),
        ("http://nor\tvik.example/", "invisible"),
        ("http://norvik.example/\ud800", "invisible"),
        ("http://user:hunter2@norvik.example/", "user name"),
        ("http://@norvik.example/", "user name"),
        ("http://norvik%2eexample/", "cannot be read"),
        ("http://nor vik.example/", "cannot be read"),
        ("http://nor\u200bvik.example/", "cannot be read"),
        ("http://norvik..example/", "cannot be read"),
        ("http://norvik.example./", "cannot be read"),
        ("http://.norvik.example/", "cannot be read"),
        ("http://norvik!.example/", "cannot be read"),
        ("http://:80/", "cannot be read"),
        ("http://norvik.example:80a/", "cannot be read"),
        ("http://norvik.example:99999/", "cannot be read"),
        ("http://[v1.norvik]/", "odd form"),
        ("http://[::1/", "cannot be read"),
        ("http://1.1.1.1./", "odd form"),
        ("http://1.1.257/", "odd form"),
        ("http://0x01.1.1.1/", "odd form"),
        ("http://01.1.1.1/", "odd form"),
        ("http://norvik.123/", "odd form"),
        (
            "http://herald/",
            "herald is no address of the public web; one looks like https://example.org/feed",
        ),
        ("http://herald.local/", "local network"),
        ("http://LOCALHOST/", "local network"),
        (f"http://norvik.example/{'x' * 5000}", "longer than 4096"),
        (f"http://{'a' * 64}.example/", "cannot be read"),
    ],
)
def test_others_are_refused_with_the_reason(address: str, why: str) -> None:
    with pytest.raises(AddressRefusedError, match=why) as caught:
        check_address(address)

    assert "hunter2" not in str(caught.value)
    assert not str(caught.value).endswith(".")


def test_where_networks_are_allowed_their_machines_may_have_any_name_and_port() -> None:
    assert check_address("http://intranet:5000/feed", LOOPBACK).port == 5000
    assert check_address("http://127.0.0.1:43210/", LOOPBACK).port == 43210
    with pytest.raises(AddressRefusedError):
        check_address("http://10.0.0.1/", LOOPBACK)


@given(st.text())
@example("http://[")
@example("http://\u2100.example")
@example("http://a]b")
def test_any_text_is_an_address_or_refused(text: str) -> None:
    for address in (text, f"http://{text}", f"https://norvik.example/{text}"):
        try:
            url = check_address(address)
        except AddressRefusedError:
            continue
        assert url.scheme in ("http", "https")
        assert url.user is None
        assert url.raw_host
        assert str(url).isascii()
        assert check_address(str(url)) == url


@given(ANY_IP, st.sampled_from(["http", "https"]))
def test_an_address_written_as_a_number_is_judged_as_that_number(
    ip: IPv4Address | IPv6Address, scheme: str
) -> None:
    address = f"{scheme}://{ip if ip.version == 4 else f'[{ip}]'}/"
    if is_public(ip):
        assert ip_address(check_address(address).raw_host or "") == ip
    else:
        with pytest.raises(AddressRefusedError, match="not a public address"):
            check_address(address)


@given(st.integers(0, 2**32 - 1), st.sampled_from(["{}", "0x{:x}", "0{:o}", "{}."]))
def test_no_other_form_of_a_number_is_taken(number: int, form: str) -> None:
    with pytest.raises(AddressRefusedError, match=r"odd form|cannot be read"):
        check_address(f"http://{form.format(number)}/")


# Redirects


@pytest.mark.parametrize(
    ("location", "leads_to"),
    [
        ("/feed/", "https://norvik.example/feed/"),
        ("feed?page=2#top", "https://norvik.example/news/feed?page=2"),
        ("//www.norvik.example/", "https://www.norvik.example/"),
        ("https://other.example:8443/x", "https://other.example:8443/x"),
        ("http://norvik.example/feed/", "https://norvik.example/feed/"),
        ("http://norvik.example:80/feed/", "https://norvik.example/feed/"),
    ],
)
def test_redirects_are_followed_and_stay_with_https(location: str, leads_to: str) -> None:
    assert str(redirected(URL("https://norvik.example/news/"), location)) == leads_to


def test_a_redirect_from_http_may_stay_with_http() -> None:
    assert str(redirected(URL("http://norvik.example/"), "http://other.example/a")) == (
        "http://other.example/a"
    )


@pytest.mark.parametrize(
    "location",
    [
        "http://norvik.example:8080/",
        "http://10.0.0.1/",
        "//10.0.0.1/",
        "file:///etc/passwd",
        "http:///10.0.0.1/",
        "http:\\\\10.0.0.1",
        "https://user@other.example/",
        "https://[::1/",
        "/a\nb",
        "/" + "x" * 5000,
    ],
)
def test_redirects_that_lead_astray_are_not(location: str) -> None:
    with pytest.raises(AddressRefusedError):
        redirected(URL("https://norvik.example/"), location)


@given(st.text())
def test_any_location_is_an_address_or_refused(location: str) -> None:
    try:
        url = redirected(URL("https://norvik.example/"), location)
    except AddressRefusedError:
        return
    assert url.scheme == "https"
    assert check_address(str(url)) == url


# What people see


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("https://norvik.example/feed", "https://norvik.example/feed"),
        ("https://norvik.example/feed?token=hunter2", "https://norvik.example/feed?…"),
        ("https://norvik.example?token=hunter2", "https://norvik.example?…"),
        ("https://norvik.example/feed#hunter2", "https://norvik.example/feed"),
        ("https://user:hunter2@norvik.example:8443/", "https://norvik.example:8443/"),
        ("https://user:hunter2/@norvik.example/", "that address"),
        ("https://[2606:4700::1111]:443/a", "https://[2606:4700::1111]:443/a"),
        ("data:text/html,hunter2", "that address"),
        ("https://norvik.example/\u202eoops\n", "https://norvik.example/�oops�"),
        ("https://norvik.example/" + "x" * 300, "https://norvik.example/" + "x" * 177 + "…"),
    ],
)
def test_addresses_are_shown_without_what_may_be_secret(address: str, text: str) -> None:
    assert shown(address) == text


@given(PUBLIC_NAMES, st.text(), st.text(alphabet="abcdef", min_size=8))
def test_no_query_and_no_password_is_ever_shown(host: str, path: str, secret: str) -> None:
    assume(secret not in path + host)
    assert secret not in shown(f"https://u:{secret}@{host}/{path}?{secret}#{secret}")
