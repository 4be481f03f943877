// @name writeMeta
// @doc Sets a small named value of the store itself.
// @access write
// @param name string
// @param value string
MERGE (m:Meta {name: $name})
SET m.value = $value
