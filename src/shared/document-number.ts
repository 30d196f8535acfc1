/** Number and symbol of an official document, "15/KH-UBND": a number, and behind the first stroke the symbol. */
export const DOCUMENT_NUMBER = /^([^/]{1,60})(?:\/(.{1,100}))?$/;
