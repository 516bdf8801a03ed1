export { ContactSealer, ContactTooLongError, type SealableContact } from './contact-sealer.js';
export { PublicKeyError, publicKeyText } from './public-key-file.js';
export {
  ENC_BYTES,
  KEY_ID_BYTES,
  keyIdOf,
  NotSealedError,
  PADDED_BYTES,
  parseSealed,
  PUBLIC_KEY_BYTES,
  SEALED_BYTES_MAX,
  SEALED_INFO,
  SEALED_VERSION,
  sealedAad,
  sealingSuite,
  type SealBinding,
  type SealedParts,
} from './sealed-format.js';
