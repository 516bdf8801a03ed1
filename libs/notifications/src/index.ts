export { planNotifications, type PlanningRules, type Transitions } from './plan-notifications.js';
export {
  NOTIFICATION_LIFE,
  REASONS,
  type NotificationState,
  type Reason,
} from './notification-life.js';
export { NOTIFY_AT_ONCE, NOTIFY_EARLY } from './milestones.js';
export { render, UnsafeLinkError, type RenderedEmail, type RenderInput } from './render.js';
export type { RenderEta } from './eta-words.js';
export type { DeliveredHow, Language, Milestone, ShipmentKind } from './status-words.js';
export {
  WithdrawalLinks,
  WithdrawalLinkSettingsError,
  type Withdrawal,
} from './withdrawal-link.js';
