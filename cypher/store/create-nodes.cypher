// @name createNodes
// @doc Makes nodes that are not there.
// @access write
// @param rows NodeRow[]
UNWIND $rows AS row
CREATE (n:Entity:$(row.label))
SET n = row.properties
