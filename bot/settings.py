"""Every knob, read once from the environment: ``NEWSDESK_`` and the name in capitals."""

from __future__ import annotations

import re
from datetime import UTC, tzinfo
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    SecretStr,
    ValidationError,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from store.types import Retention

PREFIX = "NEWSDESK_"
TELEGRAM = "https://api.telegram.org"
"""The Bot API for whoever runs no server of it."""
PROXY = r"https?://([^\s/@]+@)?[^\s/@:]+(:[0-9]+)?/?"


class SettingsError(Exception):
    """Settings that cannot be used; the message has a line for each and shows no secret."""


def _secret(pattern: str, meaning: str) -> AfterValidator:
    def check(value: SecretStr) -> SecretStr:
        if not re.fullmatch(pattern, value.get_secret_value()):
            raise ValueError(meaning)
        return value

    return AfterValidator(check)


def _address(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s/]+(/\S*)?", value):
        raise ValueError(f"{value!r} is not an address like https://example.org")
    return value.rstrip("/")


def _host(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9_.:-]{1,253}", value):
        raise ValueError(f"{value!r} is not an address of this machine like 127.0.0.1")
    return value


def _ids(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    parts = [part.strip() for part in value.split(",") if part.strip()]
    if wrong := [part for part in parts if not re.fullmatch("[0-9]{1,19}", part)]:
        raise ValueError(f"{wrong[0]!r} is not a numeric Telegram id; write 123456,234567")
    return frozenset(map(int, parts))


def _networks(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    networks = []
    for part in filter(None, map(str.strip, value.split(","))):
        try:
            networks.append(ip_network(part))
        except ValueError:
            raise ValueError(f"{part!r} is not a network like 192.168.7.0/24") from None
    return tuple(networks)


def _contact(value: str) -> str:
    if not re.fullmatch(r"[!-'*-~]{1,200}", value):  # parentheses would end the comment it is in
        raise ValueError(f"{value!r} is not an address like https://example.org or me@example.org")
    return value


def _zone_name(value: str) -> str:
    if value != "UTC":  # known even where the system has no time zone database
        try:
            ZoneInfo(value)
        except (KeyError, OSError, ValueError):
            raise ValueError(f"{value!r} is not a time zone like Europe/Berlin") from None
    return value


def _lower(value: Any) -> Any:
    return value.lower() if isinstance(value, str) else value


def _upper(value: Any) -> Any:
    return value.upper() if isinstance(value, str) else value


class Settings(BaseSettings):
    """What the operator decides. Every setting has a default that works."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, extra="ignore", frozen=True
    )

    telegram_token: (
        Annotated[
            SecretStr,
            _secret(
                r"[0-9]{1,20}:[A-Za-z0-9_-]{20,128}",
                "does not look like a token from @BotFather (digits, a colon, letters)",
            ),
        ]
        | None
    ) = Field(
        default=None,
        description="The bot's token from @BotFather. Without it, `newsdesk run` opens the bot in "
        "the terminal.",
    )
    telegram_api: Annotated[str, AfterValidator(_address)] = Field(
        default=TELEGRAM,
        description="Root address of the Bot API server. Change it to use a local one.",
    )
    telegram_proxy: (
        Annotated[
            SecretStr,
            _secret(PROXY, "is not a proxy like http://user:password@host:port"),
        ]
        | None
    ) = Field(
        default=None,
        description="HTTP proxy on the way to Telegram, `http://user:password@host:port`. Proxies "
        "named elsewhere in the environment are not used.",
    )
    telegram_limits: bool = Field(
        default=True,
        description="`on`: no more is sent than Telegram takes, 30 messages a second, one a second "
        "in a chat and 20 a minute in a group. `off` only for a double of Telegram, in tests.",
    )
    token_patience: Annotated[int, Field(ge=1, le=1440)] = Field(
        default=10,
        description="Minutes for which Telegram may refuse the token of a running bot before it "
        "ends with exit code 1, for its supervisor to see.",
    )
    admins: Annotated[frozenset[int], NoDecode, BeforeValidator(_ids)] = Field(
        default=frozenset(),
        description="Numeric Telegram ids, separated by commas, of the operators: those who may "
        "change what the bot knows and send it files.",
    )
    person_budget: Annotated[int, Field(ge=0, le=1_000)] = Field(
        default=20,
        description="How many questions and commands a minute one person is answered, and at once; "
        "in groups half as many, of buttons pressed in private three times as many, "
        "and of what is typed inline six times. 0 is no limit; "
        "operators have none.",
    )
    group_budget: Annotated[int, Field(ge=0, le=1_000)] = Field(
        default=20,
        description="How many questions, commands and pages turned a minute are answered in one "
        "group, whoever asks. Telegram takes no more than 20 messages a minute for a group, "
        "changed ones included. 0 is no limit.",
    )
    data: Path = Field(
        default=Path("data"), description="Folder where the archive and the state live."
    )
    seeds: Path = Field(
        default=Path("seeds"),
        description="Folder of articles that is read when nothing else was loaded: at the first "
        "start and by `/reload`.",
    )
    sources: Path = Field(
        default=Path("sources.toml"),
        description="File that declares feeds, pages and folders to keep fresh: see "
        "[sources.md](sources.md). The default need not exist.",
    )
    aliases: Path | None = Field(
        default=None,
        description="TOML file of other names for people, organisations and places: see "
        "[operating.md](operating.md#other-names).",
    )
    outlet: str | None = Field(
        default=None,
        max_length=200,
        description="Who published the articles when neither they nor a side file say so.",
    )
    keep_days: Annotated[int, Field(ge=1, le=100_000)] | None = Field(
        default=None,
        description="Articles published longer ago than so many days are let go of at every load, "
        "those without a day by when they came. Nothing set: all are kept.",
    )
    keep_articles: Annotated[int, Field(ge=1)] | None = Field(
        default=None, description="How many articles are kept, the newest."
    )
    keep_megabytes: Annotated[int, Field(ge=1)] | None = Field(
        default=None,
        description="How large the archive may be with its index; beyond it the oldest articles "
        "are let go of.",
    )
    keep_questions: bool = Field(
        default=False,
        description="`on`: what was asked and had no answer, or one that a reader disliked, is "
        "kept for 90 days, without who asked, and `/gaps` shows it. Off, such questions are not "
        "kept.",
    )
    people: bool = Field(
        default=True,
        description="`on`, or `off`: loads do not look for who is named in the articles, which "
        "makes them about twice as fast, and `/who` knows nobody. A load of the other kind goes "
        "through all articles again: set it once, for the bot and the shell.",
    )
    ner: str = Field(
        default="",
        max_length=1_000,
        description="A spaCy pipeline that finds names beside our own grammar: its folder, or the "
        "package it is installed as, like `en_core_web_sm`. It needs the extra `[ner]` and makes "
        "loads many times slower: see [operating.md](operating.md#a-model-for-names). Nothing "
        "set: the grammar alone.",
    )
    semantic: Literal["auto", "off"] = Field(
        default="auto",
        description="`auto`: questions and sentences are also compared by meaning when the extra "
        "`[semantic]` and its model are there; see [operating](operating.md). "
        "`off`: never.",
    )
    time_zone: Annotated[str, AfterValidator(_zone_name)] = Field(
        default="UTC", description="IANA time zone of the readers; it decides what “today” means."
    )
    fetch_contact: Annotated[str, AfterValidator(_contact)] | None = Field(
        default=None,
        description="An address or e-mail under which you can be reached, told to the servers "
        "whose feeds and pages are fetched.",
    )
    fetch_networks: Annotated[
        tuple[IPv4Network | IPv6Network, ...], NoDecode, BeforeValidator(_networks)
    ] = Field(
        default=(),
        description="Networks of your own, separated by commas, like `192.168.7.0/24`, whose feeds "
        "and pages may be fetched although they are not public. See [fetching](fetching.md).",
    )
    webhook_url: Annotated[str, AfterValidator(_address)] | None = Field(
        default=None,
        description="Public https address to which Telegram sends updates; `http` only to a local "
        "Bot API server. Without it the bot polls.",
    )
    webhook_listen: Annotated[str, AfterValidator(_host)] = Field(
        default="127.0.0.1",
        description="Local address the webhook listens on, behind a reverse proxy.",
    )
    webhook_port: Annotated[int, Field(ge=1, le=65535)] = Field(
        default=8080, description="Local port the webhook listens on."
    )
    webhook_secret: (
        Annotated[
            SecretStr,
            _secret(r"[A-Za-z0-9_-]{16,256}", "must be 16 to 256 letters, digits, _ or -"),
        ]
        | None
    ) = Field(
        default=None,
        description="Required with a webhook: 16 to 256 letters, digits, `_` or `-`. Telegram "
        "repeats it with every update; requests without it are refused.",
    )
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_upper)] = (
        Field(default="INFO", description="How much goes to the log on standard error.")
    )
    log_format: Annotated[Literal["text", "json"], BeforeValidator(_lower)] = Field(
        default="text",
        description="`text`, a line an event, or `json`, an object a line for programs that "
        "collect logs.",
    )
    metrics_port: Annotated[int, Field(ge=1, le=65535)] | None = Field(
        default=None,
        description="Local port for Prometheus (`/metrics`) and for whoever watches over the bot "
        "(`/healthz`): see [operating.md](operating.md#watching-over-it). Without it there is "
        "none.",
    )
    metrics_listen: Annotated[str, AfterValidator(_host)] = Field(
        default="127.0.0.1",
        description="Local address that port is on. Figures are for whoever runs the bot: keep "
        "it off public networks.",
    )

    @model_validator(mode="after")
    def _webhook_is_private(self) -> Self:
        """What Telegram's own servers ask of one; a local one may be on the same machine."""
        if self.telegram_api == TELEGRAM and (self.webhook_url or "").startswith("http:"):
            raise ValueError(
                f"{PREFIX}WEBHOOK_URL: Telegram sends updates to https addresses only, like "
                "https://example.org; put a proxy with a certificate before the bot"
            )
        return self

    @model_validator(mode="after")
    def _webhook_needs_secret(self) -> Self:
        if self.webhook_url and not self.webhook_secret:
            raise ValueError(
                f"{PREFIX}WEBHOOK_SECRET: is required with {PREFIX}WEBHOOK_URL; make one with "
                "`openssl rand -hex 32`"
            )
        return self

    @model_validator(mode="after")
    def _sources_are_there(self) -> Self:
        if "sources" in self.model_fields_set and not self.sources.expanduser().is_file():
            raise ValueError(f"{PREFIX}SOURCES: there is no file {str(self.sources)!r}")
        return self

    @property
    def retention(self) -> Retention:
        """How much the archive keeps."""
        octets = self.keep_megabytes * 10**6 if self.keep_megabytes else None
        return Retention(days=self.keep_days, articles=self.keep_articles, bytes=octets)

    @property
    def zone(self) -> tzinfo:
        """The readers' time zone."""
        return UTC if self.time_zone == "UTC" else ZoneInfo(self.time_zone)


def read_settings() -> Settings:
    """The settings of this environment.

    Raises:
        SettingsError: one line a wrong setting, in its own name, without its secret value.
    """
    try:
        return Settings()
    except ValidationError as error:
        raise SettingsError("\n".join(map(_line, error.errors()))) from None


def _line(error: Any) -> str:
    problem = str(error.get("ctx", {}).get("error", error["msg"]))
    if not error["loc"]:
        return problem
    return f"{PREFIX}{str(error['loc'][0]).upper()}: {problem}"
