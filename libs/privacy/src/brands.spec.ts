import { contactRef, NotAnIdError, webshopId } from './brands.js';

describe('a branded id', () => {
  const id = '01998f6e-5a00-7000-8000-000000000001';

  it('is the text itself', () => {
    expect(contactRef(id)).toBe(id);
  });

  it.each(['', 'sanne@example.nl', id.toUpperCase(), `${id} `, id.replaceAll('-', '')])(
    'refuses %j without repeating it',
    (text) => {
      expect(() => webshopId(text)).toThrow(NotAnIdError);
      expect(() => webshopId(text)).toThrow(
        'A WebshopId is a lower-case UUID; what was given is not.',
      );
    },
  );
});
