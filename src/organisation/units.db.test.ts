import { beforeAll, describe, expect, it } from 'vitest';
import { asPerson, BEN_MOI, SONG_TRANG, sessionOf, setUpCommunes } from '../../tests/communes.ts';
import { query, useHarness } from '../../tests/harness.ts';
import { addAlias } from './add-alias.ts';
import { addUnit } from './add-unit.ts';
import { loadAdminUnits } from './admin-units.ts';
import { createCommune } from './create-commune.ts';
import { editUnit } from './edit-unit.ts';
import { standardUnits } from './standard-units.ts';
import { listCommunesInUse, listProvinces, listUnits, saveAdminUnits, searchCommunes } from './store.ts';

const harness = useHarness();
const admin = sessionOf('admin');
const draft = (name: string) => ({ name, kind: 'other' as const, aliases: [] });

beforeAll(async () => {
  await saveAdminUnits(harness.database.db, loadAdminUnits());
  await setUpCommunes(harness);
});

async function unitNamed(name: string) {
  const unit = (await asPerson(harness, admin, listUnits)).find((each) => each.name === name);
  if (!unit) throw new Error(`no unit ${name}`);
  return unit;
}

describe('provinces and communes', () => {
  it('are loaded once however often the program starts', async () => {
    await saveAdminUnits(harness.database.db, loadAdminUnits());
    expect(await listProvinces(harness.database.db)).toHaveLength(35);
    const rows = await query(harness.ownerUrl, 'SELECT count(*)::int AS n FROM commune');
    expect(rows).toEqual([{ n: 3323 }]);
  });

  it.each([
    ['ba đình', 'Ba Đình'],
    ['ba dinh ha noi', 'Ba Đình'],
    ['phường ba đình hà nội', 'Ba Đình'],
    ['Y\u00ean Ho\u00e0', 'Yên Hoà'],
    ['O CHO DUA', 'Ô Chợ Dừa'],
  ])('%j finds %s first', async (q, name) => {
    const [first] = await searchCommunes(harness.database.db, q, undefined);
    expect(first?.name).toBe(name);
  });

  it('puts the name in the very letters before look-alikes', async () => {
    const names = (await searchCommunes(harness.database.db, 'tân an', undefined)).map((each) => each.name);
    const exact = names.lastIndexOf('Tân An');
    expect(exact).toBeGreaterThanOrEqual(0);
    expect(names.slice(0, exact + 1).every((name) => name === 'Tân An')).toBe(true);
  });

  it('keeps to the province, and takes wildcards for what they are', async () => {
    const found = await searchCommunes(harness.database.db, '', '96', 500);
    expect(new Set(found.map((each) => each.provinceCode))).toEqual(new Set(['96']));
    expect(await searchCommunes(harness.database.db, '%', undefined)).toEqual([]);
  });
});

describe('setting up a commune', () => {
  it('gives it its units, once', async () => {
    expect(await listCommunesInUse(harness.database.db)).toEqual(
      expect.arrayContaining([SONG_TRANG.code, BEN_MOI.code]),
    );
    expect(await asPerson(harness, admin, listUnits)).toHaveLength(standardUnits('xã').length);
    const again = asPerson(harness, admin, (tx) =>
      createCommune(tx, { code: SONG_TRANG.code, units: standardUnits('xã') }),
    );
    await expect(again).rejects.toThrow('đã được thiết lập');
  });

  it.each(['xã', 'phường', 'đặc khu'] as const)('proposes distinct units for a %s', async (type) => {
    const user = sessionOf('admin', { xã: '00004', phường: '00008', 'đặc khu': '00025' }[type]);
    const { units } = await asPerson(harness, user, (tx) =>
      createCommune(tx, { code: user.communeCode, units: standardUnits(type) }),
    );
    expect(units.length).toBeGreaterThan(15);
  });

  it('refuses two units of one name, and a code that nobody has', async () => {
    const user = sessionOf('admin', '00070');
    const twins = [draft('Phòng Kinh tế'), draft('phòng  kinh tế xã')];
    await expect(
      asPerson(harness, user, (tx) => createCommune(tx, { code: '00070', units: twins })),
    ).rejects.toThrow('trùng');
    const nowhere = sessionOf('admin', '12345');
    await expect(
      asPerson(harness, nowhere, (tx) => createCommune(tx, { code: '12345', units: [draft('Phòng A')] })),
    ).rejects.toThrow('mang mã này');
    expect(await listCommunesInUse(harness.database.db)).not.toContain('00070');
  });
});

describe('units', () => {
  it('are added by those who keep the plan, and by nobody else', async () => {
    const user = sessionOf('standing-office');
    const unit = await asPerson(harness, user, (tx) => addUnit(tx, user, draft('Tổ giúp việc')));
    expect(unit).toMatchObject({ name: 'Tổ giúp việc', version: 1 });
    const officer = sessionOf('unit-officer');
    await expect(asPerson(harness, officer, (tx) => addUnit(tx, officer, draft('Tổ khác')))).rejects.toThrow(
      'không có quyền',
    );
    await expect(
      asPerson(harness, user, (tx) => addUnit(tx, user, draft('tổ giúp việc xã'))),
    ).rejects.toThrow('trùng');
  });

  it('keep their old name as an alias when renamed', async () => {
    const unit = await unitNamed('Phòng Kinh tế');
    const renamed = await asPerson(harness, admin, (tx) =>
      editUnit(tx, admin, unit.id, { version: unit.version, name: 'Phòng Kinh tế tổng hợp' }),
    );
    expect(renamed.aliases).toContain('Phòng Kinh tế');
    expect(renamed.version).toBe(unit.version + 1);
  });

  it('lose what was emptied, and nothing else', async () => {
    const unit = await unitNamed('Hội Cựu chiến binh');
    const edit = (version: number, change: object) =>
      asPerson(harness, admin, (tx) => editUnit(tx, admin, unit.id, { version, ...change }));
    const filled = await edit(unit.version, {
      shortName: 'HCCB',
      validFrom: '2026-01-01',
      validTo: '2030-12-31',
    });
    await edit(filled.version, { validTo: null });
    const { shortName, validFrom, validTo } = await unitNamed('Hội Cựu chiến binh');
    expect({ shortName, validFrom, validTo }).toEqual({
      shortName: 'HCCB',
      validFrom: '2026-01-01',
      validTo: undefined,
    });
  });

  it('are not overwritten by someone who saw an older state', async () => {
    const unit = await unitNamed('Công đoàn');
    const edit = (validTo: string) =>
      asPerson(harness, admin, (tx) => editUnit(tx, admin, unit.id, { version: unit.version, validTo }));
    const results = await Promise.allSettled([edit('2026-12-31'), edit('2027-06-30')]);
    expect(results.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('learn an alias once', async () => {
    const unit = await unitNamed('Trạm Y tế xã');
    const learn = (alias: string) => asPerson(harness, admin, (tx) => addAlias(tx, admin, unit.id, alias));
    const once = await learn('Trạm Y tế lưu động');
    expect(once.aliases).toContain('Trạm Y tế lưu động');
    expect(await learn('trạm y tế lưu động xã')).toEqual(once);
  });

  it('of another commune are neither seen nor touched', async () => {
    const unit = await unitNamed('Hội Nông dân');
    const stranger = sessionOf('admin', BEN_MOI.code);
    const seen = await asPerson(harness, stranger, listUnits);
    expect(seen.map((each) => each.id)).not.toContain(unit.id);
    await expect(
      asPerson(harness, stranger, (tx) => addAlias(tx, stranger, unit.id, 'Hội lạ')),
    ).rejects.toThrow('Không tìm thấy');
  });
});

describe('a unit below another', () => {
  it('is kept, moved and taken out again; circles and strangers are refused at their field', async () => {
    const parent = await asPerson(harness, admin, (tx) => addUnit(tx, admin, draft('Trung tâm đứng trên')));
    const order = { ...draft('Tổ đứng dưới'), parentId: parent.id };
    const child = await asPerson(harness, admin, (tx) => addUnit(tx, admin, order));
    expect(child.parentId).toBe(parent.id);
    const edit = (id: string, version: number, parentId: string | null) =>
      asPerson(harness, admin, (tx) => editUnit(tx, admin, id, { version, parentId }));
    for (const wrong of [child.id, parent.id, '00000000-0000-7000-8000-000000000000'])
      await expect(edit(parent.id, parent.version, wrong)).rejects.toMatchObject({
        errors: [{ field: 'parentId' }],
      });
    await edit(child.id, child.version, null);
    expect((await unitNamed('Tổ đứng dưới')).parentId).toBeUndefined();
  });
});
