// @name createEdges
// @doc Makes edges that are not there between nodes that are.
// @access write
// @each relationship
// @param rows EdgeRow[]
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
OPTIONAL MATCH (b:Entity {id: row.target})
CREATE (a)-[r:__TYPE__]->(b)
SET r = row.properties
