"""What the state file holds, as steps from an empty file (:mod:`store.sqlite.migrating`)."""

from __future__ import annotations

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
    """
    -- The key of a table without row numbers comes first: SQLite 3.40.0 to 3.41.0 finds NULL in
    -- the columns of others where there is none, and takes the whole file for damaged.
    CREATE TABLE aliases_anew (
        folded TEXT NOT NULL,
        of TEXT NOT NULL,            -- the name, folded
        alias TEXT NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (folded, of)
    ) WITHOUT ROWID;
    INSERT INTO aliases_anew (folded, of, alias, name) SELECT folded, of, alias, name FROM aliases;
    DROP TABLE aliases;
    ALTER TABLE aliases_anew RENAME TO aliases;
    CREATE INDEX aliases_of ON aliases (of);
    """,
)
