export {
  planNotifications,
  planningRules,
  type PlanningRules,
  type Transitions,
} from './plan-notifications.js';
export { NOTIFY_AT_ONCE } from './milestones.js';
export { NOTIFICATION_LIFE, type NotificationState } from './notification-life.js';
export { REASONS, type Reason } from './reasons.js';
export { SEND_REASONS, type SendReason } from './send-reasons.js';
export { HOUSE_LOOK } from './compiled-templates.generated.js';
export { logoContentId, wordingsOf } from './mail-brand.js';
export { render, type RenderedEmail, type RenderInput } from './render.js';
export { SHOP_SHORT_NAME_MAX, shopShortName } from './one-line.js';
export { missingDuties, type MailDuty } from './mail-duties.js';
export type { MailBrand, MailLogo, MailLook, Wordings } from './mail-brand.js';
export type { PushWordsInput } from './push-words.js';
export {
  pushMessage,
  trueUntil,
  type PushDelivery,
  type PushMessageInput,
  type PushPayload,
} from './push-message.js';
export { previewInput, previewMessages, type MessagePreview } from './preview-messages.js';
export {
  WORDING_CHARACTERS_MAX,
  wordingFaults,
  type WordingRule,
} from './wording/wording-faults.js';
export type { RenderEta } from './eta-words.js';
export type { DeliveredHow } from '@app/shipments';
export {
  LANGUAGES,
  MILESTONES,
  SHIPMENT_KINDS,
  type Language,
  type Milestone,
  type ShipmentKind,
} from './word-catalogue.js';
export { PageLinks, type PageHolder } from './page-link.js';
export { WithdrawalLinks, type Withdrawal } from './withdrawal-link.js';
