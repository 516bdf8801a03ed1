/** Where the API document lies, beside the other reference pages. */
export const API_DOCUMENT_FILE = 'docs/reference/openapi.json';
