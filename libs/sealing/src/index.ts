export { ContactSealer, type SealableContact } from './contact-sealer.js';
export { PublicKeyError, publicKeyText } from './public-key-file.js';
export {
  keyIdOf,
  NotSealedError,
  parseSealed,
  SEALED_INFO,
  sealedAad,
  sealingSuite,
  type SealBinding,
  type SealedParts,
} from './sealed-format.js';
