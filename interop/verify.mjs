// Verifies credentials with @digitalbazaar/vc, an implementation that Assay does not contain. Never uses the network.
//
//   node verify.mjs [--now INSTANT] FILE...
//
// Files are credentials, and DID documents or status list credentials that they need. One JSON line for each
// credential: {"file", "verified", "status", "error"}; status is "clear", "set", or "not checked" where the list is not
// among the files. Exit 0 when all are verified, 1 when not, 64 for bad usage.
import * as vc from '@digitalbazaar/vc';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {createVerifyCryptosuite} from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {documentLoader, documents} from './documents.mjs';
import {gunzipSync} from 'node:zlib';
import {readFileSync} from 'node:fs';

const suite = () => [cryptosuite, createVerifyCryptosuite()].map(known => new DataIntegrityProof({cryptosuite: known}));

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
