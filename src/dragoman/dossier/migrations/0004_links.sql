-- What people said of several events or documents: that they are one (same), that no two of them are (apart), or that
-- the program may decide again (open).
CREATE TABLE link (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('event', 'document')),
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'apart', 'open')),
    who TEXT NOT NULL,
    made TEXT NOT NULL,
    why TEXT NOT NULL
) STRICT;

-- What a link speaks of. For an event it names the span and its words, so that it outlives the reading it was made on.
CREATE TABLE link_place (
    link INTEGER NOT NULL REFERENCES link (id),
    position INTEGER NOT NULL,
    document INTEGER NOT NULL REFERENCES document (id),
    statement TEXT,
    run INTEGER REFERENCES run (id),
    start INTEGER,
    "end" INTEGER,
    quote TEXT,
    PRIMARY KEY (link, position),
    CHECK ((statement IS NULL) = (quote IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX link_place_place ON link_place (document, start);

CREATE TRIGGER link_keeps_rows BEFORE DELETE ON link
BEGIN SELECT RAISE(ABORT, 'links are only ever added'); END;
CREATE TRIGGER link_keeps_values BEFORE UPDATE ON link
BEGIN SELECT RAISE(ABORT, 'links are only ever added'); END;
CREATE TRIGGER link_keeps_ids BEFORE INSERT ON link
WHEN EXISTS (SELECT 1 FROM link WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'links are only ever added'); END;
CREATE TRIGGER link_place_keeps_rows BEFORE DELETE ON link_place
BEGIN SELECT RAISE(ABORT, 'links are only ever added'); END;
CREATE TRIGGER link_place_keeps_values BEFORE UPDATE ON link_place
BEGIN SELECT RAISE(ABORT, 'links are only ever added'); END;
CREATE TRIGGER link_place_keeps_ids BEFORE INSERT ON link_place
WHEN EXISTS (SELECT 1 FROM link_place WHERE link = NEW.link AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'links are only ever added'); END;

-- Which current event each place of a link holds for, as decision_statement has it for decisions.
CREATE VIEW link_statement AS
WITH place AS (
    SELECT n.link, n.position, s.key FROM link_place AS n
    JOIN statement AS s ON s.document = n.document AND s.kind = 'event' AND s.start = n.start AND s."end" = n."end"
    UNION
    SELECT n.link, n.position, s.key FROM link_place AS n
    JOIN document AS d ON d.id = n.document AND substr(d.text, n.start + 1, n."end" - n.start) <> n.quote
    JOIN statement AS s ON s.document = n.document AND s.kind = 'event'
)
SELECT n.link, n.position, s.key AS statement
FROM place
JOIN link_place AS n ON n.link = place.link AND n.position = place.position
JOIN statement AS s ON s.key = place.key
JOIN current_document AS d ON d.id = n.document
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
