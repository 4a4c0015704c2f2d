-- Rows of POLECAT files. A row carries its source's name, and words only where the file has a column Event Text.
SELECT
    coalesce(nullif(s.event_id, 'None'), md5(concat_ws('|', s.event_date, s.event_type, s.actor_name, s.recipient_name,
        s.source, s.placename))) AS event_id,
    s.event_date AS day,
    'day' AS precision,
    a.name AS actor,
    b.name AS recipient,
    coalesce(nullif(s.actor_country, 'None'), nullif(s.actor_name, 'None')) AS actor_code,
    coalesce(nullif(s.recipient_country, 'None'), nullif(s.recipient_name, 'None')) AS recipient_code,
    s.event_type || coalesce('-' || nullif(s.event_mode, 'None'), '') AS code,
    t.type,
    nullif(lower(s.event_mode), 'none') AS mode,
    t.quad,
    nullif(lower(s.quad_code), 'none') AS source_quad,
    coalesce(x.dimension, t.dimension) AS dimension,
    coalesce(TRY_CAST(s.event_intensity AS FLOAT), m.intensity, t.intensity) AS intensity,
    CAST(NULL AS INTEGER) AS mentions,
    CAST(NULL AS INTEGER) AS sources,
    CAST(NULL AS INTEGER) AS articles,
    CAST(NULL AS FLOAT) AS tone,
    coalesce(nullif(s.placename, 'None'), nullif(s.country, 'None')) AS place,
    CAST(NULL AS VARCHAR) AS url,
    nullif(s.event_text, 'None') AS text,
    s.filename
FROM source AS s
LEFT JOIN sides AS a ON a.called IS NOT DISTINCT FROM s.actor_name AND a.country IS NOT DISTINCT FROM s.actor_country
    AND a.number IS NOT DISTINCT FROM s.actor_cow
LEFT JOIN sides AS b ON b.called IS NOT DISTINCT FROM s.recipient_name
    AND b.country IS NOT DISTINCT FROM s.recipient_country AND b.number IS NOT DISTINCT FROM s.recipient_cow
LEFT JOIN plover AS t ON t.type = upper(s.event_type) AND t.mode = ''
LEFT JOIN plover AS m ON m.type = upper(s.event_type) AND m.mode = lower(s.event_mode)
LEFT JOIN contexts AS x ON x.context = lower(split_part(s.contexts, ';', 1))
