/** Whether a text takes up the words of a name. Pure. */
import { foldText } from '../../shared/likeness.ts';

/** @param many so many words of the name have to stand in the text one behind the other */
export function saysWordsOf(name: string, text: string, many: number): boolean {
  const said = ` ${foldText(text)} `;
  const words = foldText(name).split(' ');
  return words.some((_, at) => {
    const some = words.slice(at, at + many);
    return some.length === many && said.includes(` ${some.join(' ')} `);
  });
}
