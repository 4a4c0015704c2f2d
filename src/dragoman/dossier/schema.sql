-- The dossier, version 1. Offsets count the characters of document.text from 0; "end" is exclusive.

CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    version TEXT NOT NULL,
    reader TEXT NOT NULL,
    reader_hash TEXT NOT NULL,
    settings TEXT NOT NULL CHECK (json_valid(settings)),
    started TEXT NOT NULL,
    ended TEXT,
    documents INTEGER,
    statements INTEGER,
    failures INTEGER
) STRICT;

CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) > 0),
    name TEXT NOT NULL,
    format TEXT NOT NULL,
    title TEXT NOT NULL,
    authors TEXT NOT NULL CHECK (json_valid(authors)),
    publisher TEXT NOT NULL,
    published_from TEXT,
    published_to TEXT,
    published_precision TEXT,
    published_found TEXT,
    url TEXT NOT NULL,
    language TEXT NOT NULL,
    family TEXT,
    metadata TEXT NOT NULL,
    run INTEGER NOT NULL REFERENCES run (id),
    text_sha256 TEXT NOT NULL,
    text TEXT NOT NULL,
    CHECK ((published_from IS NULL) = (published_to IS NULL))
) STRICT;
CREATE INDEX document_published ON document (published_to);

CREATE TABLE document_file (
    document INTEGER NOT NULL REFERENCES document (id),
    name TEXT NOT NULL,
    metadata TEXT NOT NULL,
    PRIMARY KEY (document, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_file_name ON document_file (name);

CREATE TABLE part (
    document INTEGER NOT NULL REFERENCES document (id),
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > start),
    label TEXT NOT NULL,
    PRIMARY KEY (document, start)
) STRICT, WITHOUT ROWID;

CREATE TABLE sentence (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (id),
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > start)
) STRICT;
CREATE UNIQUE INDEX sentence_place ON sentence (document, start);

CREATE TABLE reading (
    run INTEGER NOT NULL REFERENCES run (id),
    document INTEGER NOT NULL REFERENCES document (id),
    statements INTEGER NOT NULL,
    refused TEXT,
    PRIMARY KEY (document, run)
) STRICT, WITHOUT ROWID;
CREATE INDEX reading_run ON reading (run);

CREATE TABLE failure (
    run INTEGER NOT NULL REFERENCES run (id),
    name TEXT NOT NULL,
    message TEXT NOT NULL,
    PRIMARY KEY (run, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    document INTEGER NOT NULL REFERENCES document (id),
    kind TEXT NOT NULL,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > start),
    speaker TEXT NOT NULL,
    chain TEXT NOT NULL CHECK (json_valid(chain)),
    stance TEXT NOT NULL,
    cue_start INTEGER,
    cue_end INTEGER,
    factuality TEXT NOT NULL,
    dimensions TEXT NOT NULL CHECK (json_valid(dimensions)),
    time_from TEXT,
    time_to TEXT,
    time_precision TEXT,
    CHECK ((cue_start IS NULL) = (cue_end IS NULL)),
    CHECK ((time_from IS NULL) = (time_to IS NULL))
) STRICT;
CREATE INDEX statement_place ON statement (document, kind, start);

-- What a run read in a document, in the reader's order. The confidence is the reader's, so it stands here.
CREATE TABLE run_statement (
    document INTEGER NOT NULL,
    run INTEGER NOT NULL,
    position INTEGER NOT NULL,
    statement INTEGER NOT NULL REFERENCES statement (key) ON DELETE CASCADE,
    confidence ANY,
    PRIMARY KEY (document, run, position),
    FOREIGN KEY (document, run) REFERENCES reading (document, run)
) STRICT, WITHOUT ROWID;
CREATE INDEX run_statement_statement ON run_statement (statement, run);

CREATE TABLE statement_actor (
    statement INTEGER NOT NULL REFERENCES statement (key) ON DELETE CASCADE,
    role TEXT NOT NULL,
    position INTEGER NOT NULL,
    actor TEXT NOT NULL,
    PRIMARY KEY (statement, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_actor_actor ON statement_actor (actor);

CREATE TABLE statement_event (
    statement INTEGER PRIMARY KEY REFERENCES statement (key) ON DELETE CASCADE,
    actor TEXT NOT NULL CHECK (json_valid(actor)),
    recipient TEXT NOT NULL CHECK (json_valid(recipient)),
    action TEXT NOT NULL,
    date TEXT
) STRICT;

-- Numbers are ANY so that 3 and 3.0 stay apart, as they do in a statement's id.
CREATE TABLE statement_assessment (
    statement INTEGER PRIMARY KEY REFERENCES statement (key) ON DELETE CASCADE,
    dyad TEXT NOT NULL CHECK (json_valid(dyad)),
    level ANY CHECK (typeof(level) IN ('null', 'integer', 'real')),
    trend TEXT NOT NULL
) STRICT;

CREATE TABLE statement_influence (
    statement INTEGER PRIMARY KEY REFERENCES statement (key) ON DELETE CASCADE,
    cause TEXT NOT NULL,
    effect TEXT NOT NULL,
    sign TEXT NOT NULL
) STRICT;

CREATE TABLE statement_condition (
    statement INTEGER PRIMARY KEY REFERENCES statement (key) ON DELETE CASCADE,
    antecedent TEXT NOT NULL,
    consequent TEXT NOT NULL,
    relation TEXT NOT NULL,
    agent TEXT NOT NULL CHECK (json_valid(agent))
) STRICT;

CREATE TABLE statement_irritant (
    statement INTEGER PRIMARY KEY REFERENCES statement (key) ON DELETE CASCADE,
    dyad TEXT NOT NULL CHECK (json_valid(dyad)),
    issue TEXT NOT NULL,
    status TEXT NOT NULL
) STRICT;

CREATE TABLE statement_interest (
    statement INTEGER PRIMARY KEY REFERENCES statement (key) ON DELETE CASCADE,
    holder TEXT NOT NULL,
    object TEXT NOT NULL,
    sign TEXT NOT NULL
) STRICT;

CREATE TABLE statement_forecast (
    statement INTEGER PRIMARY KEY REFERENCES statement (key) ON DELETE CASCADE,
    proposition TEXT NOT NULL,
    hedge TEXT NOT NULL,
    probability_low ANY CHECK (typeof(probability_low) IN ('null', 'integer', 'real')),
    probability_high ANY CHECK (typeof(probability_high) IN ('null', 'integer', 'real')),
    horizon TEXT,
    due_from TEXT,
    due_to TEXT,
    due_precision TEXT
) STRICT;

CREATE TABLE same_event (
    statement INTEGER PRIMARY KEY REFERENCES statement (key) ON DELETE CASCADE,
    cluster TEXT NOT NULL
) STRICT;
CREATE INDEX same_event_cluster ON same_event (cluster);

-- What a person decided. It names the span and its words, so that it outlives the reading it was made on.
CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    statement TEXT NOT NULL,
    document INTEGER NOT NULL REFERENCES document (id),
    run INTEGER NOT NULL REFERENCES run (id),
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('accept', 'reject', 'edit', 'note')),
    "values" TEXT NOT NULL CHECK (json_valid("values")),
    who TEXT NOT NULL,
    made TEXT NOT NULL,
    why TEXT NOT NULL
) STRICT;
CREATE INDEX decision_place ON decision (document, kind, start);

CREATE TABLE resolution (
    id INTEGER PRIMARY KEY,
    statement TEXT NOT NULL,
    document INTEGER NOT NULL REFERENCES document (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    happened TEXT,
    evidence TEXT NOT NULL,
    who TEXT NOT NULL,
    made TEXT NOT NULL
) STRICT;

CREATE TRIGGER decision_keeps_rows BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'decisions are only ever added'); END;
CREATE TRIGGER decision_keeps_values BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'decisions are only ever added'); END;
CREATE TRIGGER decision_keeps_ids BEFORE INSERT ON decision
WHEN EXISTS (SELECT 1 FROM decision WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'decisions are only ever added'); END;
CREATE TRIGGER resolution_keeps_rows BEFORE DELETE ON resolution
BEGIN SELECT RAISE(ABORT, 'resolutions are only ever added'); END;
CREATE TRIGGER resolution_keeps_values BEFORE UPDATE ON resolution
BEGIN SELECT RAISE(ABORT, 'resolutions are only ever added'); END;
CREATE TRIGGER resolution_keeps_ids BEFORE INSERT ON resolution
WHEN EXISTS (SELECT 1 FROM resolution WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'resolutions are only ever added'); END;

CREATE TABLE exchange (
    request_hash TEXT PRIMARY KEY,
    request TEXT NOT NULL,
    answer TEXT NOT NULL,
    made TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The statements of each document's latest reading.
CREATE VIEW current_statement AS
SELECT s.key, s.id, s.document, d.name AS document_name, s.kind, s.start, s."end",
    substr(d.text, s.start + 1, s."end" - s.start) AS quote,
    s.speaker, s.stance, s.factuality, s.dimensions, s.time_from, s.time_to, s.time_precision,
    r.run, r.position, r.confidence
FROM document AS d
JOIN run_statement AS r ON r.document = d.id AND r.run = d.run
JOIN statement AS s ON s.key = r.statement;

-- Which current statement each decision speaks of: the one it was made on; or, where a later reading put another of
-- the same kind on the same words, that one. Words that moved in a new extraction of the text are found again.
CREATE VIEW decision_statement AS
WITH place AS (
    SELECT n.id, s.key FROM decision AS n
    JOIN statement AS s ON s.document = n.document AND s.kind = n.kind AND s.start = n.start AND s."end" = n."end"
    UNION
    SELECT n.id, s.key FROM decision AS n
    JOIN document AS d ON d.id = n.document AND substr(d.text, n.start + 1, n."end" - n.start) <> n.quote
    JOIN statement AS s ON s.document = n.document AND s.kind = n.kind
)
SELECT n.id AS decision, s.key AS statement
FROM place
JOIN decision AS n ON n.id = place.id
JOIN statement AS s ON s.key = place.key
JOIN document AS d ON d.id = n.document
JOIN run_statement AS r ON r.statement = s.key AND r.run = d.run
WHERE substr(d.text, s.start + 1, s."end" - s.start) = n.quote
    AND (
        s.id = n.statement
        OR (
            NOT EXISTS (
                SELECT 1 FROM statement AS made
                JOIN run_statement AS now ON now.statement = made.key AND now.run = d.run
                WHERE made.id = n.statement
            )
            AND NOT EXISTS (SELECT 1 FROM run_statement AS was WHERE was.statement = s.key AND was.run = n.run)
        )
    );

CREATE VIEW sentence_text AS
SELECT s.id, substr(d.text, s.start + 1, s."end" - s.start) AS text
FROM sentence AS s JOIN document AS d ON d.id = s.document;

CREATE VIEW statement_text AS
SELECT s.key, substr(d.text, s.start + 1, s."end" - s.start) AS text
FROM statement AS s JOIN document AS d ON d.id = s.document;

-- External content: the words stay in document.text and nowhere else.
CREATE VIRTUAL TABLE sentence_search USING fts5 (
    text, content = 'sentence_text', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE statement_search USING fts5 (
    text, content = 'statement_text', content_rowid = 'key', tokenize = 'porter unicode61 remove_diacritics 2'
);
