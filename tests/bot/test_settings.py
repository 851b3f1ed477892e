"""Settings come from the environment and complain in one line each."""

from __future__ import annotations

from datetime import UTC
from ipaddress import ip_network
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.settings import PREFIX, Settings, SettingsError, read_settings
from tests.fakes import TOKEN

DOCS = Path(__file__).parents[2] / "docs" / "settings.md"
ENVIRONMENT = Path(__file__).parents[2] / "deploy" / "env.example"


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"{PREFIX}{name.upper()}", raising=False)


def read(monkeypatch: pytest.MonkeyPatch, **values: str) -> Settings:
    for name, value in values.items():
        monkeypatch.setenv(f"{PREFIX}{name.upper()}", value)
    return read_settings()


def test_everything_has_a_default(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = read(monkeypatch)

    assert settings.telegram_token is None
    assert settings.telegram_api == "https://api.telegram.org"
    assert settings.data == Path("data")
    assert settings.admins == frozenset()
    assert settings.zone is UTC


def test_an_empty_value_is_no_value(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = read(monkeypatch, telegram_token="", admins="", webhook_url="")

    assert settings.telegram_token is None
    assert settings.webhook_url is None


def test_values_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = read(
        monkeypatch,
        telegram_token=TOKEN,
        telegram_api="http://127.0.0.1:8081/",
        admins=" 12, 34,",
        time_zone="Asia/Riyadh",
        log_level="debug",
        fetch_networks="192.168.7.0/24, fd00::/8",
    )

    assert settings.fetch_networks == (ip_network("192.168.7.0/24"), ip_network("fd00::/8"))
    assert settings.telegram_token is not None
    assert settings.telegram_token.get_secret_value() == TOKEN
    assert settings.telegram_api == "http://127.0.0.1:8081"
    assert settings.admins == {12, 34}
    assert settings.zone == ZoneInfo("Asia/Riyadh")
    assert settings.log_level == "DEBUG"


@pytest.mark.parametrize(
    ("name", "value", "hint"),
    [
        ("telegram_token", "hunter2hunter2", "@BotFather"),
        ("telegram_api", "api.telegram.org", "https://example.org"),
        ("telegram_proxy", "socks5://x:1", "http://user"),
        ("admins", "12,@rana", "'@rana'"),
        ("time_zone", "Mars/Olympus", "Europe/Berlin"),
        ("time_zone", "../../etc/passwd", "Europe/Berlin"),
        ("fetch_contact", "me at (home)", "me@example.org"),
        ("fetch_networks", "192.168.7.1/24", "192.168.7.0/24"),
        ("fetch_networks", "home", "'home'"),
        ("webhook_port", "70000", "65535"),
        ("webhook_listen", "not an address", "127.0.0.1"),
        ("metrics_listen", "not an address", "127.0.0.1"),
        ("webhook_url", "example.org", "https://example.org"),
        ("webhook_secret", "short", "16 to 256"),
        ("log_level", "loud", "'DEBUG'"),
    ],
)
def test_a_wrong_value_is_one_line_under_its_name(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, hint: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        read(monkeypatch, **{name: value})

    [line] = str(caught.value).splitlines()
    assert line.startswith(f"{PREFIX}{name.upper()}: ")
    assert hint in line


def test_every_wrong_value_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SettingsError) as caught:
        read(monkeypatch, admins="x", webhook_port="y")

    assert len(str(caught.value).splitlines()) == 2


def test_telegram_itself_sends_to_https_only(monkeypatch: pytest.MonkeyPatch) -> None:
    webhook = {"webhook_url": "http://10.0.0.7/updates", "webhook_secret": "s" * 32}
    with pytest.raises(SettingsError, match=f"^{PREFIX}WEBHOOK_URL: .*https addresses only"):
        read(monkeypatch, **webhook)

    settings = read(monkeypatch, telegram_api="http://127.0.0.1:8081", **webhook)
    assert settings.webhook_url == "http://10.0.0.7/updates"


def test_a_webhook_needs_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SettingsError, match=f"^{PREFIX}WEBHOOK_SECRET: is required"):
        read(monkeypatch, webhook_url="https://bot.example.org/updates")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("telegram_token", "1234567:wrong token with blanks 12345678"),
        ("webhook_secret", "päss"),
        ("telegram_proxy", "http://user:hunter2@"),
    ],
)
def test_a_wrong_secret_is_not_shown(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        read(monkeypatch, **{name: value})

    assert value not in str(caught.value)


def test_people_are_on_or_off(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(monkeypatch).people
    assert not read(monkeypatch, people="off").people
    with pytest.raises(SettingsError, match=r"NEWSDESK_PEOPLE: .*boolean"):
        read(monkeypatch, people="perhaps")


def test_secrets_do_not_show_in_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    assert TOKEN not in repr(read(monkeypatch, telegram_token=TOKEN))


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_is_documented_as_it_is(name: str) -> None:
    """docs/settings.md has a row with the name and the description of each setting."""
    [row] = [
        line
        for line in DOCS.read_text(encoding="utf-8").splitlines()
        if line.startswith(f"| `{PREFIX}{name.upper()}` |")
    ]
    assert str(Settings.model_fields[name].description) in row
    assert f"{PREFIX}{name.upper()}=" in ENVIRONMENT.read_text(encoding="utf-8")


def test_nothing_else_is_documented() -> None:
    rows = [line for line in DOCS.read_text(encoding="utf-8").splitlines() if f"`{PREFIX}" in line]
    named = {row.split("`")[1] for row in rows if row.startswith("|")}
    assert named == {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
