export { ContactAdmission, type AdmissionResult } from './admit-contacts.js';
export { ContactOpener, type Contact, type OpenedRow } from './open-contact.js';
export {
  SubscriptionOpener,
  type OpenedSubscription,
  type OpenedSubscriptions,
} from './open-subscriptions.js';
export { PushKeys, pushTopicKey, type PushKey } from './push-keys.js';
export { ReturnedMailOpener } from './open-returned-mail.js';
export { returnPathKey } from './returned-mail-keys.js';
export { readVaultKeys, writeNewVaultKeys, type VaultKeys } from './vault-keys.js';
