/**
 * How Vietnamese typing arrives in a browser. A tool such as UniKey lets the plain letter through and, where a letter
 * becomes another one, sends Backspace and the composed letter, without a `code`; others insert text with nothing held
 * down; an input method of the system composes.
 */
import type { CDPSession } from 'playwright-core';

/** The ways in which a composed letter is sent. */
export const WAYS = ['packet', 'unidentified', 'insert', 'burst', 'composition'] as const;
export type Way = (typeof WAYS)[number];

/** Telex keys, and the word after each of them. */
export const WORDS: readonly { keys: string; states: readonly string[] }[] = [
  { keys: 'tieengs', states: ['t', 'ti', 'tie', 'tiê', 'tiên', 'tiêng', 'tiếng'] },
  { keys: 'ddatj', states: ['d', 'đ', 'đa', 'đat', 'đạt'] },
  { keys: 'uwowcs', states: ['u', 'ư', 'ưo', 'ươ', 'ươc', 'ước'] },
  { keys: 'aa', states: ['a', 'â'] },
  { keys: 'thoongs', states: ['t', 'th', 'tho', 'thô', 'thôn', 'thông', 'thống'] },
];

type Sent = { kind: 'key'; letter: string } | { kind: 'back' } | { kind: 'letter'; letter: string };

/** What the tool sends for a word: plain keys, and for each change back to what is the same and the new letters. */
function sentFor({ keys, states }: (typeof WORDS)[number]): Sent[] {
  let was = '';
  return states.flatMap((now, index): Sent[] => {
    const typed = keys[index] ?? '';
    const before = was;
    was = now;
    if (now === before + typed) return [{ kind: 'key', letter: typed }];
    let same = 0;
    while (same < before.length && before[same] === now[same]) same += 1;
    const backs = Array.from({ length: before.length - same }, (): Sent => ({ kind: 'back' }));
    const letters = now.slice(same).split('');
    return [...backs, ...letters.map((letter): Sent => ({ kind: 'letter', letter }))];
  });
}

async function press(cdp: CDPSession, down: object): Promise<void> {
  await Promise.all([
    cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...down }),
    cdp.send('Input.dispatchKeyEvent', { ...down, type: 'keyUp', text: '' } as never),
  ]);
}

const PACKET = 231;
const HELD = 229;

function sendOne(cdp: CDPSession, sent: Sent, way: Way): Promise<unknown> {
  if (sent.kind === 'back')
    return press(cdp, { type: 'rawKeyDown', key: 'Backspace', code: '', windowsVirtualKeyCode: 8 });
  const { letter } = sent;
  if (sent.kind === 'key') {
    const code = letter.toUpperCase();
    const key = { key: letter, code: `Key${code}`, windowsVirtualKeyCode: code.charCodeAt(0), text: letter };
    return press(cdp, key);
  }
  if (way === 'insert') return cdp.send('Input.insertText', { text: letter });
  const key = way === 'unidentified' ? 'Unidentified' : letter;
  return press(cdp, { key, code: '', windowsVirtualKeyCode: PACKET, text: letter });
}

async function compose(cdp: CDPSession, states: readonly string[]): Promise<void> {
  for (const text of states) {
    await cdp.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      code: 'KeyA',
      windowsVirtualKeyCode: HELD,
    });
    await cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await cdp.send('Input.insertText', { text: states.at(-1) ?? '' });
}

/** Types a word in one of the ways; "burst": everything at once, without waiting for the page. */
export async function typeWord(cdp: CDPSession, word: (typeof WORDS)[number], way: Way): Promise<void> {
  if (way === 'composition') return await compose(cdp, word.states);
  const all = sentFor(word);
  if (way === 'burst') {
    await Promise.all(all.map((sent) => sendOne(cdp, sent, 'packet')));
    return;
  }
  for (const sent of all) await sendOne(cdp, sent, way);
}
