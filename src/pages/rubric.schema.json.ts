import type { APIRoute } from 'astro';
import { rubricSchema } from '../publish/jsonSchema.ts';

export const GET: APIRoute = () => new Response(JSON.stringify(rubricSchema));
