import { isSignedCheckpoint, signCheckpoint } from './checkpoint.js';
import { NoteKeyError } from './ledger-errors.js';
import {
  newSignerText,
  readSigner,
  readVerifier,
  signNote,
  verifiedText,
  verifierText,
} from './signed-note.js';

// The example in the documentation of Go's golang.org/x/mod/sumdb/note, which every C2SP tool can read.
const GO_SIGNER = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const GO_VERIFIER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const GO_TEXT =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const GO_NOTE =
  `${GO_TEXT}\n— PeterNeumann ` +
  'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

describe('a signed note', () => {
  it("is byte for byte that of Go's note package", () => {
    expect(signNote(GO_TEXT, readSigner(GO_SIGNER))).toBe(GO_NOTE);
    expect(verifierText(readSigner(GO_SIGNER))).toBe(GO_VERIFIER);
  });

  it('verifies with its key, also between signatures of keys we do not know', () => {
    const withOthers = GO_NOTE.replace('\n— ', '\n— Someone AAAAAAAA\n— ');
    expect(verifiedText(GO_NOTE, readVerifier(GO_VERIFIER))).toBe(GO_TEXT);
    expect(verifiedText(withOthers, readVerifier(GO_VERIFIER))).toBe(GO_TEXT);
  });

  it('does not verify when a letter was changed, or with another key of the same name', () => {
    const other = readSigner(newSignerText('PeterNeumann'));
    expect(
      verifiedText(GO_NOTE.replace('answer', 'Answer'), readVerifier(GO_VERIFIER)),
    ).toBeUndefined();
    expect(verifiedText(GO_NOTE, other)).toBeUndefined();
  });

  it('takes no key whose id does not fit its name', () => {
    expect(() => readVerifier(GO_VERIFIER.replace('Peter', 'Paul'))).toThrow(NoteKeyError);
    expect(() => readSigner(GO_SIGNER.replace('Peter', 'Paul'))).toThrow(NoteKeyError);
  });
});

describe('a checkpoint', () => {
  const key = readSigner(newSignerText('seintje.example/ledger', Buffer.alloc(32, 7)));
  const checkpoint = { tree: 2, size: 20_852_163, root: Buffer.alloc(32, 9) };
  const note = signCheckpoint(checkpoint, key);

  it('is origin, size and root, signed under the name of its tree', () => {
    const [origin, size, root, empty, signature] = note.split('\n');
    expect([origin, size, root, empty]).toEqual([
      'seintje.example/ledger/2',
      '20852163',
      checkpoint.root.toString('base64'),
      '',
    ]);
    expect(signature).toMatch(/^— seintje\.example\/ledger\/2 /);
  });

  it('holds for its own tree, size and root only', () => {
    expect(isSignedCheckpoint(note, checkpoint, key)).toBe(true);
    expect(isSignedCheckpoint(note, { ...checkpoint, tree: 1 }, key)).toBe(false);
    expect(isSignedCheckpoint(note, { ...checkpoint, size: 1 }, key)).toBe(false);
    expect(isSignedCheckpoint(note, { ...checkpoint, root: Buffer.alloc(32) }, key)).toBe(false);
  });
});
