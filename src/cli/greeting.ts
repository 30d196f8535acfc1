/** What the person at the keyboard reads when the program is ready: where it is to be opened, here and elsewhere. */
import type { NetworkInterfaceInfo } from 'node:os';

/** What is known of this machine; passed in, so that the text can be tested. */
export interface Machine {
  name: string;
  /** Addresses by network card, as `os.networkInterfaces()` gives them. */
  cards: NodeJS.Dict<NetworkInterfaceInfo[]>;
}

interface Opened {
  /** Where the program listens, as it was asked for: "0.0.0.0" and "::" mean every network card. */
  host: string;
  port: number;
  /** The address that people type where a proxy stands before the program. */
  publicUrl?: string | undefined;
}

const EVERYWHERE = new Set(['0.0.0.0', '::']);

/** One line with the address; the addresses for other machines; at the first run the link that sets it up. */
export function greeting(opened: Opened, machine: Machine, setupToken: string | undefined): string {
  const url = opened.publicUrl ?? localUrl(opened);
  const lines = [`Sáu Rõ đang chạy tại ${url}`];
  if (EVERYWHERE.has(opened.host))
    lines.push(...officeLines(urlsForOthers(opened.port, machine), opened.publicUrl !== undefined));
  if (setupToken)
    lines.push(
      `Lần đầu sử dụng, vui lòng mở liên kết sau để thiết lập (dùng một lần): ${url}/setup?token=${setupToken}`,
    );
  return `${lines.join('\n')}\n`;
}

/** The address on this machine itself. */
export function localUrl({ host, port }: Pick<Opened, 'host' | 'port'>): string {
  if (EVERYWHERE.has(host)) return `http://127.0.0.1:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Addresses under which other machines of the office find this one: by name, then by number (IPv4). */
export function urlsForOthers(port: number, { name, cards }: Machine): string[] {
  const numbers = Object.values(cards)
    .flatMap((card) => card ?? [])
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !isSelfGiven(address))
    .map(({ address }) => address);
  if (numbers.length === 0) return [];
  return [name.toLowerCase(), ...numbers].map((host) => `http://${host}:${port}`);
}

/** 169.254.x.x: what a card gives itself when no network answered (RFC 3927). */
function isSelfGiven(address: string): boolean {
  return address.startsWith('169.254.');
}

function officeLines(urls: string[], behindProxy: boolean): string[] {
  if (urls.length === 0)
    return ['Máy này chưa nối mạng nội bộ nên máy khác chưa mở được: vui lòng kiểm tra dây mạng, Wi-Fi.'];
  const safety = behindProxy
    ? []
    : ['Kết nối trong mạng chưa được mã hóa (http); cách dùng https ở cùng mục đó.'];
  return [
    `Máy khác trong mạng nội bộ mở một trong các địa chỉ: ${urls.join('  ')}`,
    'Nếu máy khác không mở được, vui lòng cho cổng này qua tường lửa của máy này: docs/operations.md, mục “Mạng cơ quan”.',
    ...safety,
  ];
}
