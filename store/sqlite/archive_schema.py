"""What a generation of the archive holds, as steps from an empty file.

:mod:`store.sqlite.migrating` takes them; :mod:`store.sqlite.row_order` says in which order rows of
articles are.
"""

from __future__ import annotations

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
