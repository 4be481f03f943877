// @name readMeta
// @doc A small named value of the store itself.
// @access read
// @param name string
// @row value string
MATCH (m:Meta {name: $name})
RETURN m.value AS value
