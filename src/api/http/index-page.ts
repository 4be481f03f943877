import type { FastifyInstance } from 'fastify';
import { graphiqlLink, needLink, SAMPLE_NEEDS } from './sample-links.js';

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem;color:#222;background:#fff}' +
  'a{color:#0645ad}code{background:#f2f2f2;padding:0 .25em}@media(prefers-color-scheme:dark){body{color:#ddd;background:#181818}a{color:#8ab4f8}code{background:#333}}';

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

function item(href: string, text: string): string {
  return `<li><a href="${escape(href)}">${escape(text)}</a></li>`;
}

/** Without sample people the shop is somebody's own, and nothing is known of what it could be asked. */
function page(people: readonly string[]): string {
  const links = people.map((person) => item(graphiqlLink('', person), `Recommendations for ${person}`));
  const needs = people.length === 0 ? [] : SAMPLE_NEEDS;
  links.push(...needs.map((need) => item(needLink('', need), `The guide: ${need}`)));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>GuideGraph</title>
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><style>${STYLE}</style></head><body><main>
<h1>GuideGraph</h1>
<p>A product knowledge graph that recommends, and says why. The API is GraphQL, by POST to <code>/graphql</code>.</p>
<ul>
<li><a href="/graphiql">GraphiQL</a>: ask in the browser; works without internet</li>
<li><a href="/graphql">Apollo Sandbox</a>: the same with more comfort; loaded from Apollo, so it needs internet</li>
${links.join('\n')}
<li><a href="/health/ready">Health</a>, <a href="/metrics">metrics</a></li>
</ul></main></body></html>`;
}

/** A first page at `/` that leads to the rest. */
export function serveIndex(app: FastifyInstance, samplePeople: readonly string[]): void {
  const html = page(samplePeople);
  app.get('/', (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .headers({
        'x-frame-options': 'DENY',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      })
      .send(html),
  );
}
