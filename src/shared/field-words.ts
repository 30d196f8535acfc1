/**
 * What is wrong with a field, in words for the person who filled it in. Loading this file makes zod speak so,
 * wherever a schema has no words of its own.
 */
import { z } from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

const KINDS: Record<string, string> = {
  string: 'một đoạn chữ',
  number: 'một số',
  int: 'một số nguyên',
  boolean: '“có” hoặc “không”',
  array: 'một danh sách',
  date: 'một ngày',
};

const number = (value: number | bigint): string => new Intl.NumberFormat('vi-VN').format(value);

/** @returns a sentence; it never shows names of the program or what was sent */
export function fieldText(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return wrongKind(issue.expected, issue.input);
    case 'too_small':
      return tooSmall(issue.origin, issue.minimum, issue.inclusive ?? true);
    case 'too_big':
      return tooBig(issue.origin, issue.maximum, issue.inclusive ?? true);
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'Chưa đúng dạng cần có.';
    case 'invalid_value':
    case 'invalid_union':
      return 'Vui lòng chọn một trong các giá trị có sẵn.';
    case 'unrecognized_keys':
      return 'Có mục không cần đến.';
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
    case undefined:
      return 'Giá trị này chưa đúng.';
  }
}

const FORMATS: Record<string, string> = {
  uuid: 'Mã này không đúng.',
  url: 'Địa chỉ này không đúng.',
  starts_with: 'Chưa đúng phần đầu.',
};

function wrongKind(expected: string, input: unknown): string {
  if (input === undefined || input === null || input === '') return 'Vui lòng điền mục này.';
  return `Chỗ này cần ${KINDS[expected] ?? 'một nhóm thông tin'}.`;
}

function tooSmall(origin: string, least: number | bigint, inclusive: boolean): string {
  if (origin === 'string')
    return least === 1 ? 'Vui lòng điền mục này.' : `Ngắn quá: cần ít nhất ${number(least)} ký tự.`;
  if (origin === 'array') return `Cần ít nhất ${number(least)} mục.`;
  return inclusive ? `Số nhỏ quá: nhỏ nhất là ${number(least)}.` : `Số phải lớn hơn ${number(least)}.`;
}

function tooBig(origin: string, most: number | bigint, inclusive: boolean): string {
  if (origin === 'string') return `Dài quá: nhiều nhất ${number(most)} ký tự.`;
  if (origin === 'array') return `Nhiều quá: nhiều nhất ${number(most)} mục.`;
  return inclusive ? `Số lớn quá: lớn nhất là ${number(most)}.` : `Số phải nhỏ hơn ${number(most)}.`;
}

z.config({ localeError: fieldText });
