/** `npm run build`: the site into `dist/`, for the base path named by BASE. */

import { buildSite } from './site.ts';

process.exitCode = await buildSite({ folder: 'dist', base: process.env['BASE'] ?? '/' });
