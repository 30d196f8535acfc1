/** What sheets show instead of a value that could not be worked out; "####" stands for a column too narrow. */
const ERROR =
  /^(?:#(?:N\/A|DIV\/0!|REF!|NAME\?|VALUE!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!|CONNECT!|UNKNOWN!|PYTHON!|ERROR!|GETTING_DATA)|Err:\d{3}|#{3,})$/i;

export const isErrorText = (text: string): boolean => ERROR.test(text.trim());
