import { expect, it } from 'vitest';
import { answeredNow, behalfOf, isAhead, lacksName, readHour } from './behalf.ts';

it.each([
  ['14:30', '14:30'],
  ['8h05', '08:05'],
  [' 8g05 ', '08:05'],
  ['24:00', undefined],
  ['8', undefined],
])('reads %j as %s', (text, hour) => {
  expect(readHour(text)).toBe(hour);
});

it('the answer counts by the time at which it was given in Việt Nam', () => {
  const draft = { channel: 'call', saidBy: ' Anh Bảy ', day: '2026-12-04', hour: '8h00' } as const;
  expect(behalfOf(draft)).toEqual({
    channel: 'call',
    saidBy: 'Anh Bảy',
    saidAt: '2026-12-04T08:00:00+07:00',
  });
  expect(behalfOf({ ...draft, hour: 'sáng' })).toBeUndefined();
  // Whoever speaks is named; a paper tells by itself whose it is.
  expect([behalfOf({ ...draft, saidBy: ' ' }), lacksName({ ...draft, saidBy: '' })]).toEqual([
    undefined,
    true,
  ]);
  const paper = { ...draft, channel: 'paper', saidBy: '' } as const;
  expect(lacksName(paper)).toBe(false);
  expect(behalfOf(paper)).toEqual({ channel: 'paper', saidAt: '2026-12-04T08:00:00+07:00' });
});

it('nobody answers later than now', () => {
  const draft = { channel: 'call', saidBy: '', day: '2026-12-04', hour: '8:00' } as const;
  expect(isAhead(draft, Date.parse('2026-12-04T00:59:00Z'))).toBe(true);
  expect(isAhead(draft, Date.parse('2026-12-04T01:00:00Z'))).toBe(false);
  expect(isAhead({ ...draft, hour: '' }, 0)).toBe(false);
});

it('begins with now in Việt Nam, which is not ahead', () => {
  const now = new Date('2026-12-04T17:05:40Z');
  const draft = answeredNow(now);
  expect(draft).toMatchObject({ day: '2026-12-05', hour: '00:05' });
  expect(isAhead(draft, now.getTime())).toBe(false);
});
