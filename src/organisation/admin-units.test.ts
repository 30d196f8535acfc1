import { describe, expect, it } from 'vitest';
import { communeSearchTexts, loadAdminUnits, parseAdminUnits } from './admin-units.ts';
import { Commune, Province } from './contract.ts';

describe('the list of provinces and communes', () => {
  const { provinces, communes } = loadAdminUnits();

  it('has the numbers that the law gives', () => {
    expect(provinces).toHaveLength(34);
    expect(communes).toHaveLength(3321);
    const count = (type: string) => communes.filter((commune) => commune.type === type).length;
    expect([count('xã'), count('phường'), count('đặc khu')]).toEqual([2611, 697, 13]);
  });

  it('has valid entries with distinct codes', () => {
    expect(new Set(communes.map((commune) => commune.code)).size).toBe(3321);
    for (const commune of communes) Commune.parse(commune);
    for (const province of provinces) Province.parse(province);
  });
});

it('refuses a damaged list', () => {
  expect(() => parseAdminUnits('head\n01,Hà Nội,thành phố,4,Ba Đình,phường')).toThrow(/bad line/);
  expect(() => parseAdminUnits('head\n01,Hà Nội,thành phố,00004,Ba Đình,huyện')).toThrow(/bad line/);
});

it('knows what a commune is searched by', () => {
  expect(communeSearchTexts({ type: 'phường', name: 'Ô Chợ Dừa', provinceName: 'Hà Nội' })).toEqual({
    nameExact: ' ô chợ dừa ',
    searchExact: ' phường ô chợ dừa hà nội ',
    searchPlain: ' phuong o cho dua ha noi ',
  });
});
