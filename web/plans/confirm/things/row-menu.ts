/** What can be done to a line, to a mention that is one of several, and to a row that states no thing. Pure. */
import type { Texts } from '../../../i18n/vi.ts';
import type { Command } from '../keymap.ts';
import { type Line, thingTab } from './things.ts';

const LINE: readonly Command[] = [
  'accept',
  'unfold',
  'join',
  'count',
  'findings',
  'split',
  'merge',
  'delete',
];
const MENTION: readonly Command[] = ['accept', 'part', 'move', 'lead', 'split', 'merge', 'delete'];
const OTHER: readonly Command[] = ['accept', 'delete'];

/** The commands of a menu. @param mention whether it is of one mention of the line */
export function menuCommands(line: Line, mention: boolean, findings: number): readonly Command[] {
  if (!line.thing) return OTHER;
  if (mention) return MENTION;
  return LINE.filter((command) => {
    if (command === 'unfold') return line.rows.length > 1;
    return command !== 'findings' || findings > 0;
  });
}

/** What a command is called for this line. */
export function menuLabel(command: Command, { thing }: Line, texts: Texts): string {
  const { commands, things } = texts.confirm;
  if (command !== 'count' || !thing) return commands[command];
  return things.countAs[thingTab({ ...thing, counted: !thing.counted })];
}
