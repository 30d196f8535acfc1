import type { Texts } from '../vi.ts';

export const handedOn: Texts['handedOn'] = {
  stays: (units) =>
    `${units} answers this from now on. What was typed and sent in this period stays and can be sent still.`,
  ofRow: (name, said) => `“${name}”: ${said}`,
  takesOver: (unit) => `${unit} has begun to answer in this period; your unit answers from the next one on.`,
};
