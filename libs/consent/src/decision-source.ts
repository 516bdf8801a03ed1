/** How a decision reached us (check constraint `decision_how_known`). */
export type DecisionSource = 'checkout' | 'page' | 'one_click' | 'api' | 'push_service';
