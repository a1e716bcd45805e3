/** Addresses on the site (contract section 5), under whatever base path it was built for. */

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** `/calculator/` → the same under the base path. */
export const at = (path: string): string => `${base}${path}`;

export const editionPath = (edition: string): string => at(`/${edition}/`);

/** The clause of a rule, item, bonus or any other code. */
export const clausePath = (edition: string, code: string): string => `${editionPath(edition)}#${code}`;

export const templatePath = (edition: string): string => at(`/${edition}/template.csv`);
export const samplePath = (edition: string): string => at(`/${edition}/sample.csv`);
