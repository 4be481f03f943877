// @name feedNodeSizes
// @doc How many nodes were last changed by each transaction from `seq` to `upTo`, as far as `limit` nodes.
// @access read
// @param seq integer
// @param upTo integer
// @param limit integer
// @row seq integer
// @row count integer
MATCH (n:Entity)
WHERE n.seq >= $seq AND n.seq <= $upTo
WITH n.seq AS seq ORDER BY seq LIMIT $limit
RETURN seq, count(*) AS count
