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

-- The same documents as before, found one by one: a list of all of them was made for every question.
DROP VIEW current_document;
CREATE VIEW current_document AS
SELECT d.* FROM document AS d WHERE EXISTS (SELECT 1 FROM document_file AS f WHERE f.document = d.id AND f.current);

-- Lists of documents and statements are shown by name, some at a time.
CREATE INDEX document_name ON document (name);
CREATE INDEX run_statement_confidence ON run_statement (confidence);
CREATE INDEX statement_speaker ON statement (speaker);
CREATE INDEX document_publisher ON document (publisher);

-- Which current event each place of a link holds for: the one it was made on; where a later reading put another on the
-- same words, that one; where a later reading cut the words otherwise, the event that shares most with them, at least
-- half of the shorter of the two.
DROP VIEW link_statement;
CREATE VIEW link_statement AS
WITH place AS (
    SELECT n.link, n.position, n.statement AS made, n.run AS was, n.start, n."end", n.quote,
        d.id AS document, d.run AS now, d.text
    FROM link_place AS n JOIN current_document AS d ON d.id = n.document WHERE n.quote IS NOT NULL
),
here AS (
    SELECT p.*, s.key, s.id, s.start AS s_start, s."end" AS s_end,
        substr(p.text, s.start + 1, s."end" - s.start) AS words,
        EXISTS (SELECT 1 FROM run_statement AS b WHERE b.statement = s.key AND b.run = p.was) AS known
    FROM place AS p
    JOIN run_statement AS r ON r.document = p.document AND r.run = p.now
    JOIN statement AS s ON s.key = r.statement AND s.kind = 'event'
),
exact AS (
    SELECT link, position, key FROM here AS h
    WHERE words = quote
        AND (s_start = start AND s_end = "end" OR substr(text, start + 1, "end" - start) <> quote)
        AND (
            id = made
            OR NOT known AND NOT EXISTS (
                SELECT 1 FROM here AS o WHERE o.link = h.link AND o.position = h.position AND o.id = h.made
            )
        )
),
near AS (
    SELECT link, position, key, row_number() OVER (
        PARTITION BY link, position ORDER BY min("end", s_end) - max(start, s_start) DESC, s_end - s_start, id
    ) AS place
    FROM here AS h
    WHERE NOT known
        AND substr(text, start + 1, "end" - start) = quote
        AND 2 * (min("end", s_end) - max(start, s_start)) >= min("end" - start, s_end - s_start)
        AND NOT EXISTS (SELECT 1 FROM exact AS e WHERE e.link = h.link AND e.position = h.position)
        AND NOT EXISTS (SELECT 1 FROM here AS o WHERE o.link = h.link AND o.position = h.position AND o.id = h.made)
)
SELECT link, position, key AS statement FROM exact
UNION ALL SELECT link, position, key FROM near WHERE place = 1;
