/** What the single file holds besides its script, as plain data. Addresses are those under the site's root, decoded. */

import type { EditionData } from '../islands/Calculator.tsx';

/** A page of the site; its links lead to places within the file. */
export interface PackedPage {
  readonly title: string;
  /** Inside of `<main>`. */
  readonly main: string;
  /** Inside of the colophon. */
  readonly foot: string;
  /** Address of the entry of the navigation that it belongs to; null for none. */
  readonly section: string | null;
  /** Its style sheets, as places in the pack's list. */
  readonly styles: readonly number[];
}

/** A file to be kept, as text or in base64. */
export type PackedFile = { readonly text: string } | { readonly base64: string };

export interface Pack {
  /** Its rubric stands among the files, as it is published. */
  readonly edition: Omit<EditionData, 'rubric'> & { readonly rubricAt: string };
  readonly styles: readonly string[];
  /** By address, `/help/`. */
  readonly pages: Readonly<Record<string, PackedPage>>;
  /** By address, `/rubric.schema.json`. */
  readonly files: Readonly<Record<string, PackedFile>>;
}

/** The edition whole, as the calculator takes it. */
export function editionIn({ edition: { rubricAt, ...edition }, files }: Pack): EditionData {
  const file = files[rubricAt];
  if (!file || !('text' in file)) throw new Error(`the pack lacks ${rubricAt}`);
  const { $schema: _, ...rubric } = JSON.parse(file.text) as EditionData['rubric'] & { readonly $schema: string };
  return { ...edition, rubric };
}
