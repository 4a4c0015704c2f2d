-- A decision may take back another. The table is made anew, for the words that it may hold stand in it.
DROP VIEW decision_statement;
ALTER TABLE decision RENAME TO decision_before;
DROP INDEX decision_place;
DROP TRIGGER decision_keeps_rows;
DROP TRIGGER decision_keeps_values;
DROP TRIGGER decision_keeps_ids;

CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    statement TEXT NOT NULL,
    document INTEGER NOT NULL REFERENCES document (id),
    run INTEGER NOT NULL REFERENCES run (id),
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('accept', 'reject', 'edit', 'note', 'undo')),
    "values" TEXT NOT NULL CHECK (json_valid("values")),
    who TEXT NOT NULL,
    made TEXT NOT NULL,
    why TEXT NOT NULL
) STRICT;
INSERT INTO decision SELECT * FROM decision_before;
DROP TABLE decision_before;
CREATE INDEX decision_place ON decision (document, kind, start);

CREATE TRIGGER decision_keeps_rows BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'decisions are only ever added'); END;
CREATE TRIGGER decision_keeps_values BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'decisions are only ever added'); END;
CREATE TRIGGER decision_keeps_ids BEFORE INSERT ON decision
WHEN EXISTS (SELECT 1 FROM decision WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'decisions are only ever added'); END;

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

-- Lists of documents and statements are shown by name, some at a time.
CREATE INDEX document_name ON document (name);
CREATE INDEX run_statement_confidence ON run_statement (confidence);
