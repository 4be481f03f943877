// @name readEdgesIn
// @doc The incoming edges of one type at these nodes: at most `limit` of each, by the other end and key.
// @access read
// @each relationship
// @param ids strings
// @param limit integer
// @row id string
// @row type string
// @row other string
// @row properties properties
UNWIND $ids AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n)<-[r:__TYPE__]-(m:Entity)
  WITH r, m.id AS other ORDER BY other, r.key LIMIT $limit
  RETURN r, other
}
RETURN id, type(r) AS type, other, properties(r) AS properties
