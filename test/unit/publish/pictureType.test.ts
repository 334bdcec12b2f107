import assert from 'node:assert/strict';
import { pictureType } from '../../../src/publish';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

suite('types of pictures', () => {
  const cases: readonly (readonly [start: string, type: string | undefined])[] = [
    ['\x89PNG\r\n\x1a\n…', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['GIF89a', 'image/gif'],
    ['RIFF\x01\x02\x03\x04WEBPVP8 ', 'image/webp'],
    ['\0\0\0\x20ftypavif', 'image/avif'],
    ['<?xml version="1.0"?>\n<!-- a -->\n<svg xmlns="b">', 'image/svg+xml'],
    ['\xef\xbb\xbf<svg>', 'image/svg+xml'],
    ['<html><svg>', undefined],
    ['PK\x03\x04', undefined],
    ['title: a', undefined],
    ['', undefined],
  ];
  for (const [start, type] of cases) {
    test(`${JSON.stringify(start)} is ${type ?? 'none'}`, () => assert.equal(pictureType(bytes(start)), type));
  }
});
