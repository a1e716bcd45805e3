import { createHash } from 'node:crypto';
import solid from '@astrojs/solid-js';
import { defineConfig } from 'astro/config';
import { beforePaint } from './src/enhance/beforePaint.mjs';

/** The last Chromium for Windows 7, which offices still use. */
const oldest = 'chrome109';

export default defineConfig({
  // `BASE=/some/path/ npm run build` builds for a site that does not stand at the root of its host.
  base: process.env.BASE ?? '/',
  trailingSlash: 'always',
  build: { format: 'directory' },
  integrations: [solid()],
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
      scriptDirective: {
        // The one script that stands inline in every page.
        hashes: [`sha256-${createHash('sha256').update(beforePaint).digest('base64')}`],
      },
    },
  },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  vite: {
    build: { target: oldest, cssTarget: oldest },
    worker: { format: 'es' },
  },
});
