-- Moments are whole microseconds since 1970 in UTC; days are written 2026-03-01.
-- No id is ever used twice, so the record of an act never takes one row for another.
-- No key cascades: each row that goes is removed by name, so that undo finds it in its record.

CREATE TABLE journal (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    at       INTEGER NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
    act      TEXT NOT NULL,
    subject  TEXT,
    of       INTEGER REFERENCES journal (id),
    standing TEXT NOT NULL
             CHECK (standing IN ('done', 'undone', 'gone', 'final', 'settled', 'beside', 'held')),
    -- No foreign key: a line tells of an import that was taken back, too.
    import   INTEGER,
    created  INTEGER NOT NULL DEFAULT 0,
    merged   INTEGER NOT NULL DEFAULT 0,
    erased   INTEGER NOT NULL DEFAULT 0,
    changes  BLOB
) STRICT;
CREATE INDEX journal_by_standing ON journal (standing, id);

CREATE TABLE market (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    position INTEGER NOT NULL
) STRICT;

-- Market 0 is the business itself.
CREATE TABLE answer (
    market     INTEGER NOT NULL DEFAULT 0,
    question   TEXT NOT NULL,
    value      TEXT NOT NULL CHECK (json_valid(value)),
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (market, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE typed (
    market   INTEGER NOT NULL DEFAULT 0,
    question TEXT NOT NULL,
    value    TEXT NOT NULL CHECK (json_valid(value)),
    at       INTEGER NOT NULL,
    PRIMARY KEY (market, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE preference (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE import (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    at        INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    mapping   TEXT NOT NULL CHECK (json_valid(mapping)),
    counts    TEXT NOT NULL CHECK (json_valid(counts))
) STRICT;

CREATE TABLE lead (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at INTEGER NOT NULL,
    import     INTEGER REFERENCES import (id),
    kind       TEXT NOT NULL CHECK (kind IN ('business', 'consumer', 'unknown')),
    name       TEXT NOT NULL,
    company    TEXT NOT NULL,
    title      TEXT NOT NULL,
    email      TEXT NOT NULL,
    phone      TEXT NOT NULL,
    source     TEXT NOT NULL,
    note       TEXT NOT NULL,
    facts      TEXT NOT NULL,
    pinned     INTEGER REFERENCES market (id),
    stage      TEXT NOT NULL
               CHECK (stage IN ('list', 'inquiry', 'mql', 'sql', 'offered', 'active')),
    step       INTEGER,
    outcome    TEXT,
    returned   INTEGER NOT NULL CHECK (returned IN (0, 1)),
    email_key  TEXT,
    phone_key  TEXT,
    name_key   TEXT
) STRICT;
CREATE INDEX lead_by_created ON lead (created_at DESC, id DESC);
CREATE INDEX lead_by_import ON lead (import) WHERE import IS NOT NULL;
CREATE INDEX lead_by_email ON lead (email_key) WHERE email_key IS NOT NULL;
CREATE INDEX lead_by_phone ON lead (phone_key) WHERE phone_key IS NOT NULL;
CREATE INDEX lead_by_name ON lead (name_key) WHERE name_key IS NOT NULL;

CREATE TABLE reaction (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    lead    INTEGER NOT NULL REFERENCES lead (id),
    on_date TEXT NOT NULL,
    kind    TEXT NOT NULL,
    words   TEXT NOT NULL
) STRICT;
CREATE INDEX reaction_by_lead ON reaction (lead, on_date, id);

CREATE TABLE happening (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    lead          INTEGER NOT NULL REFERENCES lead (id),
    at            INTEGER NOT NULL,
    hat           TEXT NOT NULL,
    by_name       TEXT NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('note', 'touch', 'move')),
    words         TEXT NOT NULL,
    channel       TEXT,
    from_place    TEXT,
    to_place      TEXT,
    against_rules INTEGER CHECK (against_rules IN (0, 1)),
    edition       INTEGER,
    verdict       TEXT,
    reasons       TEXT CHECK (reasons IS NULL OR json_valid(reasons)),
    CHECK ((kind = 'move') = (to_place IS NOT NULL)),
    CHECK ((kind = 'touch') = (channel IS NOT NULL))
) STRICT;
CREATE INDEX happening_by_lead ON happening (lead, id);

-- The index keeps no copy of the texts, no positions and no lengths: what is typed is matched word
-- by word, newest first.
CREATE VIRTUAL TABLE lead_search USING fts5 (
    name, company, email, phone, note,
    content = 'lead', content_rowid = 'id', columnsize = 0, detail = column,
    prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER lead_search_insert AFTER INSERT ON lead BEGIN
    INSERT INTO lead_search (rowid, name, company, email, phone, note)
    VALUES (new.id, new.name, new.company, new.email, new.phone, new.note);
END;
CREATE TRIGGER lead_search_delete AFTER DELETE ON lead BEGIN
    INSERT INTO lead_search (lead_search, rowid, name, company, email, phone, note)
    VALUES ('delete', old.id, old.name, old.company, old.email, old.phone, old.note);
END;
CREATE TRIGGER lead_search_update AFTER UPDATE OF name, company, email, phone, note ON lead BEGIN
    INSERT INTO lead_search (lead_search, rowid, name, company, email, phone, note)
    VALUES ('delete', old.id, old.name, old.company, old.email, old.phone, old.note);
    INSERT INTO lead_search (rowid, name, company, email, phone, note)
    VALUES (new.id, new.name, new.company, new.email, new.phone, new.note);
END;
