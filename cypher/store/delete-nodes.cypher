// @name deleteNodes
// @doc Deletes nodes with every edge at them.
// @access write
// @param ids strings
UNWIND $ids AS id
MATCH (n:Entity {id: id})
DETACH DELETE n
