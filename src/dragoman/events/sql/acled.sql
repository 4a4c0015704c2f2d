-- Rows of ACLED exports. The notes are words by ACLED's coders after the source, so that the row is sourced.
SELECT
    coalesce(s.event_id_cnty, md5(concat_ws('|', s.event_date, s.actor1, s.actor2, s.location, s.notes))) AS event_id,
    s.event_date AS day,
    CASE s.time_precision WHEN '2' THEN 'week' WHEN '3' THEN 'month' ELSE 'day' END AS precision,
    a.name AS actor,
    b.name AS recipient,
    s.actor1 AS actor_code,
    s.actor2 AS recipient_code,
    concat_ws(': ', s.event_type, s.sub_event_type) AS code,
    y.action AS type,
    y.mode,
    t.quad,
    CAST(NULL AS VARCHAR) AS source_quad,
    t.dimension,
    coalesce(m.intensity, t.intensity) AS intensity,
    CAST(NULL AS INTEGER) AS mentions,
    CAST(len(string_split(s.source, ';')) AS INTEGER) AS sources,
    CAST(NULL AS INTEGER) AS articles,
    CAST(NULL AS FLOAT) AS tone,
    concat_ws(', ', s.location, s.admin1, s.country) AS place,
    CAST(NULL AS VARCHAR) AS url,
    s.notes AS text,
    s.filename
FROM source AS s
LEFT JOIN sides AS a ON a.called = s.actor1
LEFT JOIN sides AS b ON b.called = s.actor2
LEFT JOIN acled_types AS y0 ON y0.event = s.event_type AND y0.sub_event = ''
LEFT JOIN acled_types AS y1 ON y1.event = s.event_type AND y1.sub_event = s.sub_event_type
LEFT JOIN LATERAL (
    SELECT coalesce(y1.action, y0.action) AS action, nullif(coalesce(y1.mode, y0.mode), '') AS mode
) AS y ON true
LEFT JOIN plover AS t ON t.type = y.action AND t.mode = ''
LEFT JOIN plover AS m ON m.type = y.action AND m.mode = y.mode
