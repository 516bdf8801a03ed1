/** Where a sealed returned mail belongs: its row, and the reference kept beside it. */
export interface ReturnedMailBinding {
  /** A UUID. */
  returnedId: string;
  reference: string;
}

/** What the intake of returned mails accepts (constraint returned_mail_sealed_size). */
export const RETURNED_SEALED_BYTES_MAX = 1_100_000;

/** HPKE's `info` of a returned mail: it does not open as a contact. */
export const RETURNED_MAIL_INFO = Buffer.from('seintje returned mail v1');

/** The associated data: a mail moved to another row, or given another reference, does not open. */
export const returnedMailAad = ({ returnedId, reference }: ReturnedMailBinding): Buffer =>
  Buffer.from(`${returnedId}|${reference}`, 'latin1');
