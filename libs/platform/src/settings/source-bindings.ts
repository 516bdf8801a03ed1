import { webshopId, type WebshopId } from '@app/privacy';
import type { Settings } from './env.dto.js';

/**
 * For each topic of KAFKA_TOPICS the one webshop whose shipments its events may join, or null when the
 * topic is shared by all.
 */
export function sourceBindings(settings: Settings): ReadonlyMap<string, WebshopId | null> {
  const bindings = new Map<string, WebshopId | null>(
    settings.KAFKA_TOPICS.map((topic) => [topic, null]),
  );
  for (const binding of settings.KAFKA_SOURCES) {
    const [topic = '', webshop = '*'] = binding.split('=');
    bindings.set(topic, webshop === '*' ? null : webshopId(webshop));
  }
  return bindings;
}
