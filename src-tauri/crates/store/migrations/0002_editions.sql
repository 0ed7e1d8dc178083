-- What was signed never changes again; the triggers see to it, whatever a later program does.

CREATE TABLE edition (
    number    INTEGER PRIMARY KEY CHECK (number > 0),
    signed_at INTEGER NOT NULL,
    -- The answers that counted, defaults included, with the markets in the owner's order.
    answers   TEXT NOT NULL CHECK (json_valid(answers)),
    -- The playbook as it was signed.
    pdf       BLOB NOT NULL,
    pages     INTEGER NOT NULL CHECK (pages > 0)
) STRICT;
CREATE TRIGGER edition_stays BEFORE UPDATE ON edition
BEGIN SELECT raise(ABORT, 'an edition never changes'); END;
CREATE TRIGGER edition_remains BEFORE DELETE ON edition
BEGIN SELECT raise(ABORT, 'an edition never goes'); END;

-- A signature without an edition waits for the others.
CREATE TABLE signature (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    hat         TEXT NOT NULL,
    name        TEXT NOT NULL,
    signed_on   TEXT NOT NULL,
    drawn       TEXT CHECK (drawn IS NULL OR json_valid(drawn)),
    -- Of the answers that it was given to.
    fingerprint TEXT NOT NULL,
    edition     INTEGER REFERENCES edition (number)
) STRICT;
CREATE UNIQUE INDEX signature_by_hat ON signature (coalesce(edition, 0), hat);
CREATE TRIGGER signature_stays BEFORE UPDATE ON signature WHEN old.edition IS NOT NULL
BEGIN SELECT raise(ABORT, 'what was signed never changes'); END;
CREATE TRIGGER signature_remains BEFORE DELETE ON signature WHEN old.edition IS NOT NULL
BEGIN SELECT raise(ABORT, 'what was signed never goes'); END;

-- Who got an edition, and read it.
CREATE TABLE reader (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    edition  INTEGER NOT NULL REFERENCES edition (number),
    name     TEXT NOT NULL,
    given_on TEXT NOT NULL,
    read_on  TEXT
) STRICT;
CREATE INDEX reader_by_edition ON reader (edition, id);

-- Closed leads keep the verdict of the move that closed them.
CREATE INDEX happening_by_closing ON happening (lead, id) WHERE to_place IN ('won', 'lost', 'discarded');
