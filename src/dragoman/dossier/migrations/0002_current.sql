-- Which content a name stands for now: the one met last under it. A document that no name stands for is superseded.
ALTER TABLE document_file ADD COLUMN current INTEGER NOT NULL DEFAULT 1;
UPDATE document_file SET current = 0
WHERE name <> 'stdin' AND document <> (
    SELECT d.id FROM document_file AS f JOIN document AS d ON d.id = f.document WHERE f.name = document_file.name
    ORDER BY d.run DESC, d.id DESC LIMIT 1
);
UPDATE document SET name = (SELECT min(f.name) FROM document_file AS f WHERE f.document = id AND f.current)
WHERE name NOT IN (SELECT f.name FROM document_file AS f WHERE f.document = id AND f.current)
    AND id IN (SELECT document FROM document_file WHERE current);

CREATE VIEW current_document AS
SELECT * FROM document WHERE id IN (SELECT document FROM document_file WHERE current);

DROP VIEW current_statement;

-- The statements of each current document's latest reading.
CREATE VIEW current_statement AS
SELECT s.key, s.id, s.document, d.name AS document_name, s.kind, s.start, s."end",
    substr(d.text, s.start + 1, s."end" - s.start) AS quote,
    s.speaker, s.stance, s.factuality, s.dimensions, s.time_from, s.time_to, s.time_precision,
    r.run, r.position, r.confidence
FROM current_document AS d
JOIN run_statement AS r ON r.document = d.id AND r.run = d.run
JOIN statement AS s ON s.key = r.statement;

DELETE FROM same_event WHERE statement NOT IN (SELECT key FROM current_statement);

-- What could not be read when it was last tried, and the run that says so.
CREATE TABLE unread (
    name TEXT PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES run (id),
    message TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO unread (name, run, message)
SELECT f.name, f.run, f.message FROM failure AS f
WHERE f.run = (SELECT max(run) FROM failure WHERE name = f.name) AND NOT EXISTS (
    SELECT 1 FROM document_file AS n JOIN reading AS r ON r.document = n.document WHERE n.name = f.name AND r.run >= f.run
);
