SELECT source_name, source_country FROM source UNION SELECT target_name, target_country FROM source
