/** Where this browser keeps the size of print; named for the site, since an office host serves others beside it. */
export const printKey = 'station-assessment.print';

/**
 * Runs in the head of every page, before anything is drawn: the size of print that the reader chose last. That there is
 * one, even if empty, tells the styles that scripts run. It stands inline, so its hash goes into the CSP (`astro.config.mjs`); no storage, no choice.
 */
export const beforePaint = `document.documentElement.dataset.print="";try{document.documentElement.dataset.print=localStorage["${printKey}"]||""}catch{}`;
