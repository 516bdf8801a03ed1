export { ContactAdmission, type AdmissionResult } from './admit-contacts.js';
export {
  type KeyContext,
  type KeyProvider,
  type KeyProviderFault,
  type WrappedByProvider,
} from './key-provider.js';
export { DoesNotOpenError } from './internal/aead.js';
export { writeNewVaultKeys } from './keys-file.js';
export { type MasterKeys, WrapsSpentError } from './master-keys.js';
export { ContactOpener, type Contact, type OpenedRow } from './open-contact.js';
export {
  SubscriptionOpener,
  type OpenedSubscription,
  type OpenedSubscriptions,
} from './open-subscriptions.js';
export { PushKeys, pushTopicKey, type PushKey } from './push-keys.js';
export { rewrapDataKeys, type Rewrapped } from './rewrap-data-keys.js';
export { openMasterKeys, openVaultKeys, type VaultKeys } from './vault-keys.js';
