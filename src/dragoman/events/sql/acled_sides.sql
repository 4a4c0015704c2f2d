SELECT actor1 FROM source UNION SELECT actor2 FROM source
