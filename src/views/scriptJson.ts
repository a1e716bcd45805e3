/** A value as JSON inside a `<script>`: no text in it can end the script. */
export const scriptJson = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');
