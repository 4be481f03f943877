// @name advanceSequence
// @doc Takes `seq` for this transaction and notes which write of which writer it was, so that a retry after a lost
// @doc answer finds it done.
// @access write
// @param seq integer
// @param writer string
// @param write integer
MATCH (s:Sequence {name: 'graph'})
SET s.seq = $seq
MERGE (w:Writer {id: $writer})
SET w.write = $write, w.seq = $seq
