import type { APIRoute } from 'astro';
import { templateCsv } from '../../csv/template.ts';
import { type EditionProps, editionPaths } from '../../views/editionPaths.ts';

export const getStaticPaths = editionPaths;

export const GET: APIRoute<EditionProps> = ({ props }) =>
  new Response(templateCsv(props.edition.rubric), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
