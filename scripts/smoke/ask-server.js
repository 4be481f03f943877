// What every smoke test asks of a server that it has started.
import { once } from 'node:events';

const QUERY = `query Smoke($who: ID!, $count: Int!) {
  recommendations(for: $who, first: $count) { edges { score reason contributions { value } evidence { sentence } node { name { text } } } }
}`;

/** The `count` recommendations of the server at `url` for `who`; throws when they are fewer, or a reason is not exact. */
export async function askRecommendations(url, who, count) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY, variables: { who, count } }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  const { edges } = data.recommendations;
  if (edges.length !== count)
    throw new Error(`expected ${count} recommendations for ${who}, got ${edges.length}`);
  for (const { score, contributions } of edges) {
    const sum = contributions.reduce((total, { value }) => total + value, 0);
    if (Math.abs(sum - score) > 1e-9)
      throw new Error(`the contributions sum to ${sum}, the score is ${score}`);
  }
  return edges;
}

/** Stops the process of a server; throws when it does not leave with status 0. */
export async function stopServer(server) {
  const left = once(server, 'exit');
  server.kill('SIGTERM');
  const [status] = await left;
  if (status !== 0) throw new Error(`expected the server to stop with status 0, got ${status}`);
}
