// @name createNodes
// @doc Makes nodes that are not there; tells where they are kept.
// @access write
// @param rows NodeRow[]
// @row id string
// @row place integer
UNWIND $rows AS row
CREATE (n:Entity:$(row.label))
SET n = row.properties
RETURN row.id AS id, id(n) AS place
