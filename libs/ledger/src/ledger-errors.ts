import { SeintjeError } from '@app/platform';

/** What is wrong with the leaves of a tree, and from which one on. */
export interface TreeFault {
  kind: 'leaves_missing' | 'leaves_overlap';
  tree: number;
  index: number;
  message: string;
}

/** The leaves of a tree are not what they were. Thrown while walking. */
export class BrokenTreeError extends SeintjeError {
  constructor(readonly fault: TreeFault) {
    super(
      `ledger.${fault.kind}`,
      `tree ${String(fault.tree)}, leaf ${String(fault.index)}: ${fault.message}`,
    );
  }
}

/** Why the signer refuses a tree. */
export type RefusalCode =
  | 'ledger.not_adopted'
  | 'ledger.went_back'
  | 'ledger.tree_gone'
  | 'ledger.signed_elsewhere'
  | 'ledger.checkpoint_changed'
  | 'ledger.leaves_changed';

/** The signer does not sign this tree until a person has looked. Other trees go on. */
export class SigningRefusedError extends SeintjeError {
  constructor(
    code: RefusalCode,
    readonly tree: number,
    what: string,
    options?: { cause: unknown },
  ) {
    super(
      code,
      `Tree ${String(tree)} is not signed: ${what} Compare with a checkpoint kept elsewhere and run ` +
        `"npx seintje ledger verify"; when the leaves are right, ` +
        `"npx seintje ledger adopt SIZE ROOT --tree ${String(tree)}" lets signing go on from there.`,
      options,
    );
  }
}

/** A state file cannot be used; without it nothing is signed, or opened. */
export class StateFileError extends SeintjeError {
  constructor(path: string, what: string, remedy: string, options?: { cause: unknown }) {
    super('ledger.state_file', `${path} ${what} ${remedy}`, options);
  }
}

/** A tree cannot be adopted as asked. */
export class AdoptionRefusedError extends SeintjeError {
  constructor(tree: number, what: string, options?: { cause: unknown }) {
    super('ledger.adoption_refused', `Tree ${String(tree)} is not adopted: ${what}`, options);
  }
}

/** A key for signed notes cannot be read. The message holds nothing of it. */
export class NoteKeyError extends SeintjeError {
  constructor(which: 'private' | 'verifier') {
    super(
      'ledger.key_unreadable',
      which === 'private'
        ? 'The checkpoint key is not of the form PRIVATE+KEY+<name>+<key id>+<base64>; ' +
            'make one with "npx seintje ledger new-key FILE".'
        : 'The verifier key is not of the form <name>+<key id>+<base64>; it is the text of the ".pub" ' +
            'file beside the checkpoint key.',
    );
  }
}

/** Why a witness did not cosign. */
export type WitnessRefusal = 'ledger.witness_saw_more' | 'ledger.witness_refused';

/** A witness will not cosign a tree. What it saw contradicts what the database says. */
export class WitnessRefusedError extends SeintjeError {
  constructor(
    code: WitnessRefusal,
    readonly tree: number,
    readonly size: number,
    readonly witness: string,
    detail: number,
  ) {
    super(
      code,
      `${witness} did not cosign tree ${String(tree)} at size ${String(size)}: ` +
        (code === 'ledger.witness_saw_more'
          ? `it has seen ${String(detail)} leaves, so the database went back. `
          : `it answered ${String(detail)}, so it saw another history, or does not know this log or its key. `) +
        'Until somebody has looked, nothing that waits for this witness is opened; see docs/operations.md.',
    );
  }
}

/** No witness cosigned in time what a use of the third level needs: nothing is opened. */
export class NotWitnessedError extends SeintjeError {
  constructor(what: string, options?: { cause: unknown }) {
    super('ledger.not_witnessed', `Nothing is opened: ${what}`, options);
  }
}

/** Why the key holder does not believe the database. */
export type DisbeliefCode =
  | 'ledger.watch_went_back'
  | 'ledger.watch_leaves_changed'
  | 'ledger.watch_no_such_batch'
  | 'ledger.watch_leaf_does_not_fit';

/** The database's answer is not what an honest ledger can give: nothing of it is opened. */
export class DisbelievedError extends SeintjeError {
  constructor(code: DisbeliefCode, tree: number, what: string) {
    super(
      code,
      `Tree ${String(tree)} is not believed, and nothing of it is opened: ${what} See "The key holder ` +
        'disbelieves the ledger" in docs/operations.md.',
    );
  }
}
