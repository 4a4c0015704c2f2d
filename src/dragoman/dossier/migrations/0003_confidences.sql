-- How sure the reader was of the span and of each attribute; the list that a statement is an item of.
ALTER TABLE run_statement ADD COLUMN confidences TEXT CHECK (confidences IS NULL OR json_valid(confidences));

ALTER TABLE statement ADD COLUMN item INTEGER CHECK (item > 0);
ALTER TABLE statement ADD COLUMN items INTEGER;
ALTER TABLE statement ADD COLUMN list_start INTEGER;
ALTER TABLE statement ADD COLUMN list_end INTEGER;
ALTER TABLE statement ADD COLUMN goal_start INTEGER;
ALTER TABLE statement ADD COLUMN goal_end INTEGER;

-- The event or time by which an irritant is to be resolved.
ALTER TABLE statement_irritant ADD COLUMN deadline TEXT;

DROP VIEW current_statement;

-- The statements of each current document's latest reading.
CREATE VIEW current_statement AS
SELECT s.key, s.id, s.document, d.name AS document_name, s.kind, s.start, s."end",
    substr(d.text, s.start + 1, s."end" - s.start) AS quote,
    s.speaker, s.stance, s.factuality, s.dimensions, s.time_from, s.time_to, s.time_precision,
    r.run, r.position, r.confidence, r.confidences, s.item, s.items,
    substr(d.text, s.list_start + 1, s.list_end - s.list_start) AS list
FROM current_document AS d
JOIN run_statement AS r ON r.document = d.id AND r.run = d.run
JOIN statement AS s ON s.key = r.statement;
