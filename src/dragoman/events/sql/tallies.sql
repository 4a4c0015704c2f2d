-- Events of a pair by all that a level depends on. The time of an event that is only known to the month or the year is
-- that month or year: it counts at its middle, and only once it is over.
WITH timed AS (
    SELECT
        *,
        CASE precision
            WHEN 'week' THEN day + 6
            WHEN 'month' THEN last_day(day)
            WHEN 'year' THEN make_date(year(day), 12, 31)
            ELSE day
        END AS ends
    FROM events
    WHERE $where
)
SELECT
    CAST(format AS VARCHAR) AS format,
    CAST(date_trunc('month', day) AS DATE) AS start,
    CAST(precision AS VARCHAR) AS precision,
    coalesce(CAST(dimension AS VARCHAR), '') AS dimension,
    coalesce(CAST(type AS VARCHAR), '') AS type,
    coalesce(CAST(quad AS VARCHAR), '') AS quad,
    count(*) AS events,
    count(intensity) AS rated,
    sum(intensity) / nullif(count(intensity), 0) AS mean,
    DATE '1970-01-01' + CAST(sum(epoch(day) // 86400 + (ends - day) // 2) // count(*) AS INTEGER) AS day,
    max(ends) AS last,
    count(source_quad) AS classed,
    count(*) FILTER (source_quad IN ('verbal cooperation', 'verbal conflict')) AS source_verbal,
    count(*) FILTER (sourced) AS sourced
FROM timed
WHERE $known
GROUP BY ALL
ORDER BY ALL
