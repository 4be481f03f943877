import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const TITLE = 'GuideGraph · GraphiQL';
const DEFAULT_QUERY = `# Ask for one of the sample people: mei, tom or sara.
{
  recommendations(for: "mei", first: 3) {
    edges {
      score
      reason
      node { name { text } brand { name { text } } price { amount currency } }
      evidence { sentence }
    }
  }
}
`;

interface Page {
  readonly html: Buffer;
  readonly compressed: Buffer;
  readonly etag: string;
}

/** The page is 9 MB of scripts in one: made, compressed and kept when somebody first looks at it. */
async function makePage(endpoint: string): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = Buffer.from(
    renderGraphiQL({ endpoint, title: TITLE, defaultQuery: DEFAULT_QUERY, shouldPersistHeaders: false }),
  );
  const compressed = await promisify(gzip)(html, { level: 6 });
  return {
    html,
    compressed,
    etag: `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`,
  };
}

/** Serves GraphiQL at `path`; it needs no other host. A query in the URL's `?query=` is filled in. */
export function serveGraphiql(app: FastifyInstance, path: string, endpoint: string): void {
  let page: Promise<Page> | undefined;
  app.get(path, async (request, reply) => {
    page ??= makePage(endpoint);
    const { html, compressed, etag } = await page;
    void reply.headers({
      etag,
      'cache-control': 'no-cache',
      'x-frame-options': 'DENY',
      vary: 'accept-encoding',
    });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    void reply.type('text/html; charset=utf-8');
    if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return reply.send(html);
    return reply.header('content-encoding', 'gzip').send(compressed);
  });
}
