// One node an id, whatever its label: Entity is the label that all nodes of the graph share. Ids begin with the prefix
// of their label, so this index also lists one label in the order of ids.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
// The store's own records: the counter of transactions and the last one of each kind of record, who wrote last, small named values, what was deleted.
CREATE CONSTRAINT sequence_name IF NOT EXISTS FOR (s:Sequence) REQUIRE s.name IS UNIQUE;
CREATE CONSTRAINT writer_id IF NOT EXISTS FOR (w:Writer) REQUIRE w.id IS UNIQUE;
CREATE CONSTRAINT meta_name IF NOT EXISTS FOR (m:Meta) REQUIRE m.name IS UNIQUE;
CREATE CONSTRAINT tombstone_record IF NOT EXISTS FOR (t:Tombstone) REQUIRE t.record IS UNIQUE;
MERGE (s:Sequence {name: 'graph'}) ON CREATE SET s.lock = 0, s.seq = 0, s.erasedSeq = 0;
