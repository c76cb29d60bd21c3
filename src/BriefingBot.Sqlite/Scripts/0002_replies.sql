-- What was said where, what buttons remember, what readers thought, and small things that survive a restart.
-- A server's id is 0 in direct messages.

CREATE TABLE receipts (
    guild_id   INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    channel_id INTEGER NOT NULL,
    command    TEXT NOT NULL,
    said_at    TEXT NOT NULL,
    PRIMARY KEY (guild_id, message_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE said_facts (
    guild_id     INTEGER NOT NULL,
    message_id   INTEGER NOT NULL,
    position     INTEGER NOT NULL,
    topic_id     TEXT NOT NULL,
    fact_id      TEXT NOT NULL,
    revision     INTEGER NOT NULL,
    content_hash TEXT NOT NULL,
    PRIMARY KEY (guild_id, message_id, position),
    FOREIGN KEY (guild_id, message_id) REFERENCES receipts (guild_id, message_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX said_facts_by_fact ON said_facts (guild_id, topic_id, fact_id, message_id);

CREATE TABLE view_states (
    token      TEXT PRIMARY KEY NOT NULL,
    state      BLOB NOT NULL,       -- UTF-16
    expires_at INTEGER NOT NULL     -- Unix seconds
) STRICT, WITHOUT ROWID;

CREATE INDEX view_states_by_expiry ON view_states (expires_at);

CREATE TABLE feedback (
    guild_id INTEGER NOT NULL,
    topic_id TEXT NOT NULL,
    fact_id  TEXT NOT NULL,
    revision INTEGER NOT NULL,
    reader   TEXT NOT NULL,         -- keyed hash of the user's id
    verdict  TEXT NOT NULL CHECK (verdict IN ('helpful', 'wrong')),
    given_at TEXT NOT NULL,
    PRIMARY KEY (guild_id, topic_id, fact_id, revision, reader)
) STRICT, WITHOUT ROWID;

CREATE TABLE states (
    key        TEXT PRIMARY KEY NOT NULL,
    value      TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE seen_ids (
    kind    TEXT NOT NULL,
    id      INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,       -- Unix seconds
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX seen_ids_by_time ON seen_ids (kind, seen_at);
