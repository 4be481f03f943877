// @name findEdges
// @doc For each row, whether its ends are there and the edge between them. The ends are matched optionally so that the
// @doc planner seeks each by its id and expands between the two, whatever it believes of the graph's size.
// @access read
// @each relationship
// @param rows EdgeRow[]
// @row index integer
// @row hasSource boolean
// @row hasTarget boolean
// @row properties properties?
UNWIND $rows AS row
OPTIONAL MATCH (a:Entity {id: row.source})
OPTIONAL MATCH (b:Entity {id: row.target})
OPTIONAL MATCH (a)-[r:__TYPE__ {key: row.key}]->(b)
RETURN row.index AS index, a IS NOT NULL AS hasSource, b IS NOT NULL AS hasTarget, properties(r) AS properties
