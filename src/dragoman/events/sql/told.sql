-- What there is to say of a run.
SELECT
    count(*) AS rows,
    count(DISTINCT event_id) AS events,
    min(event_id) AS first,
    max(event_id) AS last,
    count(pair) AS placed,
    count(*) - count(type) AS untyped,
    count(*) FILTER (NOT sourced) AS unsourced,
    count(*) FILTER (type = 'PROTEST' AND source_quad LIKE 'verbal%') AS protests
FROM read_parquet($run)
