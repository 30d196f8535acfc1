/** Cookies as better-auth signs them: "value.signature", with HMAC-SHA256 of the value in base64. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * @param header the `Cookie` header of a request
 * @param name with its prefix (`__Secure-` behind https)
 * @returns the value; undefined when there is no such cookie or the signature is not ours
 */
export function signedCookie(header: string, name: string, secret: string): string | undefined {
  const signed = decoded(cookieOf(header, name));
  const dot = signed.lastIndexOf('.');
  if (dot < 1) return undefined;
  const value = signed.slice(0, dot);
  const given = Buffer.from(signed.slice(dot + 1), 'base64');
  const right = createHmac('sha256', secret).update(value).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? value : undefined;
}

function cookieOf(header: string, name: string): string {
  const start = `${name}=`;
  for (const part of header.split(';')) {
    const pair = part.trim();
    if (pair.startsWith(start)) return pair.slice(start.length);
  }
  return '';
}

/** Anybody can send a cookie with a broken escape in it. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
