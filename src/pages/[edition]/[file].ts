/** The data files of each edition. */
import type { APIRoute } from 'astro';
import { type DataFile, dataFiles } from '../../publish/dataFiles.ts';
import { loadEditions } from '../../rubric/load.ts';

export const getStaticPaths = async () => {
  const ofEditions = loadEditions().map(async ({ rubric }) =>
    (await dataFiles(rubric)).map((file) => ({
      params: { edition: rubric.edition, file: file.name },
      props: { file },
    })),
  );
  return (await Promise.all(ofEditions)).flat();
};

export const GET: APIRoute<{ file: DataFile }> = ({ props }) => new Response(props.file.content as BodyInit);
