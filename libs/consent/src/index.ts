export type { DecisionSource } from './decision-source.js';
export {
  registerContact,
  type ContactRegistration,
  type Decision,
  type Notice,
} from './register-contact.js';
export { stopPerson, type PersonStop } from './stop-person.js';
export { withdraw, type ConsentWithdrawal } from './withdraw.js';
