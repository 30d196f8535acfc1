import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { child, childNumber, childValue, parseXml, streamXml, toggle, type XmlElement } from './xml.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const parse = (xml: string): XmlElement => parseXml(strToU8(xml));

it.each([
  ['the usual prefix', `<w:p xmlns:w="${W}"><w:jc w:val="center"/></w:p>`],
  ['another prefix', `<x:p xmlns:x="${W}"><x:jc x:val="center"/></x:p>`],
  ['the strict namespace', `<w:p xmlns:w="${STRICT}"><w:jc w:val="center"/></w:p>`],
  ['no prefix for elements', `<p xmlns="${W}" xmlns:a="${W}"><jc a:val="center"/></p>`],
])('calls elements by one name with %s', (_, xml) => {
  const root = parse(xml);
  expect(root.name).toBe('w:p');
  expect(childValue(root, 'w:jc')).toBe('center');
});

it('keeps text, entities of XML and sections of raw text', () => {
  const root = parse('<a>R&amp;D <b>x</b>&#7879;<![CDATA[ <5%]]></a>');
  expect(root.text).toBe('R&D ệ <5%');
  expect(child(root, 'b')?.text).toBe('x');
});

it('reads UTF-16 with its mark', () => {
  expect(parseXml(new Uint8Array(Buffer.from('\ufeff<a>chữ</a>', 'utf16le'))).text).toBe('chữ');
});

it('reads switches and numbers', () => {
  const root = parse('<r><on/><off w:val="0"/><false w:val="false"/><n w:val="12"/><bad w:val="x"/></r>');
  expect(['on', 'off', 'false', 'none'].map((name) => toggle(root, name))).toEqual([
    true,
    false,
    false,
    undefined,
  ]);
  expect([childNumber(root, 'n'), childNumber(root, 'bad'), childNumber(root, 'none')]).toEqual([
    12,
    undefined,
    undefined,
  ]);
});

it('hands out children one by one, without what is skipped', () => {
  const found: string[] = [];
  streamXml(strToU8('<d><body><p><skip/><t>1</t></p><p><t>2</t></p></body><end/></d>'), {
    parent: 'body',
    onChild: (element) =>
      found.push(`${element.name}:${element.children.map(({ name, text }) => name + text).join()}`),
    skip: (name) => name === 'skip',
  });
  expect(found).toEqual(['p:t1', 'p:t2']);
});

it.each([
  ['a DTD', '<!DOCTYPE a><a/>', 'too-complex'],
  ['nesting without end', '<a>'.repeat(300), 'too-complex'],
  ['an end too early', '<a><b></a>', 'damaged'],
  ['nothing', '', 'damaged'],
])('refuses %s', (_, xml, reason) => {
  expect(() => parse(xml)).toThrow(expect.objectContaining({ reason }));
});
