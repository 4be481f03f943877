// @name feedNodes
// @doc Nodes that were last changed by a transaction from `seq` to `upTo`, without those that stand up to `position` in
// @doc the first of them, by transaction and id.
// @access read
// @param seq integer
// @param upTo integer
// @param position string
// @param limit integer
// @row seq integer
// @row position string
// @row properties properties
MATCH (n:Entity)
WHERE n.seq >= $seq AND n.seq <= $upTo AND (n.seq > $seq OR 'n ' + n.id > $position)
WITH n ORDER BY n.seq, n.id LIMIT $limit
RETURN n.seq AS seq, 'n ' + n.id AS position, properties(n) AS properties
