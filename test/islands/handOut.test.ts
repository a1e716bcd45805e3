import { afterEach, expect, test, vi } from 'vitest';
import { handOut } from '../../src/islands/handOut.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a file that cannot be made, as in a window whose version is gone from the server, is no silence and no error', async () => {
  const tell = vi.fn();
  vi.stubGlobal('alert', tell);
  await handOut(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')), 'a.xlsx');
  expect(tell).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('这个窗口可能还是旧版的'));
});
