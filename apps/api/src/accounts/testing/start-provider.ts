import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import type { SignOnConfig } from '../accounts-config.ts';
import { CALLBACK } from '../sign-on/sign-on.service.ts';

/** How the next person who comes to the provider shows who they are. */
export interface Person {
  subject: string;
  email: string;
  /** What the provider says of how they did. */
  amr?: string[];
}

export interface TestProvider {
  issuer: string;
  config: SignOnConfig;
  /** Who signs in there from now on, without being asked. */
  person: Person;
  /** Whether a browser is shown a form there, to be sent, before it comes back. */
  asks: boolean;
  /** Answers for the application whose pages are at `site`. */
  serve(site: string): void;
  /** Follows the redirects from where a browser is sent until it comes back, and gives the address that it comes to. */
  visit(url: string): Promise<string>;
  stop(): Promise<void>;
}

const CLIENT = { id: 'concord', secret: 'of-the-tests-of-sign-on-0123456789' };

/**
 * A real provider of OpenID Connect on loopback, at which everybody is who the test says.
 * @param host `localhost` is another site than `127.0.0.1`, as browsers see it.
 */
export async function startProvider(host: '127.0.0.1' | 'localhost' = '127.0.0.1'): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://${host}:${(server.address() as AddressInfo).port}`;
  let known = '';
  const it: TestProvider = {
    issuer,
    config: {
      issuer,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      name: 'Ministry',
      secondFactorValues: ['mfa'],
    },
    person: { subject: 'nobody', email: 'nobody@example.org' },
    asks: false,
    serve(site) {
      known = site;
      const provider = providerAt(issuer, site, () => it.person);
      const handle = provider.callback();
      server.on('request', (request, response) => {
        if (!request.url?.startsWith('/interaction/')) return void handle(request, response);
        if (it.asks && request.method === 'GET') {
          response.setHeader('Content-Type', 'text/html');
          response.end('<form method="post"><button id="here">It is me</button></form>');
          return;
        }
        const { subject, amr } = it.person;
        void provider.interactionFinished(
          request,
          response,
          { login: { accountId: subject, ...(amr === undefined ? {} : { amr }) } },
          { mergeWithLastSubmission: false },
        );
      });
    },
    visit: (url) => follow(url, known),
    stop: () => end(server),
  };
  return it;
}

function providerAt(issuer: string, site: string, person: () => Person): Provider {
  return new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [site + CALLBACK] }],
    claims: { openid: ['sub', 'email', 'email_verified', 'amr'] },
    conformIdTokenClaims: false,
    findAccount: (_context, subject) => ({
      accountId: subject,
      claims: () => ({ sub: subject, email: person().email, email_verified: true }),
    }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    async loadExistingGrant({ oidc }) {
      const { client, session } = oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    cookies: { keys: ['of-the-tests'] },
    jwks: {
      keys: [
        {
          ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
          alg: 'ES256',
          use: 'sig',
        },
      ],
    },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
  });
}

/** A browser of its own each time, so that nobody is signed in there from before. */
async function follow(url: string, site: string): Promise<string> {
  const jar = new Map<string, string>();
  for (let next = url, turn = 0; turn < 10; turn += 1) {
    if (next.startsWith(site)) return next.slice(site.length);
    const response = await fetch(next, {
      redirect: 'manual',
      headers: { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
      jar.set(name, value);
    }
    const location = response.headers.get('Location');
    if (location === null)
      throw new Error(`The provider answers ${response.status}: ${await response.text()}`);
    next = new URL(location, next).href;
  }
  throw new Error('The provider sends round in circles');
}

function end(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => void server.close(() => resolve()));
}
