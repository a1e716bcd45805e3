/** The guide and its pictures: each is there, as large as the page says, and told in words. */

import sharp from 'sharp';
import { expect, test } from 'vitest';
import { helpSections } from '../../src/views/help.ts';

const pictures = helpSections.flatMap(({ html }) => [
  ...html.matchAll(/<img src="\.\.\/pictures\/([\w-]+\.webp)" width="(\d+)" height="(\d+)"[^>]* alt="([^"]+)"/g),
]);

test('every picture of the guide is as large as the page leaves room for', async () => {
  expect(pictures).toHaveLength(helpSections.map(({ html }) => html.split('<img').length - 1).reduce((a, b) => a + b));
  for (const [, name, width, height] of pictures) {
    const picture = await sharp(`public/pictures/${name}`).metadata();
    expect({ name, width: picture.width, height: picture.height }).toEqual({
      name,
      width: Number(width),
      height: Number(height),
    });
  }
});
