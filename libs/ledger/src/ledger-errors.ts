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

/** The signer's state file cannot be used; without it nothing is signed. */
export class StateFileError extends SeintjeError {
  constructor(path: string, what: string, options?: { cause: unknown }) {
    super(
      'ledger.state_file',
      `${path} ${what} Restore it from a copy, or move it away and adopt each tree with ` +
        '"npx seintje ledger adopt SIZE ROOT --tree T".',
      options,
    );
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
