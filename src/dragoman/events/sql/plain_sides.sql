SELECT actor FROM source UNION SELECT recipient FROM source
