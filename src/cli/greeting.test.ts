import type { NetworkInterfaceInfo } from 'node:os';
import { expect, it } from 'vitest';
import { greeting, type Machine } from './greeting.ts';

const card = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  internal,
  family: 'IPv4',
  netmask: '255.255.255.0',
  mac: '00:00:00:00:00:00',
  cidr: null,
});
const OFFICE: Machine = {
  name: 'VAN-PHONG-01',
  cards: { lo: [card('127.0.0.1', true)], eth0: [card('192.168.1.20')], wifi: [card('169.254.7.7')] },
};
const ALONE: Machine = { name: 'may', cards: { lo: [card('127.0.0.1', true)] } };

it('names one address while only this machine is served', () => {
  expect(greeting({ host: '127.0.0.1', port: 8057 }, OFFICE, undefined)).toBe(
    'Sáu Rõ đang chạy tại http://127.0.0.1:8057\n',
  );
});

it.each(['0.0.0.0', '::'])('names what other machines of the office type when it listens on %s', (host) => {
  const text = greeting({ host, port: 8057 }, OFFICE, undefined);
  expect(text).toContain('đang chạy tại http://127.0.0.1:8057\n');
  expect(text).toContain('http://van-phong-01:8057  http://192.168.1.20:8057\n');
  expect(text).not.toContain('169.254');
  expect(text).toContain('chưa được mã hóa');
});

it('says that a machine without a network cannot be reached by others', () => {
  expect(greeting({ host: '0.0.0.0', port: 1 }, ALONE, undefined)).toContain('chưa nối mạng nội bộ');
});

it('gives the link of the set-up under the address that this machine can open', () => {
  expect(greeting({ host: '0.0.0.0', port: 8057 }, OFFICE, 'abc')).toContain(
    'http://127.0.0.1:8057/setup?token=abc\n',
  );
  expect(greeting({ host: '::1', port: 8057 }, OFFICE, 'abc')).toContain('http://[::1]:8057/setup?token=abc');
});

it('names the public address of a proxy, and does not warn of http behind it', () => {
  const text = greeting(
    { host: '0.0.0.0', port: 8057, publicUrl: 'https://sauro.xa.gov.vn' },
    OFFICE,
    undefined,
  );
  expect(text).toContain('đang chạy tại https://sauro.xa.gov.vn\n');
  expect(text).not.toContain('chưa được mã hóa');
});
