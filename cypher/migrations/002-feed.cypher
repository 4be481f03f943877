// The feed asks for what is newer than a sequence number (relationship types have one such index each, made from the
// ontology), and an erasure for the tombstones at a node.
CREATE INDEX entity_seq IF NOT EXISTS FOR (n:Entity) ON (n.seq);
CREATE INDEX tombstone_seq IF NOT EXISTS FOR (t:Tombstone) ON (t.seq);
CREATE INDEX tombstone_source IF NOT EXISTS FOR (t:Tombstone) ON (t.source);
CREATE INDEX tombstone_target IF NOT EXISTS FOR (t:Tombstone) ON (t.target);
