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
export { brandColour, type BrandColour } from './brand/brand-colour.js';
export {
  readBrand,
  saveBrand,
  type Brand,
  type OwnWording,
  type SavedBrand,
} from './brand/brands.js';
export { contrast } from './brand/contrast.js';
export { LOGO_BYTES_MAX, readLogo, type Logo } from './brand/logo.js';
export { SCOPES, type Scope } from './scopes.js';
export type { Webshop } from './webshop.entity.js';
export {
  addPushKey,
  addWebshop,
  listWebshops,
  WEBSHOP_LANGUAGES,
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
