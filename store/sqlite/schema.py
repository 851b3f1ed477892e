"""What the two files hold, and the order of articles in the archive.

Every migration is one step, counted by ``PRAGMA user_version``. They are split with
``sqlite3.complete_statement``: ``executescript`` would commit the transaction they run in.

**Article ids rise with the time of publication**, so that newest-first is the order of rows and
days are ranges of rows, which FTS5 skips through. A day has 2**21 ids: the minute of the day
shifted left ten bits, and a sequence for the articles of that minute; a crowded minute runs on
into the next ones, and beyond the last minute 600,000 ids are left, so that no article ever
leaves its day. Days count from 1800-01-01; articles without a day have the ids below all those,
rising as they arrive.
"""

from __future__ import annotations

import re
import sqlite3
from datetime import date
from typing import TYPE_CHECKING

from store.errors import StoreTooNewError
from store.sqlite.connection import transaction

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    import aiosqlite

DAY_BITS = 21
"""Of an id: what is above them counts days."""
_MINUTE_BITS = 10
_FIRST_DAY = date(1800, 1, 1).toordinal()

FIRST_DATED = 1 << 31
"""Undated articles have the ids below."""


def day_start(day: date) -> int:
    """The first id of a day; days before 1800 share the first one."""
    return FIRST_DATED + (max(0, day.toordinal() - _FIRST_DAY) << DAY_BITS)


def day_end(day: date) -> int:
    """The first id after a day."""
    return FIRST_DATED + (max(0, day.toordinal() - _FIRST_DAY + 1) << DAY_BITS)


def first_place(moment: datetime | None) -> int:
    """The id an article of that moment would have if it were the first of its minute."""
    if moment is None:
        return 1
    return day_start(moment.date()) + ((moment.hour * 60 + moment.minute) << _MINUTE_BITS)


def minute_of(place: int) -> int | None:
    """The minute of publication of an article by its id, counted from 1800; None without a day.

    An article of a crowded minute may seem to be of a later one, but never of a later day.
    """
    if place < FIRST_DATED:
        return None
    day, minute = divmod((place - FIRST_DATED) >> _MINUTE_BITS, 1 << (DAY_BITS - _MINUTE_BITS))
    return day * 24 * 60 + min(minute, 24 * 60 - 1)


def place_at(minute: int) -> int:
    """The first id of a minute counted from 1800, the inverse of :func:`minute_of`."""
    day, rest = divmod(max(0, minute), 24 * 60)
    return FIRST_DATED + (((day << (DAY_BITS - _MINUTE_BITS)) + rest) << _MINUTE_BITS)


def places_end(place: int) -> int:
    """The first id after the minute (or the undated articles) that ``place`` is in."""
    return FIRST_DATED if place < FIRST_DATED else ((place >> _MINUTE_BITS) + 1) << _MINUTE_BITS


def day_of(place: int) -> date | None:
    """The day of publication of an article by its id; None without one."""
    if place < FIRST_DATED:
        return None
    return date.fromordinal(_FIRST_DAY + ((place - FIRST_DATED) >> DAY_BITS))


_PERIOD_BITS = DAY_BITS + 5


def period_of(place: int) -> int:
    """The period of 32 days an article is in, by its id; those without a day come before all."""
    return place >> _PERIOD_BITS


def period_start(period: int) -> int:
    """The first id of a period."""
    return period << _PERIOD_BITS


def starts_day(place: int) -> bool:
    """Whether an id is the first of a day (or of all days)."""
    return place % (1 << DAY_BITS) == 0


STATE_MIGRATIONS: tuple[str, ...] = (
    """
    -- Paths that were loaded: what a reload reads again.
    CREATE TABLE roots (path TEXT PRIMARY KEY) WITHOUT ROWID;

    -- Results readers may leaf through, named by the token in their buttons.
    CREATE TABLE listings (
        id INTEGER PRIMARY KEY,
        token TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        text TEXT NOT NULL,
        as_of TEXT,
        arrived INTEGER NOT NULL,
        ordered TEXT NOT NULL
    );
    """,
    """
    -- Sources added in the chat; those of the operator's sources.toml have no row here.
    CREATE TABLE sources (
        address TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        outlet TEXT,
        language TEXT,
        time_zone TEXT,
        every INTEGER NOT NULL,      -- seconds
        full_text INTEGER NOT NULL
    ) WITHOUT ROWID;

    -- How each source fares, wherever it is named (store.sources.Standing).
    CREATE TABLE standings (
        address TEXT PRIMARY KEY,
        paused INTEGER NOT NULL,
        gone INTEGER NOT NULL,
        told INTEGER NOT NULL,
        etag TEXT,
        last_modified TEXT,
        validated TEXT,
        current TEXT,
        moved_to TEXT,
        moved_first TEXT,
        moved_times INTEGER NOT NULL,
        next_at TEXT,
        visited_at TEXT,
        succeeded_at TEXT,
        failures INTEGER NOT NULL,
        problem TEXT NOT NULL
    ) WITHOUT ROWID;

    -- Entries of feeds whose pages were looked at, as long as the feed has them.
    CREATE TABLE entries (
        address TEXT NOT NULL,
        id TEXT NOT NULL,
        digest TEXT NOT NULL,
        attempts_left INTEGER NOT NULL,
        PRIMARY KEY (address, id)
    ) WITHOUT ROWID;
    """,
    """
    -- A search for exactly what was typed; those kept before were not.
    ALTER TABLE listings ADD COLUMN exact INTEGER NOT NULL DEFAULT 0;
    """,
    """
    -- What else readers may type for a name, added by operators (store.aliases.folded).
    CREATE TABLE aliases (
        folded TEXT NOT NULL,
        alias TEXT NOT NULL,
        name TEXT NOT NULL,
        of TEXT NOT NULL,            -- the name, folded
        PRIMARY KEY (folded, of)
    ) WITHOUT ROWID;
    CREATE INDEX aliases_of ON aliases (of);
    """,
    """
    -- What was just asked and answered, for questions that lean on it (store.follow_ups): rows
    -- live a day at most.
    CREATE TABLE exchanges (
        chat INTEGER NOT NULL,
        message INTEGER NOT NULL,
        question TEXT NOT NULL,
        short TEXT NOT NULL,
        at INTEGER NOT NULL,         -- seconds since 1970, UTC
        PRIMARY KEY (chat, message)
    ) WITHOUT ROWID;
    CREATE INDEX exchanges_by_time ON exchanges (at);
    """,
    """
    -- Chats that refused a message (store.chats): not written to on our own accord.
    CREATE TABLE unreachable (
        chat INTEGER PRIMARY KEY,
        since INTEGER NOT NULL,      -- seconds since 1970, UTC
        why TEXT NOT NULL
    );
    CREATE INDEX unreachable_by_time ON unreachable (since);

    -- Groups that became supergroups: their old numbers and the new ones.
    CREATE TABLE moved_chats (old INTEGER PRIMARY KEY, new INTEGER NOT NULL);
    """,
    """
    -- What the admins of a group decided for it (store.house_rules).
    CREATE TABLE house_rules (
        chat INTEGER PRIMARY KEY,
        quiet_first INTEGER,         -- hours of the day, both or neither
        quiet_until INTEGER,
        asking TEXT NOT NULL
    );

    -- Whom the operator does not answer: people, and groups and channels as a whole.
    CREATE TABLE bans (
        chat INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        since INTEGER NOT NULL       -- seconds since 1970, UTC
    );
    """,
    """
    -- The language a chat has chosen; a private chat has the id of its person.
    CREATE TABLE languages (chat INTEGER PRIMARY KEY, language TEXT NOT NULL);

    -- What Telegram was last told of the bot (menus, descriptions), by place and language.
    CREATE TABLE announced (name TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID;
    """,
    """
    -- What readers made of answers (store.votes): who voted is a keyed hash, another one for every
    -- answer; the question is there only of a disliked answer, where the operator keeps questions.
    CREATE TABLE votes (
        answer TEXT NOT NULL,
        voter BLOB NOT NULL,
        liked INTEGER NOT NULL,
        question TEXT,
        folded TEXT,
        at INTEGER NOT NULL,         -- seconds since 1970, UTC
        PRIMARY KEY (answer, voter)
    ) WITHOUT ROWID;
    CREATE INDEX votes_by_time ON votes (at);
    CREATE TABLE vote_key (id INTEGER PRIMARY KEY CHECK (id = 1), key BLOB NOT NULL);

    -- Questions that were not answered, and how often on each day, counted from 1970 in UTC.
    CREATE TABLE unanswered (
        folded TEXT NOT NULL,
        day INTEGER NOT NULL,
        question TEXT NOT NULL,
        times INTEGER NOT NULL,
        PRIMARY KEY (folded, day)
    ) WITHOUT ROWID;
    CREATE INDEX unanswered_by_day ON unanswered (day);
    """,
    """
    -- The day a listing was last made, counted from 1970: a week later it is forgotten.
    ALTER TABLE listings ADD COLUMN day INTEGER NOT NULL DEFAULT 0;
    UPDATE listings SET day = CAST(strftime('%s', 'now') AS INTEGER) / 86400;
    CREATE INDEX listings_by_day ON listings (day);

    -- Random bytes this installation alone knows (store.sqlite.personal).
    CREATE TABLE secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
    """,
    """
    -- Updates from Telegram (store.journalled): rows live a day at most, what they say only until
    -- they are handled.
    CREATE TABLE updates (
        bot INTEGER NOT NULL,        -- every bot counts its updates for itself
        id INTEGER NOT NULL,
        payload TEXT,                -- JSON; NULL as soon as it is handled, as is whose it is
        chat INTEGER,
        reader INTEGER,
        written INTEGER NOT NULL,    -- milliseconds since 1970, UTC
        attempts INTEGER NOT NULL,
        PRIMARY KEY (bot, id)
    ) WITHOUT ROWID;
    CREATE INDEX updates_by_time ON updates (written);
    CREATE INDEX updates_waiting ON updates (bot, written) WHERE payload IS NOT NULL;
    """,
)

ARCHIVE_MIGRATIONS: tuple[str, ...] = (
    """
    -- key 'derived': the version of what is computed from the texts (terms, people, stories);
    -- 'built by': the number of the load that built this generation; 'changed since': how many
    -- articles smaller loads added, changed or removed since.
    CREATE TABLE facts (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

    -- One row a load that ended well; articles point at the one they arrived with. After an
    -- undo the last load that is left stands here twice: the second number is the newest ever.
    CREATE TABLE loads (
        number INTEGER PRIMARY KEY, finished_at TEXT NOT NULL, articles INTEGER NOT NULL
    );

    CREATE TABLE origins (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE);

    CREATE TABLE articles (
        id INTEGER PRIMARY KEY,
        public_id TEXT NOT NULL UNIQUE,
        handle TEXT NOT NULL UNIQUE,
        headline TEXT NOT NULL,
        source TEXT,
        agency TEXT,
        photo_agency TEXT,
        byline TEXT,
        place TEXT,
        url TEXT,
        language TEXT NOT NULL,
        category TEXT,
        published INTEGER,           -- seconds since 1970, UTC
        precision TEXT NOT NULL,
        basis TEXT NOT NULL,
        captions TEXT NOT NULL,      -- JSON list
        flags TEXT NOT NULL,         -- JSON list
        origin INTEGER NOT NULL REFERENCES origins,
        line INTEGER NOT NULL,
        digest TEXT NOT NULL,
        arrived INTEGER NOT NULL,
        first_seen TEXT NOT NULL,
        changed_at TEXT,
        times_changed INTEGER NOT NULL,
        removed_at TEXT              -- gone from its origin: kept, and found by nobody
    );
    CREATE INDEX articles_by_digest ON articles (digest);
    CREATE INDEX articles_by_origin ON articles (origin);
    CREATE INDEX articles_by_arrival ON articles (arrived);
    -- Not a partial index: counting through one looks every row up for its condition.
    CREATE INDEX articles_here ON articles (removed_at);

    -- Apart from the facts, so that counting and listing articles does not read their texts.
    CREATE TABLE bodies (article INTEGER PRIMARY KEY, body TEXT NOT NULL);

    -- Index terms as store.analysis makes them, joined by spaces. 'ascii' splits at the spaces
    -- and keeps everything beyond ASCII, so that FTS5 sees exactly our terms; contentless,
    -- because the texts are in bodies. bm25 wants detail=full: less makes it 20 times slower.
    CREATE VIRTUAL TABLE article_index USING fts5 (
        headline, captions, body, content = '', tokenize = 'ascii', detail = full
    );
    CREATE VIRTUAL TABLE vocabulary USING fts5vocab (article_index, 'row');

    CREATE TABLE people (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        articles INTEGER NOT NULL
    );
    CREATE TABLE person_keys (
        key TEXT NOT NULL, person INTEGER NOT NULL, PRIMARY KEY (key, person)
    ) WITHOUT ROWID;
    CREATE INDEX person_keys_by_person ON person_keys (person);
    CREATE TABLE mentions (
        person INTEGER NOT NULL,
        article INTEGER NOT NULL,
        position INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        role TEXT,
        quote_start INTEGER,
        quote_end INTEGER,
        PRIMARY KEY (person, article, position, start)
    ) WITHOUT ROWID;
    CREATE INDEX mentions_by_article ON mentions (article, person);
    """,
    """
    -- Equal numbers tell one story. The number is missing until the end of a load, when all that
    -- came is looked at in the order of time.
    CREATE TABLE stories (article INTEGER PRIMARY KEY, story INTEGER, signature BLOB NOT NULL);
    CREATE INDEX stories_by_story ON stories (story, article);
    """,
    """
    -- Articles without a day that were let go of: nothing else says that they are too old to be
    -- taken again. Of the dated ones the fact 'kept from' does.
    CREATE TABLE let_go (public_id TEXT PRIMARY KEY) WITHOUT ROWID;
    """,
    """
    DROP TABLE vocabulary;
    DROP TABLE article_index;

    -- The index (store.sqlite.segments): posting lists of up to 65,536 articles each.
    CREATE TABLE segments (
        id INTEGER PRIMARY KEY,      -- random, so that it names the segment in memory too
        articles BLOB NOT NULL,      -- their ids, rising, 8 bytes each
        postings INTEGER NOT NULL,
        gone BLOB NOT NULL           -- places of those taken out since, rising, 2 bytes each
    );
    CREATE TABLE postings (
        segment INTEGER NOT NULL,
        term TEXT NOT NULL,
        places BLOB NOT NULL,        -- rising, 2 bytes each
        impacts BLOB NOT NULL,       -- 1 byte each
        PRIMARY KEY (segment, term)
    ) WITHOUT ROWID;

    -- The words of each article in order (store.indexed), for phrases and for ranking.
    CREATE TABLE sequences (article INTEGER PRIMARY KEY, sequence BLOB NOT NULL);

    -- Words of letters and in about how many articles they are: what a mistyped one may mean.
    CREATE TABLE vocabulary (term TEXT PRIMARY KEY, articles INTEGER NOT NULL) WITHOUT ROWID;

    -- Who ever published anything here, and in which language; '' for what is not known.
    CREATE TABLE imprints (
        source TEXT NOT NULL,
        agency TEXT NOT NULL,
        language TEXT NOT NULL,
        PRIMARY KEY (source, agency, language)
    ) WITHOUT ROWID;
    INSERT INTO imprints
        SELECT DISTINCT coalesce(source, ''), coalesce(agency, ''), language FROM articles;

    -- What was derived with the old index says nothing of this one.
    UPDATE facts SET value = 'none' WHERE key = 'derived';
    """,
    """
    DROP TABLE mentions;
    DROP TABLE person_keys;
    DROP TABLE people;

    -- Organisations and places too; one name may be borne by things of two kinds.
    CREATE TABLE people (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        articles INTEGER NOT NULL,
        proven INTEGER NOT NULL,     -- in how many of them the article itself proves the name
        UNIQUE (name, kind)
    );
    -- The keys of each name; the place is its row, behind how well known it is (see
    -- store.sqlite.names), so that the best known of a key are found without reading all.
    CREATE TABLE person_keys (
        key TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (key, place)
    ) WITHOUT ROWID;
    -- In how many articles of a period of 32 days (period_of) each name stands: as of any day
    -- somebody's articles are counted by a few rows instead of thousands of mentions.
    CREATE TABLE periods (
        person INTEGER NOT NULL,
        period INTEGER NOT NULL,
        articles INTEGER NOT NULL,
        proven INTEGER NOT NULL,
        PRIMARY KEY (person, period)
    ) WITHOUT ROWID;
    -- What people are called, by keys of roles (store.epithets), newest article last.
    CREATE TABLE callings (
        key TEXT NOT NULL,
        article INTEGER NOT NULL,
        person INTEGER NOT NULL,
        PRIMARY KEY (key, article, person)
    ) WITHOUT ROWID;
    CREATE TABLE mentions (
        person INTEGER NOT NULL,
        article INTEGER NOT NULL,
        position INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        sure INTEGER NOT NULL,       -- 1 when the article proves the name, 0 when others must
        role TEXT,
        quote_start INTEGER,
        quote_end INTEGER,
        PRIMARY KEY (person, article, position, start)
    ) WITHOUT ROWID;
    CREATE INDEX mentions_by_article ON mentions (article, person);
    UPDATE facts SET value = 'none' WHERE key = 'derived';
    """,
    """
    -- A tenth of the mentions: what somebody is called is counted without reading all of them.
    CREATE INDEX mentions_by_role ON mentions (person, role, article) WHERE role IS NOT NULL;
    """,
)


async def migrate(db: aiosqlite.Connection, migrations: Sequence[str], path: Path) -> None:
    """Bring a file up to date, each step in its own transaction.

    Raises:
        StoreTooNewError: a newer Newsdesk wrote the file.
    """
    while await is_old(db, migrations, path):
        async with transaction(db):
            # Asked inside the transaction: another process may be migrating too.
            version = await _version(db)
            for statement in statements("".join(migrations[version : version + 1])):
                await db.execute(statement)
            await db.execute(f"PRAGMA user_version = {min(version + 1, len(migrations)):d}")


async def is_old(db: aiosqlite.Connection, migrations: Sequence[str], path: Path) -> bool:
    """Whether migrations are to be applied.

    Raises:
        StoreTooNewError: a newer Newsdesk wrote the file.
    """
    version = await _version(db)
    if version > len(migrations):
        raise StoreTooNewError(
            f"{path} is of version {version}, this Newsdesk knows {len(migrations)}: "
            "install the newer Newsdesk again"
        )
    return version < len(migrations)


async def _version(db: aiosqlite.Connection) -> int:
    ((version,),) = await db.execute_fetchall("PRAGMA user_version")
    return int(version)


def statements(script: str) -> Iterator[str]:
    """The statements of an SQL script; triggers stay whole."""
    statement = ""
    for part in re.split("(?<=;)", script):
        statement += part
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        raise ValueError(f"unfinished statement: {statement.strip()}")
