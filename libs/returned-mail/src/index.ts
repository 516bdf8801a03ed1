export { ReturnPaths, returnAddress, type MailedNotification } from './return-paths.js';
export { readReference, type Reference } from './reference.js';
export {
  ReturnedMailIntake,
  type IntakeEvent,
  type IntakeRules,
  type IntakeTls,
} from './returned-mail-intake.js';
export { keepReturnedMail, type Keeping } from './keep-returned-mail.js';
