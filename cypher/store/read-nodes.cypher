// @name readNodes
// @doc The nodes with these ids, in any order; those that are not there are left out.
// @access read
// @param ids strings
// @row properties properties
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN properties(n) AS properties
