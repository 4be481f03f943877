import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';

const OFFLINE = 'it appears that you might be offline.';

/** Apollo Sandbox as the page of the API. It comes from Apollo's servers: without internet the page leads to `otherwise`. */
export function sandboxPage(otherwise: string): ApolloServerPlugin {
  const sandbox = ApolloServerPluginLandingPageLocalDefault({ embed: true, footer: false });
  const link = `${OFFLINE} <a href="${otherwise}">GraphiQL</a> works without internet.`;
  return {
    serverWillStart: async (service) => {
      const page = await (await sandbox.serverWillStart?.(service))?.renderLandingPage?.();
      if (page === undefined) return;
      const html = async (): Promise<string> =>
        (typeof page.html === 'string' ? page.html : await page.html()).replace(OFFLINE, link);
      return { renderLandingPage: async () => ({ html }) };
    },
  };
}
