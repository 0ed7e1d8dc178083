-- What the firm keeps of an entry beside what the judge looks at.
ALTER TABLE lead ADD COLUMN owner TEXT NOT NULL DEFAULT '';
ALTER TABLE lead ADD COLUMN next_on TEXT;
ALTER TABLE lead ADD COLUMN next_what TEXT NOT NULL DEFAULT '';
ALTER TABLE lead ADD COLUMN talk TEXT NOT NULL DEFAULT '{}';
ALTER TABLE lead ADD COLUMN links TEXT NOT NULL DEFAULT '[]';
ALTER TABLE lead ADD COLUMN stops TEXT NOT NULL DEFAULT '[]';
ALTER TABLE lead ADD COLUMN consents TEXT NOT NULL DEFAULT '[]';

-- Lists are put in the order of the firm by it; that of the name is told by what finds likenesses.
CREATE INDEX lead_by_company ON lead (company COLLATE NOCASE) WHERE company <> '';

-- When the log learned of a reaction; none if it came with its entry.
ALTER TABLE reaction ADD COLUMN noted_at INTEGER;

-- Two entries that look alike and are two, as somebody said.
CREATE TABLE distinct_pair (
    a INTEGER NOT NULL REFERENCES lead (id),
    b INTEGER NOT NULL REFERENCES lead (id),
    PRIMARY KEY (a, b),
    CHECK (a < b)
) STRICT, WITHOUT ROWID;
CREATE INDEX distinct_pair_by_b ON distinct_pair (b);

-- The same rows under wider rules: an answer, a changed verdict and other changes happen, too. A table's rules can't be
-- changed where it stands.
CREATE TABLE happening_wider (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    lead          INTEGER NOT NULL REFERENCES lead (id),
    at            INTEGER NOT NULL,
    hat           TEXT NOT NULL,
    by_name       TEXT NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('note', 'touch', 'move', 'answer', 'verdict', 'change')),
    words         TEXT NOT NULL,
    channel       TEXT,
    from_place    TEXT,
    to_place      TEXT,
    against_rules INTEGER CHECK (against_rules IN (0, 1)),
    edition       INTEGER,
    verdict       TEXT,
    reasons       TEXT CHECK (reasons IS NULL OR json_valid(reasons)),
    -- The criterion of an answer, what was changed, or the verdict before.
    about         TEXT,
    -- Of a touch: 1 if they talked. Of an answer: 0 if they won't say.
    reached       INTEGER CHECK (reached IN (0, 1)),
    CHECK ((kind = 'move') = (to_place IS NOT NULL)),
    CHECK ((kind = 'touch') = (channel IS NOT NULL)),
    CHECK (about IS NOT NULL OR kind NOT IN ('answer', 'verdict', 'change'))
) STRICT;
INSERT INTO happening_wider (id, lead, at, hat, by_name, kind, words, channel, from_place, to_place, against_rules,
    edition, verdict, reasons)
SELECT id, lead, at, hat, by_name, kind, words, channel, from_place, to_place, against_rules, edition, verdict, reasons
FROM happening ORDER BY id;
-- No id is ever used twice, not even one whose row went.
INSERT INTO sqlite_sequence (name, seq)
SELECT 'happening_wider', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'happening_wider');
UPDATE sqlite_sequence SET seq = coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'happening'), seq)
WHERE name = 'happening_wider';
DROP TABLE happening;
ALTER TABLE happening_wider RENAME TO happening;
CREATE INDEX happening_by_lead ON happening (lead, id);
CREATE INDEX happening_by_closing ON happening (lead, id) WHERE to_place IN ('won', 'lost', 'discarded');
