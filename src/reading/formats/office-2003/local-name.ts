/** Elements and attributes by their names without prefix: programs give the prefixes of 2003 as they like. */
import type { XmlElement } from '../xml.ts';

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  if (!element) return undefined;
  const { attributes } = element;
  return (
    attributes[`ss:${name}`] ??
    attributes[Object.keys(attributes).find((key) => localName(key) === name) ?? '']
  );
}

/** Whole number of an attribute; undefined when there is none. */
export function wholeNumber(element: XmlElement | undefined, name: string): number | undefined {
  const value = Number.parseInt(attributeOf(element, name) ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}

export const isOn = (element: XmlElement | undefined, name: string): boolean =>
  /^(?:1|true)$/i.test(attributeOf(element, name) ?? '');

export const childrenNamed = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => localName(child.name) === name) ?? [];

export const firstNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => localName(child.name) === name);
