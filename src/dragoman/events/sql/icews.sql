-- Rows of ICEWS files. Story and sentence are numbers in a collection that is not public, so that no text can be shown.
SELECT
    s.event_id || '@' || CAST(s.event_date AS VARCHAR) AS event_id,
    s.event_date AS day,
    'day' AS precision,
    a.name AS actor,
    b.name AS recipient,
    s.source_name AS actor_code,
    s.target_name AS recipient_code,
    s.cameo_code AS code,
    k.type,
    k.mode,
    k.quad,
    CAST(NULL AS VARCHAR) AS source_quad,
    k.dimension,
    coalesce(k.intensity, TRY_CAST(s.intensity AS FLOAT)) AS intensity,
    CAST(NULL AS INTEGER) AS mentions,
    CAST(NULL AS INTEGER) AS sources,
    CAST(NULL AS INTEGER) AS articles,
    CAST(NULL AS FLOAT) AS tone,
    nullif(concat_ws(', ', s.city, s.district, s.province, s.country), '') AS place,
    CAST(NULL AS VARCHAR) AS url,
    CAST(NULL AS VARCHAR) AS text,
    s.filename
FROM source AS s
LEFT JOIN sides AS a ON a.called IS NOT DISTINCT FROM s.source_name AND a.country IS NOT DISTINCT FROM s.source_country
LEFT JOIN sides AS b ON b.called IS NOT DISTINCT FROM s.target_name AND b.country IS NOT DISTINCT FROM s.target_country
LEFT JOIN cameo_text AS n ON n.short = ltrim(s.cameo_code, '0') AND n.text = lower(s.event_text)
LEFT JOIN cameo AS k ON k.raw = coalesce(n.code, s.cameo_code)
