import { ApiProperty } from '@nestjs/swagger';
import type { Language, MessagePreview } from '@app/notifications';

/** A mail as it would be sent. */
export class EmailPreview {
  /** The sender's name. */
  from!: string;

  /** The subject line. */
  subject!: string;

  /** The HTML part; a logo in it is an attachment of the mail, named by `cid:`. */
  html!: string;

  /** The text part, from a template of its own. */
  text!: string;
}

/** What the browser is given and shows. */
export class PushPayloadView {
  /** The first line. */
  title!: string;

  /** The second line. */
  body!: string;

  /** Of both lines. */
  lang!: Language;

  /** A newer push with the same one replaces it on the screen. */
  tag!: string;

  /** Whether the replacing one sounds again. */
  renotify!: boolean;

  /** Opened by a tap. */
  url!: string;
}

/** A push as it would be sent. */
export class PushPreview {
  /** What the browser decrypts. */
  payload!: PushPayloadView;

  /** A newer push with the same one replaces it at the push service. */
  topic!: string;

  /** How the push service is to treat it (RFC 8030). */
  urgency!: 'low' | 'normal' | 'high';

  /** For how long it is worth delivering. */
  @ApiProperty({ type: 'integer', minimum: 0 })
  ttlSeconds!: number;
}

/** Both messages of one milestone. */
export class PreviewView {
  /** The version of the brand; null for a draft. */
  @ApiProperty({ type: 'integer', minimum: 0, nullable: true })
  version!: number | null;

  /** The mail. */
  email!: EmailPreview;

  /** The push. */
  push!: PushPreview;
}

/** A preview as its webshop sees it. */
export function previewView(
  version: number | null,
  from: string,
  { email, push }: MessagePreview,
): PreviewView {
  const { subject, html, text } = email;
  // What a payload says in is always one of our languages.
  return { version, email: { from, subject, html, text }, push: push as PushPreview };
}
