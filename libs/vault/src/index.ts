export { ContactAdmission, type AdmissionResult } from './admit-contacts.js';
export { ContactOpener, type Contact, type OpenedRow } from './open-contact.js';
export { readVaultKeys, writeNewVaultKeys, VaultKeysError, type VaultKeys } from './vault-keys.js';
