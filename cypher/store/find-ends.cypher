// @name findEnds
// @doc Where the nodes with these ids are kept; those that are not there are left out. Within a transaction the place
// @doc finds a node at a fraction of the cost of its id, which is looked up in the index once for all edges at it.
// @access read
// @param ids strings
// @row id string
// @row place integer
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, id(n) AS place
