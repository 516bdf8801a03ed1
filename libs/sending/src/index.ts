export { SendingLane, type HandOff, type LaneRules, type Round } from './sending-lane.js';
export {
  PushHandOff,
  type PageLinkMaker,
  type PushMessage,
  type PushMessageInput,
} from './push-hand-off.js';
export type { HandedOff } from './settled.js';
export { EmailHandOff, type CarrierNames } from './email-hand-off.js';
export { SmtpEmailSender } from './channels/smtp-email-sender.js';
export type { SmtpSettings } from './channels/smtp-settings.js';
export { pushMessage, type PushMessageInput, type PushPayload } from './channels/push-message.js';
export { PushSender, type OutgoingPush } from './channels/push-sender.js';
export { pushSettings, type PushSettings } from './channels/push-settings.js';
export type { OutgoingEmail, SendOutcome } from './channels/send-outcome.js';
export { ChannelSlots } from './channel-slots.js';
export type { OpenedUse } from './open-group.js';
export { sendingTrees } from './sending-trees.js';
export { TreeWake } from './tree-wake.js';
export { WorkerLife } from './worker-life.js';
