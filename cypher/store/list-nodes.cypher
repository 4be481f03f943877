// @name listNodes
// @doc Nodes with an id above `after` and below `before`, by id.
// @access read
// @param after string
// @param before string
// @param limit integer
// @row properties properties
MATCH (n:Entity)
WHERE n.id > $after AND n.id < $before
WITH n ORDER BY n.id LIMIT $limit
RETURN properties(n) AS properties
