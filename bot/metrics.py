"""What is counted, for Prometheus: how much happens and how long it takes, never who or what.

Whatever does the work calls a function here; ``bot.monitoring`` serves the figures. The names
follow https://prometheus.io/docs/practices/naming/.
"""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.gc_collector import GCCollector
from prometheus_client.platform_collector import PlatformCollector
from prometheus_client.process_collector import ProcessCollector
from telegram import Update

from bot.vitals import VITALS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)
"""Seconds: an answer takes about 0.05, Telegram about 0.1."""

REGISTRY = CollectorRegistry()
for _collector in (ProcessCollector, PlatformCollector, GCCollector):
    _collector(registry=REGISTRY)

_updates = Counter("newsdesk_updates", "Updates handled.", ["kind"], registry=REGISTRY)
_handling = Histogram(
    "newsdesk_handling_seconds",
    "From the turn of an update to the end of its handler, sending included.",
    ["kind"],
    buckets=_BUCKETS,
    registry=REGISTRY,
)
_in_hand = Gauge(
    "newsdesk_updates_in_hand", "Updates waiting for their chat's turn or being handled.",
    registry=REGISTRY,
)  # fmt: skip
_queue = Gauge(
    "newsdesk_queue_length", "What waits in a queue of the bot.", ["queue"], registry=REGISTRY
)
_answers = Counter(
    "newsdesk_answers", "Questions, by whether the archive had an answer.", ["outcome"],
    registry=REGISTRY,
)  # fmt: skip
_requests = Histogram(
    "newsdesk_request_seconds",
    "From a request to the Bot API to its answer; polls, which wait for updates, left out.",
    ["method"],
    buckets=_BUCKETS,
    registry=REGISTRY,
)
_refusals = Counter(
    "newsdesk_refusals", "Answers of the Bot API that were none, by their HTTP status.",
    ["status"], registry=REGISTRY,
)  # fmt: skip
_errors = Counter(
    "newsdesk_errors", "Updates whose handling went wrong, by the type of the error.", ["type"],
    registry=REGISTRY,
)  # fmt: skip
_articles = Gauge("newsdesk_articles", "Articles in the archive.", registry=REGISTRY)
_newest = Gauge(
    "newsdesk_newest_article_timestamp_seconds",
    "Start of the day of the newest article, in seconds since 1970; 0 without one.",
    registry=REGISTRY,
)
_silence = Gauge(
    "newsdesk_telegram_silence_seconds", "Since Telegram last answered.", registry=REGISTRY
)
_silence.set_function(lambda: VITALS.silence)
_deafness = Gauge(
    "newsdesk_telegram_deafness_seconds", "Since an update could have come.", registry=REGISTRY
)
_deafness.set_function(lambda: VITALS.deafness)
for _outcome in ("answered", "refused"):
    _answers.labels(_outcome)
_refusals.labels("429")


def kind_of(update: object) -> str:
    """What sort of update one is: ``command``, ``question``, ``callback_query`` and so on.

    The name of the field that carries it, but for messages what is in them: few kinds, so that no
    reader's word becomes a label.
    """
    if not isinstance(update, Update):
        return "other"
    if message := update.message:
        if message.text is None:
            return "message_without_text"
        return "command" if message.text.startswith("/") else "question"
    kinds = (name for name in Update.ALL_TYPES if getattr(update, name, None) is not None)
    return next(kinds, "unknown")


@contextmanager
def waiting() -> Iterator[None]:
    """An update in hand, from when it came until its handler has ended."""
    with _in_hand.track_inprogress():
        yield


@contextmanager
def handling(update: object) -> Iterator[None]:
    """Count an update and the time its handler takes."""
    kind = kind_of(update)
    _updates.labels(kind).inc()
    with _handling.labels(kind).time():
        yield


def watch_queue(name: str, length: Callable[[], float]) -> None:
    """Tell how long a queue is, asked whenever somebody looks."""
    _queue.labels(name).set_function(length)


def answered(*, given: bool) -> None:
    """A question got its answer, or an honest no."""
    _answers.labels("answered" if given else "refused").inc()


def failed(kind: str) -> None:
    """Handling an update ended in an error of this type."""
    _errors.labels(kind).inc()


@contextmanager
def requesting(method: str) -> Iterator[Callable[[int], None]]:
    """A request to the Bot API; what it gives is to be called with the status of the answer."""
    began = time.perf_counter()

    def done(status: int) -> None:
        if status != 200:
            _refusals.labels(str(status)).inc()
        if method != "getUpdates":
            _requests.labels(method).observe(time.perf_counter() - began)

    yield done


def archive(*, articles: int, newest: float | None) -> None:
    """How much the archive holds, and when its newest day began, in seconds since 1970."""
    _articles.set(articles)
    _newest.set(newest or 0)


def text() -> bytes:
    """Everything counted so far, in Prometheus's text format, version 0.0.4."""
    return generate_latest(REGISTRY)
