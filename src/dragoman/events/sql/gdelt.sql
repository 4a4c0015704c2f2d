-- Rows of GDELT event exports. A known group (Taliban, United Nations) goes before the country that it is filed under.
SELECT
    s.event_id,
    s.day,
    'day' AS precision,
    coalesce(g1.name, c1.name) AS actor,
    coalesce(g2.name, c2.name) AS recipient,
    s.actor1_code AS actor_code,
    s.actor2_code AS recipient_code,
    s.event_code AS code,
    k.type,
    k.mode,
    k.quad,
    q.name AS source_quad,
    k.dimension,
    coalesce(k.intensity, s.goldstein) AS intensity,
    s.mentions,
    s.sources,
    s.articles,
    s.tone,
    s.action_geo_fullname AS place,
    s.url,
    CAST(NULL AS VARCHAR) AS text,
    s.filename
FROM source AS s
LEFT JOIN groups AS g1 ON g1.code = s.actor1_group
LEFT JOIN groups AS g2 ON g2.code = s.actor2_group
LEFT JOIN countries AS c1 ON c1.code = s.actor1_country
LEFT JOIN countries AS c2 ON c2.code = s.actor2_country
LEFT JOIN cameo AS k ON k.raw = s.event_code
LEFT JOIN gdelt_quad AS q ON q.number = s.quad_class
