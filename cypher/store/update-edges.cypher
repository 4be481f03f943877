// @name updateEdges
// @doc Changes properties of edges; null removes one.
// @access write
// @each relationship
// @param rows EdgeRow[]
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
OPTIONAL MATCH (b:Entity {id: row.target})
MATCH (a)-[r:__TYPE__ {key: row.key}]->(b)
SET r += row.properties
