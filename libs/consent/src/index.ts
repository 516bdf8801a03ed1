export { choose, type ChoiceOutcome, type PageChoice } from './choose.js';
export type { DecisionSource } from './decision-source.js';
export { readChoices, type Choices } from './read-choices.js';
export {
  registerContact,
  type ContactRegistration,
  type Decision,
  type Notice,
} from './register-contact.js';
export { stopPerson, type PersonStop } from './stop-person.js';
export { subscribe, type SealedSubscription, type SubscribeOutcome } from './subscribe.js';
export { withdraw, type ConsentWithdrawal } from './withdraw.js';
