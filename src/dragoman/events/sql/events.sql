-- Events of one layout in the table's own columns, sorted by pair and day so that a pair's rows lie together.
-- Sorted while ids are numbers and names enumerations, where the format has it so, and put into words afterwards;
-- what is the same in every row is an enumeration too, which is quick to write.
WITH source AS ($source),
told AS ($rows),
sorted AS (
    SELECT
        e.* EXCLUDE (filename),
        i.number AS file,
        CASE WHEN e.recipient IS NULL THEN NULL WHEN e.actor <= e.recipient THEN e.actor ELSE e.recipient END AS low,
        CASE WHEN e.actor IS NULL THEN NULL WHEN e.actor <= e.recipient THEN e.recipient ELSE e.actor END AS high
    FROM told AS e
    JOIN inputs AS i ON i.path = e.filename
    ORDER BY low NULLS LAST, high NULLS LAST, day, event_id, file
)
SELECT
    CAST('$format' AS ENUM ('$format')) AS format,
    CAST(event_id AS VARCHAR) AS event_id,
    day,
    CAST(precision AS ENUM ('day', 'week', 'month', 'year')) AS precision,
    low || '|' || high AS pair,
    actor,
    recipient,
    actor_code,
    recipient_code,
    code,
    type,
    mode,
    quad,
    source_quad,
    dimension,
    CAST(CASE
        WHEN NOT isfinite(intensity) THEN NULL WHEN intensity > 10 THEN 10 WHEN intensity < -10 THEN -10
        ELSE intensity
    END AS FLOAT) AS intensity,
    mentions,
    sources,
    articles,
    CAST(tone AS FLOAT) AS tone,
    place,
    url,
    text,
    text IS NOT NULL AS sourced,
    file
FROM sorted
