// @name findEdges
// @doc The edges of these rows that are there, each with the index of its row. The second end is matched optionally so
// @doc that the planner seeks one after the other and expands between them.
// @access read
// @each relationship
// @param rows PlacedEdgeRow[]
// @row index integer
// @row properties properties
UNWIND $rows AS row
MATCH (a) WHERE id(a) = row.source
OPTIONAL MATCH (b) WHERE id(b) = row.target
MATCH (a)-[r:__TYPE__ {key: row.key}]->(b)
RETURN row.index AS index, properties(r) AS properties
