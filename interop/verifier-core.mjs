// Verifies credentials with @digitalcredentials/verifier-core, an implementation that Assay does not contain, with no
// registry of issuers and without the network.
//
//   node verifier-core.mjs [--now INSTANT] FILE...
//
// Files are credentials, and the DID documents, status list credentials and JSON Schemas that they need: what it would
// fetch is answered from these, and nothing else is. One JSON line for each credential that is no status list: {"file",
// "verified", "signature", "expiration", "status", "schema", "registered", "refused", "error"}. The checks are true,
// false, or null where they were not made; "refused" lists the addresses that it asked for and did not get. It has no
// parameter for the time, so --now sets the clock of this process. Exit 0 when all are verified and nothing was
// refused, 1 when not, 64 for bad usage.
import {Socket} from 'node:net';
import {readFileSync} from 'node:fs';

const answers = new Map();
const refused = new Set();

// Before anything is imported that could keep the real ones.
globalThis.fetch = async request => {
  const url = request.url ?? String(request);
  if (answers.has(url)) return Response.json(answers.get(url));
  refused.add(url);
  return new Response(null, {status: 404});
};
Socket.prototype.connect = (...target) => {
  refused.add(`socket ${JSON.stringify(target)}`);
  throw new Error('no network');
};
console.log = console.error;

const didUrl = did => {
  const [host, ...path] = did.slice('did:web:'.length).split(':');
  return `https://${decodeURIComponent(host)}/${[...(path.length ? path : ['.well-known']), 'did.json'].join('/')}`;
};

function setClock(instant) {
  const now = Date.parse(instant);
  globalThis.Date = class extends Date {
    constructor(...given) {
      super(...(given.length ? given : [now]));
    }
    static now() {
      return now;
    }
  };
}

function words({name, message}) {
  return [name, message?.message ?? message].filter(Boolean).join(': ');
}

function line(file, {log = [], errors = [], additionalInformation = []}) {
  const step = id => log.find(entry => entry.id === id)?.valid ?? null;
  const schemas = additionalInformation.find(entry => entry.id === 'schema_check')?.results;
  const checks = {
    signature: errors.length ? false : step('valid_signature'),
    expiration: step('expiration'),
    status: step('revocation_status'),
    schema: Array.isArray(schemas) ? schemas.every(({result}) => result.valid) : null
  };
  const faults = [...errors, ...log.map(entry => entry.error).filter(Boolean)];
  const needed = log.some(entry => entry.id === 'revocation_status') ? Object.values(checks)
    : [checks.signature, checks.expiration, checks.schema];
  return {
    file,
    verified: refused.size === 0 && faults.length === 0 && needed.every(check => check === true),
    ...checks,
    registered: step('registered_issuer'),
    refused: [...refused],
    error: faults.map(words).join(' ') || undefined
  };
}

const files = process.argv.slice(2);
if (files[0] === '--now') setClock(files.splice(0, 2)[1]);
if (files.length === 0) {
  console.error('usage: node verifier-core.mjs [--now INSTANT] FILE...');
  process.exit(64);
}
const credentials = [];
for (const file of files) {
  const document = JSON.parse(readFileSync(file, 'utf8'));
  if (document.$schema) answers.set(document.$id, document);
  else if (document.verificationMethod) answers.set(didUrl(document.id), document);
  else if (document.credentialSubject?.type === 'BitstringStatusList') answers.set(document.id, document);
  else credentials.push([file, document]);
}
const {verifyCredential} = await import('@digitalcredentials/verifier-core');
for (const [file, credential] of credentials) {
  refused.clear();
  const result = line(file, await verifyCredential({credential, knownDIDRegistries: []}));
  if (!result.verified) process.exitCode = 1;
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
