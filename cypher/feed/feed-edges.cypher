// @name feedEdges
// @doc Edges that were last changed by a transaction from `seq` to `upTo`, without those that stand up to `position` in
// @doc the first of them, by transaction, source, target and key. The blank that joins the parts of a position sorts
// @doc before every character of an id, so that this is also the order of positions.
// @access read
// @each relationship
// @param seq integer
// @param upTo integer
// @param position string
// @param limit integer
// @row seq integer
// @row position string
// @row properties properties
MATCH (a:Entity)-[r:__TYPE__]->(b:Entity)
WHERE r.seq >= $seq AND r.seq <= $upTo
  AND (r.seq > $seq OR 'o __TYPE__ ' + a.id + ' ' + b.id + ' ' + r.key > $position)
WITH a, r, b ORDER BY r.seq, a.id, b.id, r.key LIMIT $limit
RETURN r.seq AS seq, 'o __TYPE__ ' + a.id + ' ' + b.id + ' ' + r.key AS position, properties(r) AS properties
