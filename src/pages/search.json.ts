import type { APIRoute } from 'astro';
import { loadEditions } from '../rubric/load.ts';
import { helpSections } from '../views/help.ts';
import { searchEntries } from '../views/searchEntries.ts';

/** The newest edition's: an older one is read, not worked with. */
export const GET: APIRoute = () => {
  const [newest] = loadEditions();
  return new Response(JSON.stringify(newest ? searchEntries(newest, helpSections) : []));
};
