/** The data files of each edition. */
import type { APIRoute } from 'astro';
import { type DataFile, dataFiles } from '../../publish/dataFiles.ts';
import { loadEditions } from '../../rubric/load.ts';

export const getStaticPaths = () =>
  loadEditions().flatMap(({ rubric }) =>
    dataFiles(rubric).map((file) => ({ params: { edition: rubric.edition, file: file.name }, props: { file } })),
  );

export const GET: APIRoute<{ file: DataFile }> = ({ props }) => new Response(props.file.content as BodyInit);
