// @name feed
// @doc What was changed in the transactions from `seq` to `upTo` and stands after `position` in the first of them, in
// @doc the order of transactions and, within one, of positions: nodes, edges, deletions. The blank that joins the parts
// @doc of a position sorts before every character of an id, so this is also the order of the parts.
// @access read
// @param seq integer
// @param upTo integer
// @param position string
// @param limit integer
// @row seq integer
// @row position string
// @row properties properties
CALL () {
  MATCH (n:Entity)
  WHERE n.seq >= $seq AND n.seq <= $upTo AND (n.seq > $seq OR 'n ' + n.id > $position)
  WITH n ORDER BY n.seq, n.id LIMIT $limit
  RETURN n.seq AS seq, 'n ' + n.id AS position, n AS record
  UNION ALL
  // @repeat relationship UNION ALL
  MATCH (a:Entity)-[r:__TYPE__]->(b:Entity)
  WHERE r.seq >= $seq AND r.seq <= $upTo
    AND (r.seq > $seq OR 'o __TYPE__ ' + a.id + ' ' + b.id + ' ' + r.key > $position)
  WITH a, r, b ORDER BY r.seq, a.id, b.id, r.key LIMIT $limit
  RETURN r.seq AS seq, 'o __TYPE__ ' + a.id + ' ' + b.id + ' ' + r.key AS position, r AS record
  // @end
  UNION ALL
  MATCH (t:Tombstone)
  WHERE t.seq >= $seq AND t.seq <= $upTo AND (t.seq > $seq OR 't ' + t.record > $position)
  WITH t ORDER BY t.seq, t.record LIMIT $limit
  RETURN t.seq AS seq, 't ' + t.record AS position, t AS record
}
WITH seq, position, record ORDER BY seq, position LIMIT $limit
RETURN seq, position, properties(record) AS properties
