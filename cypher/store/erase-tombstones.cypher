// @name eraseTombstones
// @doc Forgets every deletion that names one of these nodes.
// @access write
// @param ids strings
UNWIND $ids AS id
CALL (id) {
  MATCH (t:Tombstone {source: id})
  RETURN t
  UNION
  MATCH (t:Tombstone {target: id})
  RETURN t
}
WITH DISTINCT t
DELETE t
