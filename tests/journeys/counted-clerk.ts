/** A person at a laptop whose presses and keys are counted, step by step, with the time that the machine took. */
import type { Locator, Page } from 'playwright-core';

/** What a part of the work took. */
export interface Effort {
  clicks: number;
  keys: number;
  /** From its first press to the screen that ends it; a person's thinking and reading are not in it. */
  milliseconds: number;
}

export interface CountedClerk {
  click: (...things: Locator[]) => Promise<void>;
  /** Puts a text into a field, a key for each letter. */
  fill: (field: Locator, text: string) => Promise<void>;
  press: (key: string) => Promise<void>;
  /** Into what has the focus. */
  type: (text: string) => Promise<void>;
  /** Files are dropped: one press. */
  drop: (input: Locator, name: string, bytes: Uint8Array) => Promise<void>;
  /** Does a part of the work and prints what it took. */
  part: (name: string, work: () => Promise<void>) => Promise<void>;
  total: () => Effort;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** "12 clicks, 40 keys, 0.2 minutes" */
export const effortText = ({ clicks, keys, milliseconds }: Effort): string =>
  `${clicks} clicks, ${keys} keys, ${(milliseconds / 60_000).toFixed(2)} minutes`;

export function countedClerk(page: Page): CountedClerk {
  const all: Effort = { clicks: 0, keys: 0, milliseconds: 0 };
  const click = async (...things: Locator[]) => {
    for (const thing of things) {
      all.clicks += 1;
      await thing.click();
    }
  };
  return {
    click,
    fill: async (field, text) => {
      await click(field);
      all.keys += text.length;
      await field.fill(text);
    },
    press: async (key) => {
      all.keys += 1;
      await page.keyboard.press(key);
    },
    type: async (text) => {
      all.keys += text.length;
      await page.keyboard.type(text);
    },
    drop: async (input, name, bytes) => {
      all.clicks += 1;
      await input.setInputFiles({ name, mimeType: WORD, buffer: Buffer.from(bytes) });
    },
    part: async (name, work) => {
      const before = { ...all };
      const from = performance.now();
      await work();
      all.milliseconds += performance.now() - from;
      const clicks = all.clicks - before.clicks;
      const keys = all.keys - before.keys;
      const milliseconds = all.milliseconds - before.milliseconds;
      process.stdout.write(`  ${name}: ${effortText({ clicks, keys, milliseconds })}\n`);
    },
    total: () => ({ ...all }),
  };
}
