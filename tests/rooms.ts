/**
 * The rooms of the house in the order in which a plan flows through them. A room imports only from rooms above it,
 * types too; a new room takes its place in the list.
 */
import { importsOf } from './imports.ts';

const SERVER = [
  'src/shared/',
  'src/config.ts',
  'src/logger.ts',
  'src/disk-space.ts',
  'src/reading/',
  'src/evaluation/formulas/',
  'src/db/',
  'src/audit/',
  'src/http/',
  'src/system/',
  'src/organisation/',
  'src/accounts/',
  'src/register/received/',
  'src/register/document/',
  'src/register/contract.ts',
  'src/register/permissions.ts',
  'src/register/columns.ts',
  'src/register/task-cell.ts',
  'src/register/labels.ts',
  'src/register/things/',
  'src/register/findings/',
  'src/register/page/',
  'src/register/changes/',
  'src/register/same/',
  'src/register/list/',
  'src/register/',
  'src/plans/permissions.ts',
  'src/plans/intake/',
  'src/plans/draft/',
  'src/plans/confirmed/',
  'src/plans/outside/',
  'src/plans/',
  'src/calendar/',
  'src/duties/',
  'src/progress/',
  'src/approval/',
  'src/evaluation/',
  'src/documents/',
  'src/central-system/',
  'src/reorganisation/',
  'src/change-log/',
  'src/search/',
  'src/demo/',
  'src/services.ts',
  'src/app.ts',
  'src/serve.ts',
  'src/cli/',
  'src/main.ts',
];
const SCREENS = [
  'web/format/',
  'web/i18n/',
  'web/api/',
  'web/design/',
  'web/document/',
  'web/organisation/',
  'web/accounts/',
  'web/plans/upload/',
  'web/evaluation/',
  'web/register/',
  'web/plans/confirm/',
  'web/plans/',
  'web/duties/',
  'web/approval/',
  'web/progress/',
  'web/reorganisation/',
  'web/documents/',
  'web/central-system/',
  'web/change-log/',
  'web/steering/',
  'web/home/',
  'web/shell/',
  'web/',
];

/** The place of a file in the first list whose rooms it belongs to; undefined in none. */
function placeOf(path: string): { house: readonly string[]; at: number } | undefined {
  for (const house of [SERVER, SCREENS]) {
    const at = house.findIndex((room) => path.startsWith(room));
    if (at >= 0) return { house, at };
  }
  return undefined;
}

/** Imports from a room that is not above, and files that stand in no room. */
export function misplacedImports(path: string, text: string): string[] {
  const place = placeOf(path);
  if (!place) return /^(src|web)\//.test(path) ? [`${path}: stands in no room of tests/rooms.ts`] : [];
  return importsOf(path, text).flatMap((imported) => {
    const target = placeOf(imported.path);
    if (!target || target.house !== place.house || target.at <= place.at) return [];
    const [own, other] = [place.house[place.at], target.house[target.at]];
    return [`${path}: ${own} stands above ${other} and may not import from it (${imported.path})`];
  });
}
