// @name readLastWrite
// @doc The last sequence number, and the last committed write of this writer.
// @access read
// @param writer string
// @row seq integer
// @row deletions boolean
// @row write integer?
// @row writeSeq integer?
MATCH (s:Sequence {name: 'graph'})
OPTIONAL MATCH (w:Writer {id: $writer})
RETURN s.seq AS seq, s.deletions AS deletions, w.write AS write, w.seq AS writeSeq
