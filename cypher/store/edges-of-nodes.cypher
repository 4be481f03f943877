// @name edgesOfNodes
// @doc Every edge at these nodes, in any order; one between two of them comes twice.
// @access read
// @param ids strings
// @row type string
// @row source string
// @row target string
// @row properties properties
UNWIND $ids AS id
MATCH (n:Entity {id: id})
MATCH (n)-[r]-(:Entity)
RETURN type(r) AS type, startNode(r).id AS source, endNode(r).id AS target, properties(r) AS properties
