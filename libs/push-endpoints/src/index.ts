export { checkPushEndpoint } from './check-endpoint.js';
export { pushEndpointRules, type PushEndpointRules, type RefusalReason } from './endpoint-rules.js';
export {
  guardedLookup,
  PrivateNetworkError,
  systemResolve,
  type Resolve,
} from './guarded-lookup.js';
export { readPushEndpoint, type ReadEndpoint } from './read-endpoint.js';
