import type { APIRoute } from 'astro';
import { workFileSchema } from '../publish/jsonSchema.ts';

export const GET: APIRoute = () => new Response(JSON.stringify(workFileSchema));
