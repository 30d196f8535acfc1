/** A single sign-on service on this machine, as OpenID Connect describes one: says that everybody is `userName`. */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface IdentityProvider {
  issuer: string;
  /** The person it will vouch for next. */
  userName: string;
  close(): void;
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const part of request) text += String(part);
  return new URLSearchParams(text);
}

export async function startIdentityProvider(): Promise<IdentityProvider> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const nonces = new Map<string, { nonce: string | null; clientId: string | null }>();
  const provider: IdentityProvider = { issuer: '', userName: '', close: () => server.close() };
  const claims = () => ({
    sub: `id-${provider.userName}`,
    preferred_username: provider.userName,
    name: provider.userName,
  });
  const idToken = (nonce: string | null, audience: string | null) => {
    const now = Math.floor(Date.now() / 1000);
    const payload = {
      iss: provider.issuer,
      aud: audience,
      iat: now,
      exp: now + 300,
      ...(nonce && { nonce }),
      ...claims(),
    };
    const head = `${encode({ alg: 'RS256', kid: 'k1', typ: 'JWT' })}.${encode(payload)}`;
    return `${head}.${sign('sha256', Buffer.from(head), privateKey).toString('base64url')}`;
  };
  const pages: Record<string, (url: URL, request: IncomingMessage) => unknown> = {
    '/.well-known/openid-configuration': () => ({
      issuer: provider.issuer,
      authorization_endpoint: `${provider.issuer}/authorize`,
      token_endpoint: `${provider.issuer}/token`,
      userinfo_endpoint: `${provider.issuer}/userinfo`,
      jwks_uri: `${provider.issuer}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/keys': () => ({
      keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }],
    }),
    '/userinfo': claims,
    '/token': async (_url, request) => {
      const asked = nonces.get((await bodyOf(request)).get('code') ?? '');
      return {
        access_token: randomBytes(12).toString('hex'),
        token_type: 'Bearer',
        expires_in: 300,
        id_token: idToken(asked?.nonce ?? null, asked?.clientId ?? null),
      };
    },
  };
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', provider.issuer);
    if (url.pathname === '/authorize') {
      const code = randomBytes(8).toString('hex');
      nonces.set(code, { nonce: url.searchParams.get('nonce'), clientId: url.searchParams.get('client_id') });
      const back = new URL(url.searchParams.get('redirect_uri') ?? '');
      back.searchParams.set('code', code);
      back.searchParams.set('state', url.searchParams.get('state') ?? '');
      response.writeHead(302, { location: back.href }).end();
      return;
    }
    void Promise.resolve(pages[url.pathname]?.(url, request)).then((answer) =>
      response
        .writeHead(answer ? 200 : 404, { 'content-type': 'application/json' })
        .end(JSON.stringify(answer)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  provider.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return provider;
}
