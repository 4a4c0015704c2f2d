-- Every pair of two with its events, most events first.
SELECT pair, count(*) AS events, min(day) AS first, max(day) AS last
FROM events
WHERE $where
GROUP BY pair
HAVING count(*) >= $least
ORDER BY events DESC, pair
