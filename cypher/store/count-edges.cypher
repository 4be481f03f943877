// @name countEdges
// @doc Edges of each type, from the counts that the database keeps.
// @access read
// @row type string
// @row count integer
// @repeat relationship UNION ALL
MATCH ()-[r:__TYPE__]->()
WITH count(r) AS count
RETURN '__TYPE__' AS type, count
// @end
