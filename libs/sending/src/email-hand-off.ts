import { failpoint, type Clock } from '@app/platform';
import {
  render,
  type DeliveredHow,
  type Language,
  type MailBrand,
  type Milestone,
  type PageLinks,
  type RenderedEmail,
  type ShipmentKind,
  type WithdrawalLinks,
} from '@app/notifications';
import type { BrandShelf, ShelvedBrand } from './brand-shelf.js';
import { DoesNotOpenError, type Contact, type ContactOpener } from '@app/vault';
import type { SendOutcome } from './channels/send-outcome.js';
import type { SmtpEmailSender } from './channels/smtp-email-sender.js';
import { etaOf } from './eta-of-use.js';
import type { MailReturnPaths } from './mail-return-paths.js';
import type { OpenedUse } from './open-group.js';

/** What makes the links of a mail. */
export interface MailLinks {
  /** Stops these mails in one click. */
  withdrawal: WithdrawalLinks;
  /** Opens the tracking page. */
  page: PageLinks;
}

/** Who sends for a webshop that a list of mails must not name. */
const DISCREET_SENDER = 'Seintje';

/** Names a carrier to people, such as `PostNL` for `postnl`. */
export type CarrierNames = (carrier: string) => string;

/**
 * The last station: unwrap, decrypt, render, hand off at once. The contact exists here and in the mail,
 * nowhere else, and only after the open's own commit.
 */
export class EmailHandOff {
  constructor(
    private readonly opener: ContactOpener,
    private readonly sender: Pick<SmtpEmailSender, 'send'>,
    private readonly links: MailLinks,
    private readonly carrierNames: CarrierNames,
    private readonly brands: Pick<BrandShelf, 'get'>,
    private readonly clock: Clock,
    private readonly stopping: AbortSignal,
    /** Where mails come back; without it, at the sender's own address. */
    private readonly returns?: MailReturnPaths,
  ) {}

  async handOff(use: OpenedUse, beginBeforeMs: number): Promise<SendOutcome> {
    if (use.contact === null) return { kind: 'refused', reason: 'contact_unusable' };
    let contact: Contact;
    try {
      contact = await this.opener.open(use.contact);
    } catch (error) {
      // A swapped or damaged row is refused for good; a master key that is away comes back.
      if (error instanceof DoesNotOpenError) return { kind: 'refused', reason: 'contact_unusable' };
      return { kind: 'tryAgain', reason: 'unexpected' };
    }
    const withdrawUrl = this.links.withdrawal.url({
      webshopId: use.webshopId,
      contactRef: use.contactRef,
      purpose: use.message.purpose,
      channel: use.message.channel,
    });
    let dressed: ShelvedBrand;
    try {
      const shelved = this.brands.get(use.webshopId, use.message.brandVersion);
      dressed = shelved instanceof Promise ? await shelved : shelved;
    } catch {
      // The database is away: surely nothing was sent.
      return { kind: 'tryAgain', reason: 'unexpected' };
    }
    let mail: RenderedEmail;
    try {
      mail = this.renderMail(use, withdrawUrl, dressed.brand);
    } catch {
      return { kind: 'refused', reason: 'template_fault' };
    }
    failpoint('handoff.begun');
    return this.sender.send(
      {
        notificationId: use.notificationId,
        threadId: use.shipmentId,
        recipient: contact.email,
        from: {
          name: dressed.brand.isDiscreet === true ? DISCREET_SENDER : use.message.senderName,
          address: use.message.senderAddress,
        },
        listId: `parcels.${domainOf(use.message.senderAddress)}`,
        subject: mail.subject,
        html: mail.html,
        text: mail.text,
        logo: dressed.logo,
        withdrawUrl,
        beginBeforeMs,
        ...this.returns?.of(use),
      },
      this.stopping,
    );
  }

  private renderMail(use: OpenedUse, withdrawUrl: string, brand: MailBrand): RenderedEmail {
    const { message } = use;
    return render({
      // Checked by the database's own types: an enum, and checks on kind and language.
      milestone: message.milestone as Milestone,
      language: message.language as Language,
      kind: message.kind as ShipmentKind,
      webshop: { name: message.webshopName },
      brand,
      carrierName: this.carrierNames(message.carrier),
      trackingCode: message.trackingCode,
      occurredAt: message.occurredAt,
      now: this.clock.now(),
      deliveredHow: (message.deliveredHow ?? undefined) as DeliveredHow | undefined,
      eta: etaOf(message),
      links: {
        withdraw: withdrawUrl,
        track: this.links.page.url(use),
        notice: message.noticeUrl,
      },
    });
  }
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
