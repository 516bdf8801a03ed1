export { ContactAdmission, type AdmissionResult } from './admit-contacts.js';
export { ContactOpener, type Contact, type OpenedRow } from './open-contact.js';
export { readVaultKeys, writeNewVaultKeys, type VaultKeys } from './vault-keys.js';
