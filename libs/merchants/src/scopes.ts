/** What a key may do; each route names the one it needs (check constraint `api_key_scopes_known`). */
export const SCOPES = [
  'shipments:write',
  'shipments:read',
  'consent:write',
  'rights:write',
  'events:write',
  'brand:read',
  'brand:write',
] as const;

/** What an API key may do. */
export type Scope = (typeof SCOPES)[number];

/** Whether the text names a scope. */
export const isScope = (text: string): text is Scope =>
  (SCOPES as readonly string[]).includes(text);
