// @name deleteEdges
// @doc Deletes edges.
// @access write
// @each relationship
// @param rows EdgeRow[]
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
OPTIONAL MATCH (b:Entity {id: row.target})
MATCH (a)-[r:__TYPE__ {key: row.key}]->(b)
DELETE r
