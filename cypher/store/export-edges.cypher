// @name exportEdges
// @doc The outgoing edges of the next `limit` nodes with an id above `after`, by node, type, other end and key. The last
// @doc node is told in each row; a node without edges has one row of nulls.
// @access read
// @param after string
// @param limit integer
// @row source string
// @row type string?
// @row target string?
// @row properties properties?
MATCH (n:Entity)
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
OPTIONAL MATCH (n)-[r]->(m:Entity)
WITH n.id AS source, type(r) AS type, m.id AS target, r
ORDER BY source, type, target, r.key
RETURN source, type, target, properties(r) AS properties
