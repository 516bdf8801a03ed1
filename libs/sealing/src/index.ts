export {
  ContactSealer,
  type SealableContact,
  type SealableSubscription,
} from './contact-sealer.js';
export { newPushKey, type SealedPushKey } from './push-key.js';
export { PublicKeyError, publicKeyText } from './public-key-file.js';
export {
  keyIdOf,
  NotSealedError,
  parseSealed,
  PUSH_KEY_INFO,
  pushKeyAad,
  SEALED_INFO,
  sealedAad,
  sealingSuite,
  SUBSCRIPTION_INFO,
  subscriptionAad,
  type PushKeyBinding,
  type SealBinding,
  type SealedParts,
  type SubscriptionBinding,
} from './sealed-format.js';
export { SourceSecrets, type SecretBinding } from './source-secrets.js';
