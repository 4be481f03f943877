// @name updateNodes
// @doc Changes properties of nodes; null removes one.
// @access write
// @param rows NodeRow[]
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
SET n += row.properties
