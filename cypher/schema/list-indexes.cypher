// @name listIndexes
// @doc The names of the indexes that there are.
// @access read
// @row name string
SHOW INDEXES YIELD name RETURN name
