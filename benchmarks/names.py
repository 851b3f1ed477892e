"""How long it takes to find the one asked for among very many names.

    python -m benchmarks.names [--people 200000] [--data FOLDER] [--json FILE]

Made-up people, each in one article at least and the best known in thousands (their fame falls as
in Zipf's law), family names as common as real ones: one in fifty is a Smith. Then each kind of
question is asked as of the newest day and answered one after the other: p50 and p95 of the whole
way (aliases, keys, SQL, ranking), by the clock and in CPU time of the process, which is what holds
on a machine that does other things too. Beside it the same for a tenth of the people: the way
should not grow with the archive. ``--data`` keeps the archives for the next run.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import tempfile
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from rich.table import Table

from benchmarks.archives import CONSOLE, progress
from benchmarks.timing import percentiles, write_json
from store.given_names import GIVEN_NAMES
from store.preparing import prepare
from store.resolving import Resolver
from store.sqlite.store import SqliteStore
from store.types import Article, Parsed, Passage, Precision, Published

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.preparing import MentionRow, Prepared
    from store.protocol import Store

FIRST_DAY = date(2015, 1, 1)
DAYS = 3_650
NAMES_AN_ARTICLE = 6
PEOPLE_AN_ARTICLE = 2.5
"""Of those named in an article so many are named nowhere else before."""
BATCH = 1_000

COMMON = (
    "Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Kim Lee Park "
    "Nguyen Chen Wang Singh Khan Ali Ivanov"
).split()
_SYLLABLES = (
    "ba be bo bra da de dor fal fin ga gor hal han ho ja ka kel ko kov la len lin lo ma mar men "
    "mi mon na nel no or pa per ra ren ro sa sen ser so ta ten tor va ver vi wal wen za"
).split()
_ENDS = ("", "", "n", "s", "son", "ov", "ski", "er", "man", "ez")
_ROLES = ("president", "foreign minister", "mayor", "chief executive", "coach", "senator")
_COUNTRIES = ("French", "Russian", "Kenyan", "Chilean", "Japanese", "Polish", "Canadian", "Thai")

SCRIPTS = str.maketrans(dict(zip("abdefgiklmnoprstuvz", "абдефгиклмнопрстувз", strict=True)))


def made_names(count: int, chance: random.Random) -> list[str]:
    """Different full names, the best known first."""
    given = sorted(name.capitalize() for name in GIVEN_NAMES if 3 <= len(name) <= 9)
    found: dict[str, None] = {}
    while len(found) < count:
        if chance.random() < 0.4:
            family = COMMON[min(int(chance.expovariate(0.25)), len(COMMON) - 1)]
        else:
            syllables = chance.choices(_SYLLABLES, k=chance.choice((2, 2, 3)))
            family = ("".join(syllables) + chance.choice(_ENDS)).capitalize()
        middle = f" {chance.choice('ABCDEFGHJKLMRST')}." if chance.random() < 0.1 else ""
        found[f"{chance.choice(given)}{middle} {family}"] = None
    return list(found)


def made_articles(names: list[str], chance: random.Random) -> Iterator[Prepared]:
    """Articles that name them all, the first ones again and again."""
    count = int(len(names) / PEOPLE_AN_ARTICLE)
    weights = [1.0 / place for place in range(1, len(names) + 1)]
    again = iter(chance.choices(names, weights, k=count * NAMES_AN_ARTICLE))
    once = list(names)
    chance.shuffle(once)
    for number in range(count):
        first, last = (int(place * PEOPLE_AN_ARTICLE) for place in (number, number + 1))
        named = dict.fromkeys(once[first:last])
        while len(named) < NAMES_AN_ARTICLE:
            named[next(again, names[0])] = None
            if len(named) == len(names):
                break
        when = FIRST_DAY + timedelta(days=number * DAYS // count)
        yield _article(number, when, list(named), chance)


def _article(number: int, when: date, named: list[str], chance: random.Random) -> Prepared:
    text, rows = "", []
    for name in named:
        role = chance.choice(_ROLES) if chance.random() < 0.3 else None
        if role and chance.random() < 0.5:
            role = f"{chance.choice(_COUNTRIES)} {role}"
        start = len(text) + (len(role) + 1 if role else 0)
        text += f"{role} {name}; " if role else f"{name}; "
        row: MentionRow = (name, "person", 0, start, start + len(name), True, role, None, None)
        rows.append(row)
    moment = datetime.combine(when, datetime.min.time(), UTC) + timedelta(minutes=number % 1_440)
    article = Article(
        id=str(number),
        headline=f"Note {number}",
        origin="made",
        digest=str(number),
        published=Published(at=moment, precision=Precision.TIME, basis="stated"),
    )
    parsed = Parsed(article=article, passages=(Passage(position=0, text=text),))
    return replace(prepare(parsed, people=False), mentions=tuple(rows))


async def build(folder: Path, names: list[str]) -> SqliteStore:
    """The store of a folder, filled when it is empty."""
    store = await SqliteStore.open(folder)
    if await store.size():
        return store
    chance = random.Random(7)
    batch: list[Prepared] = []
    count = int(len(names) / PEOPLE_AN_ARTICLE)
    with progress() as bar:
        async with store.loading(rebuild=True) as load:
            told = f"Naming {len(names):,} people"
            for one in bar.track(made_articles(names, chance), total=count, description=told):
                batch.append(one)
                if len(batch) == BATCH:
                    await load.save(batch)
                    batch = []
            await load.save(batch)
    return store


def mistyped(name: str, chance: random.Random) -> str:
    """A name with one letter dropped, doubled, changed or changed places with the next."""
    at = chance.choice([place for place, letter in enumerate(name[:-1]) if letter.isalpha()])
    other = chance.choice("aeionrtls")
    return chance.choice(
        (
            name[:at] + name[at + 1 :],
            name[:at] + name[at] + name[at:],
            name[:at] + other + name[at + 1 :],
            name[:at] + name[at + 1] + name[at] + name[at + 2 :],
        )
    )


def queries(names: list[str], count: int) -> dict[str, list[str]]:
    """What is typed, by kind; half of it of the thousand best known, half of anybody."""
    chance = random.Random(11)
    asked = [chance.choice(names[:1_000] if place % 2 else names) for place in range(count)]
    roles = [f"{country} {role}" for country in _COUNTRIES for role in _ROLES]
    return {
        "exact": asked,
        "one slip": [mistyped(name, chance) for name in asked],
        "reordered": [" ".join(reversed(name.split())) for name in asked],
        "family name": [name.split()[-1] for name in asked],
        "very common": [chance.choice(COMMON) for _ in asked],
        "title and name": [f"president {name.split()[-1]}" for name in asked],
        "other script": [name.lower().translate(SCRIPTS) for name in asked],
        "epithet": [chance.choice(roles) for _ in asked],
        "nobody": [f"{mistyped(name, chance)[::-1]} Qwxz" for name in asked],
    }


WHOLE_NAMES = ("exact", "one slip", "reordered", "other script")
"""Kinds of which it is told how often the right one comes first."""


async def measure(store: Store, kinds: dict[str, list[str]], as_of: date) -> dict[str, object]:
    """Milliseconds of each kind; of slips and the like how often the right one came first."""
    resolver = Resolver(store)
    for asked in kinds["exact"][:20]:
        await resolver.resolve(asked, as_of=as_of)
    results: dict[str, object] = {}
    wall_of_all, cpu_of_all = [], []
    for kind, typed in kinds.items():
        wall, cpu, right = [], [], 0
        for meant, asked in zip(kinds["exact"], typed, strict=True):
            before, used = time.perf_counter(), time.process_time()
            found = await resolver.resolve(asked, as_of=as_of)
            cpu.append(time.process_time() - used)
            wall.append(time.perf_counter() - before)
            right += bool(found.candidates) and found.candidates[0].name == meant
        results[kind] = {
            "wall": percentiles(wall), "cpu": percentiles(cpu),
        } | ({"first": right / len(typed)} if kind in WHOLE_NAMES else {})  # fmt: skip
        wall_of_all += wall
        cpu_of_all += cpu
    return {"all": {"wall": percentiles(wall_of_all), "cpu": percentiles(cpu_of_all)}} | results


async def run(people: int, count: int, data: Path) -> dict[str, dict[str, object]]:
    """Both archives measured, by how many people are in them."""
    names = made_names(people, random.Random(5))
    results = {}
    for size in (people // 10, people):
        store = await build(data / f"names-{size}", names[:size])
        try:
            as_of = FIRST_DAY + timedelta(days=DAYS)
            results[f"{size}"] = await measure(store, queries(names[:size], count), as_of)
        finally:
            await store.close()
    return results


def _print(results: dict[str, dict[str, object]]) -> None:
    for size, kinds in results.items():
        table = Table(title=f"{int(size):,} people")
        for title in ("typed", "p50 ms", "p95 ms", "CPU p50", "CPU p95", "right one first"):
            table.add_column(title, justify="left" if title == "typed" else "right")
        for kind, told in kinds.items():
            assert isinstance(told, dict)
            first = f"{told['first']:.3f}" if "first" in told else ""
            numbers = [told[of][at] for of in ("wall", "cpu") for at in ("p50_ms", "p95_ms")]
            table.add_row(kind, *(f"{number:.2f}" for number in numbers), first)
        CONSOLE.print(table)


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--people", type=int, default=200_000)
    parser.add_argument("--count", type=int, default=300, help="questions of each kind")
    parser.add_argument("--data", type=Path, help="folder that keeps the archives")
    parser.add_argument("--json", type=Path, help="write the figures here")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = options.data or Path(folder)
        data.mkdir(parents=True, exist_ok=True)
        results = asyncio.run(run(options.people, options.count, data))
    _print(results)
    if options.json:
        write_json(options.json, results)


if __name__ == "__main__":
    main()
