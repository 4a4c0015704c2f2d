-- A run without the events that other runs have and without second rows of one event; the earlier file's row stays.
SELECT * EXCLUDE (nth)
FROM (
    SELECT *, row_number() OVER (PARTITION BY event_id ORDER BY file, day, pair, code, url) AS nth
    FROM read_parquet($run)
)
WHERE nth = 1 $unless
ORDER BY pair NULLS LAST, day, event_id, file
