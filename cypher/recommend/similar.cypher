// @name recallSimilar
// @doc Products on the stored neighbour lists of the history, which collaborative filtering made: score(c) = Σ_i h_i · score(i → c).
// @doc The history: the greatest decayed weight of the user's events with each product, without what was dismissed or rated below 3.
// @doc To run it in Neo4j Browser (a user, or products in place of one), set the parameters and paste this file:
// @doc :param user => 'user:…'
// @doc :param products => []
// @doc :param now => datetime().epochSeconds
// @doc :param halfLifeDays => 180
// @doc :param historyLimit => 50
// @doc :param limit => 20
// @access read
// @param user string?
// @param products strings
// @param now number
// @param halfLifeDays number
// @param historyLimit integer
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
MATCH (p)-[listed:SIMILAR_TO]->(c:Product)
WHERE c <> p
WITH c.id AS product, sum(weight * coalesce(listed.score, 1.0)) AS score
WHERE score <> 0
RETURN product, score
ORDER BY sign(score) DESC, sign(score) * round(log(abs(score)), 9) DESC, product LIMIT $limit
