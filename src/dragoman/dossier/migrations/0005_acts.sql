-- What people did beside judging statements one by one: edits of the model, outcomes of forecasts, questions and what
-- bears on them, grades of sources, objects that are one. `about` says which of these, `body` what. Only ever added to.
CREATE TABLE act (
    id INTEGER PRIMARY KEY,
    about TEXT NOT NULL CHECK (about <> ''),
    body TEXT NOT NULL CHECK (json_valid(body)),
    who TEXT NOT NULL,
    made TEXT NOT NULL,
    why TEXT NOT NULL
) STRICT;
CREATE INDEX act_about ON act (about);

-- The statements and documents that an act speaks of or rests on. For a statement it names the span and its words, so
-- that the act outlives the reading it was made on.
CREATE TABLE act_place (
    act INTEGER NOT NULL REFERENCES act (id),
    position INTEGER NOT NULL,
    document INTEGER NOT NULL REFERENCES document (id),
    statement TEXT,
    run INTEGER REFERENCES run (id),
    kind TEXT,
    start INTEGER,
    "end" INTEGER,
    quote TEXT,
    PRIMARY KEY (act, position),
    CHECK ((statement IS NULL) = (quote IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX act_place_document ON act_place (document);

-- Outcomes are acts; what an older file holds of them goes along.
INSERT INTO act (id, about, body, who, made, why)
SELECT id, 'forecast', json_object('op', 'resolve', 'outcome', outcome, 'happened', happened, 'evidence', evidence),
    who, made, ''
FROM resolution;
INSERT INTO act_place (act, position, document, statement, run, kind, start, "end", quote)
SELECT r.id, 0, r.document, r.statement, d.run, 'forecast', r.start, r."end",
    substr(d.text, r.start + 1, r."end" - r.start)
FROM resolution AS r JOIN document AS d ON d.id = r.document;
DROP TABLE resolution;

CREATE TRIGGER act_keeps_rows BEFORE DELETE ON act
BEGIN SELECT RAISE(ABORT, 'acts are only ever added'); END;
CREATE TRIGGER act_keeps_values BEFORE UPDATE ON act
BEGIN SELECT RAISE(ABORT, 'acts are only ever added'); END;
CREATE TRIGGER act_keeps_ids BEFORE INSERT ON act
WHEN EXISTS (SELECT 1 FROM act WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'acts are only ever added'); END;
CREATE TRIGGER act_place_keeps_rows BEFORE DELETE ON act_place
BEGIN SELECT RAISE(ABORT, 'acts are only ever added'); END;
CREATE TRIGGER act_place_keeps_values BEFORE UPDATE ON act_place
BEGIN SELECT RAISE(ABORT, 'acts are only ever added'); END;
CREATE TRIGGER act_place_keeps_ids BEFORE INSERT ON act_place
WHEN EXISTS (SELECT 1 FROM act_place WHERE act = NEW.act AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'acts are only ever added'); END;
