SELECT actor_name, actor_country, actor_cow FROM source
UNION SELECT recipient_name, recipient_country, recipient_cow FROM source
