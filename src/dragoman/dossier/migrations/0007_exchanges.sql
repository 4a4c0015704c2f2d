-- Which model answered, to which prompt (sixteen digits of its hash), what the answer's hash is, and what was counted.
ALTER TABLE exchange ADD COLUMN model TEXT NOT NULL DEFAULT '';
ALTER TABLE exchange ADD COLUMN prompt TEXT NOT NULL DEFAULT '';
ALTER TABLE exchange ADD COLUMN answer_hash TEXT NOT NULL DEFAULT '';
ALTER TABLE exchange ADD COLUMN tokens_sent INTEGER;
ALTER TABLE exchange ADD COLUMN tokens_received INTEGER;

-- What a reader had to say of its own reading: statements that need review, answers that were refused, orders found.
CREATE TABLE remark (
    document INTEGER NOT NULL,
    run INTEGER NOT NULL,
    position INTEGER NOT NULL,
    sort TEXT NOT NULL CHECK (sort IN ('review', 'refused', 'order')),
    reason TEXT NOT NULL,
    quote TEXT NOT NULL,
    statement TEXT NOT NULL,
    field TEXT NOT NULL,
    read TEXT NOT NULL,
    other TEXT NOT NULL,
    PRIMARY KEY (document, run, position),
    FOREIGN KEY (document, run) REFERENCES reading (document, run)
) STRICT, WITHOUT ROWID;
CREATE INDEX remark_statement ON remark (statement) WHERE statement <> '';
