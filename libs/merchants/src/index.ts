export { administration } from './administration.js';
export { ApiKeyDirectory, type Caller } from './api-key-directory.js';
export { ApiKeyGuard, callerIfAny, callerOf, Scopes } from './api-key.guard.js';
export {
  issueApiKey,
  listApiKeys,
  revokeApiKey,
  ROTATION_OVERLAP_HOURS,
  rotateApiKey,
  type IssuedKey,
  type KeyMaker,
} from './api-keys.js';
export type { ApiKey } from './api-key.entity.js';
export { SCOPES, type Scope } from './scopes.js';
export type { Webshop } from './webshop.entity.js';
export {
  addPushKey,
  addWebshop,
  listWebshops,
  type AddedWebshop,
  type NewWebshop,
  type PushKeyMaker,
} from './webshops.js';
export {
  bindEventSource,
  EVENTS_FORM,
  EventSourceDirectory,
  listEventSources,
  revokeEventSource,
  type EventSource,
} from './event-sources.js';
