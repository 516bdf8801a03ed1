/** Our own strokes on a 24-px field, one path each: what the dot shows beside the word that says it. */
export const ICONS = {
  tag: 'M4 4h8l8 8-8 8-8-8zM8.5 8.5h.01',
  tray: 'M12 3v9m-4-4 4 4 4-4M4 13v6h16v-6',
  box: 'M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8',
  van: 'M2 7h11v10H9.5M5 17H2V7m11 3h4.5L22 13.5V17h-2.5M13 17h1.5M9.2 17.3a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM19 17.3a2 2 0 1 1-4 0 2 2 0 0 1 4 0z',
  door: 'M3 21h10M5 21V4h8v6M16 14l5 5m0-5-5 5',
  shop: 'M4 10v10h16V10M3 10l2-6h14l2 6zM10 20v-5h4v5',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  pause: 'M9 7v10M15 7v10',
  back: 'M9 6L4 11l5 5M4 11h10a5 5 0 0 1 5 5v2',
  cross: 'M7 7l10 10M17 7L7 17',
  dots: 'M6 12h.01M12 12h.01M18 12h.01',
  letter: 'M3 6h18v12H3zM3 7l9 7 9-7',
} as const;

export type Icon = keyof typeof ICONS;
