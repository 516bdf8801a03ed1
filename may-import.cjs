// The whole architecture in one table: a lib may import the doors named beside it, and nothing else.
module.exports = {
  privacy: [],
  // Shares nothing with the server it checks (DESIGN P7); the witness is made of it.
  verifier: [],
  platform: ['privacy'],
  database: ['privacy', 'platform'],
  kafka: ['platform'],
  'push-endpoints': ['platform'],
  merchants: ['platform', 'database'],
  sealing: ['privacy', 'platform', 'database'],
  ledger: ['privacy', 'platform', 'database'],
  vault: ['privacy', 'platform', 'database', 'ledger', 'sealing'],
  shipments: ['privacy', 'platform', 'database'],
  consent: ['privacy', 'platform', 'database', 'ledger'],
  notifications: ['privacy', 'platform', 'database', 'shipments', 'consent'],
  carriers: ['privacy', 'platform', 'shipments'],
  ingest: ['privacy', 'platform', 'database', 'kafka', 'shipments', 'carriers', 'notifications'],
  sending: [
    'privacy',
    'platform',
    'database',
    'notifications',
    'consent',
    'ledger',
    'vault',
    'push-endpoints',
  ],
};
