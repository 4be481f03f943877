// @name recallLikedFeatures
// @doc Products praised for what the products of the history are praised for: score(c) = Σ_i h_i · Σ_f s(i,f) · s(c,f) / √deg(f).
// @doc The history: the greatest decayed weight of the user's events with each product, without what was dismissed or rated below 3.
// @doc To run it in Neo4j Browser (a user, or products in place of one), set the parameters and paste this file:
// @doc :param user => 'user:…'
// @doc :param products => []
// @doc :param now => datetime().epochSeconds
// @doc :param halfLifeDays => 180
// @doc :param historyLimit => 50
// @doc :param hubCap => 1000
// @doc :param limit => 20
// @access read
// @param user string?
// @param products strings
// @param now number
// @param halfLifeDays number
// @param historyLimit integer
// @param hubCap integer
// @param limit integer
// @row product string
// @row score number
CALL () {
  MATCH (u:Entity {id: $user})-[e:VIEWED|SEARCHED|CARTED|PURCHASED|RATED]->(p:Product)
  WITH u, p, e, CASE WHEN e.at =~ '....-..-..T..:..:...*Z' THEN datetime(e.at).epochSeconds ELSE 0 END AS at
  WITH u, p,
    CASE type(e) WHEN 'RATED' THEN 2 * (coalesce(e.value, 3.0) - 3) ELSE coalesce(e.weight, 1.0) END AS weight,
    CASE WHEN at > $now THEN 0.0 WHEN at < 0 THEN $now ELSE $now - at END AS age
  WITH u, p, max(weight * 2 ^ (-age / (86400.0 * $halfLifeDays))) AS weight
  WHERE weight > 0 AND NOT EXISTS { (u)-[:DISMISSED]->(p) }
    AND NOT EXISTS { (u)-[r:RATED]->(p) WHERE r.value < 3 }
  RETURN p, weight ORDER BY weight DESC, p.id LIMIT $historyLimit
UNION ALL
  UNWIND $products AS id
  MATCH (p:Entity {id: id}) WHERE p:Product
  RETURN DISTINCT p, 1.0 AS weight
}
OPTIONAL MATCH (asking:Entity {id: $user})
WITH p, weight, coalesce(asking.mutedFeatures, []) + coalesce(asking.mutedNodes, []) AS muted
MATCH (p)-[liked:HAS_FEATURE]->(f:Feature)
WHERE liked.score > 0 AND NOT f.id IN muted
WITH f, collect({product: p, value: weight * liked.score}) AS history, COUNT { (f)<-[:HAS_FEATURE]-() } AS degree
WHERE degree <= $hubCap
MATCH (f)<-[praised:HAS_FEATURE]-(c:Product)
WHERE praised.score > 0
WITH c, praised.score / sqrt(degree) *
  reduce(sum = 0.0, own IN history | CASE WHEN own.product = c THEN sum ELSE sum + own.value END) AS share
WITH c.id AS product, sum(share) AS score
WHERE score > 0
RETURN product, score ORDER BY round(log(score), 9) DESC, product LIMIT $limit
