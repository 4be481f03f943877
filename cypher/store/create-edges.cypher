// @name createEdges
// @doc Makes edges that are not there between nodes that are. The second end is matched optionally so that the planner
// @doc seeks one after the other.
// @access write
// @each relationship
// @param rows PlacedEdgeRow[]
UNWIND $rows AS row
MATCH (a) WHERE id(a) = row.source
OPTIONAL MATCH (b) WHERE id(b) = row.target
CREATE (a)-[r:__TYPE__]->(b)
SET r = row.properties
