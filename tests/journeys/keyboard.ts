/** A keyboard that counts what the person presses. */
import type { Page } from 'playwright-core';

export interface CountedKeyboard {
  press: (...keys: string[]) => Promise<void>;
  type: (text: string) => Promise<void>;
  strokes: () => number;
}

export function countedKeyboard(page: Page): CountedKeyboard {
  let strokes = 0;
  return {
    press: async (...keys) => {
      for (const key of keys) {
        strokes += 1;
        await page.keyboard.press(key);
      }
    },
    type: async (text) => {
      strokes += text.length;
      await page.keyboard.type(text);
    },
    strokes: () => strokes,
  };
}
