"""Whether the people of an archive are found, told apart and told right.

    python -m benchmarks.people news.jsonl.gz --people folder/ --pairs more-twins.jsonl --data kept/
    python -m benchmarks.people news.jsonl.gz --people folder/ --loads     # what people cost
    python -m benchmarks.people             # the invented sample, held against its floors

The folder has the cases, see :mod:`benchmarks.people_cases`. Measured are

- role right: one of the expected words begins a word of one of the first three roles of the card,
  as of the day of the case;
- the one asked for first, and among the first three: the card's name, or where there is no card
  the candidates in their order, is one of the accepted spellings;
- told apart: of two different people with near names neither's card is the other's or lists the
  other as a spelling; a pair of which one has no card says less, so those with both are counted;
- joined: of two spellings of one person, both give one card that has both;
- people found, and no one invented: of the articles in ``found.jsonl``, by the names the archive
  keeps of them;
- words a CPU second: what finding the names adds to preparing an article.

Each share comes with the interval in which it lies with 95 % confidence (Wilson's, see
:mod:`benchmarks.shares`). ``--misses`` prints every case that was not right, ``--accept`` makes
what the sample reaches its floors.
"""

from __future__ import annotations

import argparse
import asyncio
import re
import statistics
import time
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import floors
from benchmarks.archives import CONSOLE, archive_of
from benchmarks.people_cases import Cases, ExpectedRole, TypedName, read_cases
from benchmarks.shares import Share, misses, reached, shown
from benchmarks.timing import write_json
from store.librarian import Librarian
from store.preparing import prepare

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from store.entities import Lookup, Person
    from store.protocol import Store
    from store.types import Parsed

SAMPLE = Path(__file__).parent / "sample" / "people"
FLOORS = Path(__file__).parent / "people_floors.json"

FIRST_ROLES = 3
FIRST_NAMES = 3
ARTICLES_PREPARED = 1_000
"""From how many articles, evenly spread, the speed of finding names is taken."""
ROUNDS = 3


async def measured(
    news: Path, cases: Cases, *, data: Path | None = None
) -> tuple[dict[str, Share], dict[str, float]]:
    """Every share by what it is of, and the speed of finding names.

    Args:
        news: The articles, one file or a folder.
        cases: What is asked.
        data: The folder an archive is kept in, see :func:`benchmarks.archives.archive_of`.
    """
    async with archive_of(news, data, people=True) as (store, _):
        librarian = Librarian(store)
        newest = (await store.status()).newest or date.min
        shares = {"role right": await roles_told(librarian, cases.roles)}
        shares |= await names_told(librarian, cases.names, newest)
        shares |= await twins_told(librarian, cases.twins, newest)
        shares["joined"] = await spellings_joined(librarian, cases.same, newest)
        shares |= await people_found(store, cases.found)
        return (
            {of: share for of, share in shares.items() if share.of},
            finding_speed(await spread(store, ARTICLES_PREPARED)),
        )


async def roles_told(librarian: Librarian, cases: Iterable[ExpectedRole]) -> Share:
    """How often an expected word is among the first roles."""
    told = Share()
    for case in cases:
        found = await asked(librarian, case.name, case.as_of, told)
        roles = [role.role for role in found.person.roles[:FIRST_ROLES]] if found.person else []
        told.count(
            any(begins_a_word(word, role) for word in case.words for role in roles),
            f"{case.name}, {case.as_of}: {'; '.join(roles) or 'no role'}; not {case.words}",
        )
    return told


def begins_a_word(word: str, role: str) -> bool:
    """Whether some word of the role begins so, in any case of letters."""
    return re.search(rf"(?<!\w){re.escape(word)}", role, re.IGNORECASE) is not None


async def names_told(
    librarian: Librarian, cases: Iterable[TypedName], as_of: date
) -> dict[str, Share]:
    """How often the one asked for is first, and among the first three; in all and by kind."""
    shares: defaultdict[str, Share] = defaultdict(Share)
    for case in cases:
        for kind in ("", f", {case.kind}"):
            first, early = shares[f"asked for first{kind}"], shares[f"in first 3{kind}"]
            if kind:
                first.seconds.append(shares["asked for first"].seconds[-1])
            else:
                found = await asked(librarian, case.typed, as_of, first)
                names = offered(found)
            told = f"{case.typed} ({case.kind}): {', '.join(names[:FIRST_NAMES]) or 'nobody'}"
            first.count(names[:1] != [] and names[0] in case.accept, told)
            early.count(not case.accept.isdisjoint(names[:FIRST_NAMES]), told)
    return {kind: shares[kind] for kind in sorted(shares, key=lambda kind: "," in kind)}


def offered(found: Lookup) -> list[str]:
    """The names a reader sees, in their order: the card's, or those to choose from."""
    shown = [found.person] if found.person else found.namesakes
    names = [one.name for one in (*shown, *found.candidates)]
    return list(dict.fromkeys(names))


async def twins_told(
    librarian: Librarian, pairs: Iterable[tuple[str, str]], as_of: date
) -> dict[str, Share]:
    """How many pairs were told apart, and of how many each has a card."""
    apart, both = Share(), Share()
    for pair in pairs:
        merged, cards = [], 0
        for name, other in (pair, pair[::-1]):
            person = (await asked(librarian, name, as_of, apart)).person
            if person is None:
                continue
            spellings = known_as(person)
            cards += name.casefold() in spellings
            if other.casefold() in spellings:
                merged.append(f"{name} gives {person.name} ({', '.join(person.aliases)})")
        apart.count(not merged, "; ".join(merged))
        both.count(cards == 2, f"{' / '.join(pair)}: {cards} of 2 have a card of their own")
    return {"told apart": apart, "both have a card": both}


async def spellings_joined(
    librarian: Librarian, pairs: Iterable[tuple[str, str]], as_of: date
) -> Share:
    """How many pairs of spellings of one person give one card that has both."""
    joined = Share()
    for pair in pairs:
        given = [(await asked(librarian, name, as_of, joined)).person for name in pair]
        both = {name.casefold() for name in pair}
        told = (f"{one.name} ({', '.join(one.aliases)})" if one else "no card" for one in given)
        joined.count(
            all(one and both <= known_as(one) for one in given),
            f"{' / '.join(pair)}: {'; '.join(told)}",
        )
    return joined


def known_as(person: Person) -> set[str]:
    """Every spelling on a card, in small letters."""
    return {spelled.casefold() for spelled in (person.name, *person.aliases)}


async def people_found(
    store: Store, expected: Sequence[tuple[str, frozenset[str]]]
) -> dict[str, Share]:
    """How many of the people named were found, and how many found are people named."""
    found, invented, wanted = Share(), Share(), dict(expected)
    if not wanted:
        return {}
    async for part in store.everything():
        for parsed in part:
            article = parsed.article
            key = article.id if article.id in wanted else article.headline
            people = wanted.pop(key, None)
            if people is None:
                continue
            named = await store.mentions([article.handle])
            names = {mention.name for mention in named[article.handle]}
            for name in sorted(people):
                found.count(name in names, f"{key}: {name} was not found")
            for name in sorted(names):
                invented.count(name in people, f"{key}: {name} is nobody")
    if wanted:
        raise SystemExit(f"found.jsonl names articles that are not there: {', '.join(wanted)}")
    return {"people found": found, "no one invented": invented}


async def asked(librarian: Librarian, name: str, as_of: date, share: Share) -> Lookup:
    """Who somebody is, and how long it took."""
    began = time.perf_counter()
    found = await librarian.who(name, as_of=as_of)
    share.seconds.append(time.perf_counter() - began)
    return found


async def spread(store: Store, number: int) -> list[Parsed]:
    """So many articles, evenly spread over the archive."""
    step = max(1, await store.size() // number)
    taken: list[Parsed] = []
    place = 0
    async for part in store.everything():
        taken += part[-place % step :: step]
        place += len(part)
    return taken


def finding_speed(articles: Sequence[Parsed]) -> dict[str, float]:
    """Words a CPU second of what finding names adds to preparing articles, and its share."""
    words = sum(len(passage.text.split()) for one in articles for passage in one.passages)
    spent: dict[bool, list[float]] = {False: [], True: []}
    for _ in range(ROUNDS):
        for people, rounds in spent.items():
            began = time.process_time()
            for one in articles:
                prepare(one, people=people)
            rounds.append(time.process_time() - began)
    without, with_people = (statistics.median(rounds) for rounds in spent.values())
    finding = max(with_people - without, 1e-9)
    return {
        "articles": len(articles),
        "words": words,
        "words_a_cpu_second": words / finding,
        "prepared_without_s": without,
        "prepared_with_s": with_people,
    }


async def loads(news: Path) -> dict[str, float]:
    """What a load takes without people and with them, one after the other, and the ratio."""
    figures: dict[str, float] = {}
    for people in (False, True):
        async with archive_of(news, None, people=people) as (_, loading):
            name = "with" if people else "without"
            figures |= {
                f"{name}_cpu_s": loading["main_cpu_s"] + loading["workers_cpu_s"],
                f"{name}_s": loading["seconds"],
                f"{name}_articles_per_s": loading["articles_per_s"],
                f"{name}_disk_mb": loading["disk_mb"],
            }
    return figures | {
        "rate_by_cpu": figures["without_cpu_s"] / figures["with_cpu_s"],
        "rate_by_wall": figures["without_s"] / figures["with_s"],
    }


async def sample_measured() -> dict[str, Share]:
    """The shares of the bundled sample."""
    shares, _ = await measured(SAMPLE / "news.jsonl", read_cases(SAMPLE))
    return shares


def main() -> None:
    """Measure, print, hold the sample against its floors."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("news", type=Path, nargs="?", help="articles: a file or a folder")
    parser.add_argument("--people", type=Path, help="a folder with the cases")
    parser.add_argument("--pairs", type=Path, action="append", default=[], help="more twins")
    parser.add_argument("--data", type=Path, help="keep the archive here, use the one kept here")
    parser.add_argument("--loads", action="store_true", help="also load without and with people")
    parser.add_argument("--misses", action="store_true", help="also print what was not right")
    parser.add_argument("--json", type=Path, help="where to write the figures")
    parser.add_argument("--accept", action="store_true", help="make the sample's shares its floors")
    options = parser.parse_args()
    if options.accept and options.news:
        parser.error("the floors are those of the sample: --accept takes no news")
    if bool(options.news) != bool(options.people):
        parser.error("name both the news and the folder of cases, or neither for the sample")
    news = options.news or SAMPLE / "news.jsonl"
    cases = read_cases(options.people or SAMPLE, options.pairs)
    shares, finding = asyncio.run(measured(news, cases, data=options.data))
    CONSOLE.print(shown(shares))
    figures: dict[str, object] = {of: one.figures() for of, one in shares.items()}
    figures["finding names"] = finding
    tell("finding names", finding)
    if options.loads:
        figures["loads"] = taken = asyncio.run(loads(news))
        tell("loads", taken)
    if options.misses:
        for miss in misses(shares):
            CONSOLE.print(miss, markup=False, highlight=False, soft_wrap=True)
    write_json(options.json, figures)
    if not options.news:
        floors.hold(FLOORS, reached(shares), accept=options.accept)


def tell(what: str, figures: Mapping[str, float]) -> None:
    """One line of figures."""
    with_names = (f"{name} {value:,.2f}" for name, value in figures.items())
    CONSOLE.print(f"{what}:", ", ".join(with_names), highlight=False, soft_wrap=True)


if __name__ == "__main__":
    main()
