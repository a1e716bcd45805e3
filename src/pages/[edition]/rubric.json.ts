import type { APIRoute } from 'astro';
import { type EditionProps, editionPaths } from '../../views/editionPaths.ts';

export const getStaticPaths = editionPaths;

export const GET: APIRoute<EditionProps> = ({ props }) =>
  new Response(JSON.stringify(props.edition.rubric), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
