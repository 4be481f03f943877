// For explorers in Neo4j Browser: CALL db.index.fulltext.queryNodes('product_names', '手机'). The analyser cjk cuts
// Chinese text into pairs of characters and finds English words alike.
CREATE FULLTEXT INDEX product_names IF NOT EXISTS FOR (n:Product) ON EACH [n.nameEn, n.nameZh] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
CREATE INDEX statement_status IF NOT EXISTS FOR (n:Statement) ON (n.status);
