// @name readAllEdgesOut
// @doc The outgoing edges of every type at these nodes: at most `limit` of each, by type, other end and key.
// @access read
// @param ids strings
// @param limit integer
// @row id string
// @row type string
// @row other string
// @row properties properties
UNWIND $ids AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n)-[r]->(m:Entity)
  WITH r, type(r) AS type, m.id AS other ORDER BY type, other, r.key LIMIT $limit
  RETURN r, type, other
}
RETURN id, type, other, properties(r) AS properties
