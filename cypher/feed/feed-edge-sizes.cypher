// @name feedEdgeSizes
// @doc How many edges were last changed by each transaction from `seq` to `upTo`, as far as `limit` edges.
// @access read
// @each relationship
// @param seq integer
// @param upTo integer
// @param limit integer
// @row seq integer
// @row count integer
MATCH ()-[r:__TYPE__]->()
WHERE r.seq >= $seq AND r.seq <= $upTo
WITH r.seq AS seq ORDER BY seq LIMIT $limit
RETURN seq, count(*) AS count
