-- Events by period (and pair). PLOVER's quads; the share that is verbal by the source's own classes stands beside.
SELECT
    $columns
    CAST(date_trunc('$by', day) AS DATE) AS start,
    count(*) AS events,
    count(intensity) AS rated,
    sum(intensity) AS total,
    count(*) FILTER (quad = 'verbal cooperation') AS verbal_cooperation,
    count(*) FILTER (quad = 'material cooperation') AS material_cooperation,
    count(*) FILTER (quad = 'verbal conflict') AS verbal_conflict,
    count(*) FILTER (quad = 'material conflict') AS material_conflict,
    count(source_quad) AS classed,
    count(*) FILTER (source_quad IN ('verbal cooperation', 'verbal conflict')) AS source_verbal,
    sum(mentions) AS mentions,
    count(*) FILTER (sourced) AS sourced
FROM events
WHERE $where
GROUP BY ALL
ORDER BY ALL
