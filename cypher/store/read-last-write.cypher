// @name readLastWrite
// @doc The last sequence number, whether anything was ever deleted, and the last committed write of this writer.
// @access read
// @param writer string
// @row seq integer
// @row deletions boolean
// @row write integer?
// @row writeSeq integer?
MATCH (s:Sequence {name: 'graph'})
OPTIONAL MATCH (t:Sequence {name: 'tombstones'})
OPTIONAL MATCH (w:Writer {id: $writer})
RETURN s.seq AS seq, t IS NOT NULL AS deletions, w.write AS write, w.seq AS writeSeq
