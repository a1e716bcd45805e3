import type { APIRoute } from 'astro';
import { type EditionProps, editionPaths } from '../../views/editionPaths.ts';

export const getStaticPaths = editionPaths;

export const GET: APIRoute<EditionProps> = ({ props }) =>
  new Response(props.edition.sample, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
