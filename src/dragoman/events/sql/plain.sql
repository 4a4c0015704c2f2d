-- Rows of a table of one's own, known by what they say: with their id, since two files may both begin at 1; without ids
-- with how many like it the file has before.
SELECT
    coalesce(s.id || '@', '') || md5(concat_ws('|', s.date, s.actor, s.recipient, s.type, s.mode, s.cameo, s.intensity,
        s.place, s.source, s.url, s.text)) || CASE WHEN s.id IS NULL THEN '-' || row_number() OVER (
            PARTITION BY s.filename, s.id, s.date, s.actor, s.recipient, s.type, s.mode, s.cameo, s.intensity, s.place,
            s.source, s.url, s.text) ELSE '' END AS event_id,
    s.date AS day,
    '$precision' AS precision,
    coalesce(a.name, replace(s.actor, '|', '/')) AS actor,
    coalesce(b.name, replace(s.recipient, '|', '/')) AS recipient,
    s.actor AS actor_code,
    s.recipient AS recipient_code,
    coalesce(s.cameo, s.type) AS code,
    coalesce(t.type, k.type) AS type,
    coalesce(lower(s.mode), k.mode) AS mode,
    coalesce(t.quad, k.quad) AS quad,
    CAST(NULL AS VARCHAR) AS source_quad,
    coalesce(d.name, k.dimension, t.dimension) AS dimension,
    coalesce(TRY_CAST(s.intensity AS FLOAT), k.intensity, m.intensity, t.intensity)
        AS intensity,
    CAST(NULL AS INTEGER) AS mentions,
    CAST(NULL AS INTEGER) AS sources,
    CAST(NULL AS INTEGER) AS articles,
    CAST(NULL AS FLOAT) AS tone,
    s.place,
    s.url,
    s.text,
    s.filename
FROM source AS s
LEFT JOIN sides AS a ON a.called = s.actor
LEFT JOIN sides AS b ON b.called = s.recipient
LEFT JOIN cameo AS k ON k.raw = s.cameo
LEFT JOIN plover AS t ON t.type = upper(s.type) AND t.mode = ''
LEFT JOIN plover AS m ON m.type = upper(s.type) AND m.mode = lower(s.mode)
LEFT JOIN dimensions AS d ON d.name = lower(s.dimension)
