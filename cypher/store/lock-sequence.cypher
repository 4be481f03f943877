// @name lockSequence
// @doc Waits for its turn as the one writer; the lock is held until the transaction ends. Setting a property to what it
// @doc is takes the lock without a change. What is read under the lock is read by the next statement, never by this one.
// @access write
MATCH (s:Sequence {name: 'graph'})
SET s.lock = 0
