-- Rows shaped like GDELT 1.0 exports (58 columns), a function of their number and the seed alone.
-- $first, $rows, $seed: which rows; $day_rows: rows of a day. Tables: country (no, iso, name), action (no, code, weight).
WITH drawn AS (
    SELECT
        i,
        DATE '1990-01-01' + CAST(i // $day_rows AS INTEGER) AS day,
        CAST(floor($countries * ((hash(i, $seed, 1) % 1000000) / 1e6) ** 3) AS INTEGER) AS first_no,
        CAST(floor($countries * ((hash(i, $seed, 2) % 1000000) / 1e6) ** 3) AS INTEGER) AS other_no,
        CAST(floor($actions * ((hash(i, $seed, 3) % 1000000) / 1e6) ** 2) AS INTEGER) AS action_no,
        hash(i, $seed, 4) % 100 AS share,
        hash(i, $seed, 5) AS odd
    FROM range($first, $first + $rows) AS r(i)
),
named AS (
    SELECT
        d.*,
        a.iso AS a1, a.name AS n1, coalesce(b.iso, '') AS a2, coalesce(b.name, '') AS n2, x.code, x.weight,
        strftime(day, '%Y%m%d') AS stamp,
        CASE odd % 4 WHEN 0 THEN 'GOV' WHEN 1 THEN 'MIL' ELSE '' END AS sector,
        round(odd % 18000 / 100.0 - 90, 4) AS lat, round(odd % 36000 / 100.0 - 180, 4) AS long,
        -CAST(odd % 3000000 AS BIGINT) AS feature
    FROM drawn AS d
    JOIN country AS a ON a.no = d.first_no
    JOIN action AS x ON x.no = d.action_no
    LEFT JOIN country AS b ON b.no = CASE WHEN share < 30 THEN -1 WHEN share < 60 THEN first_no ELSE other_no END
)
SELECT
    100000000 + i, stamp, stamp[:6], stamp[:4], year(day) + round(dayofyear(day) / 366.0, 4),
    a1 || sector, upper(n1), a1, '', '', '', '', sector, '', '',
    a2, upper(n2), a2, '', '', '', '', '', '', '',
    odd % 2, code, code[:3], code[:2],
    CASE WHEN code[:2] <= '05' THEN 1 WHEN code[:2] <= '08' THEN 2 WHEN code[:2] <= '14' THEN 3 ELSE 4 END,
    weight, 1 + odd % 20, 1 + odd % 3, 1 + odd % 20, round(odd % 2000 / 100.0 - 10, 6),
    4, 'Capital City, Province, ' || n1, a1[:2], a1[:2] || '04', lat, long, feature,
    4, 'Capital City, Province, ' || n2, a2[:2], a2[:2] || '04', lat, long, feature,
    4, 'Capital City, Province, ' || n1, a1[:2], a1[:2] || '04', lat, long, feature,
    strftime(day + 1, '%Y%m%d'),
    'http://www.news' || odd % 900 || '.example/world/' || stamp || '/story-about-' || lower(replace(n1, ' ', '-'))
        || '-' || odd % 100000000
FROM named
