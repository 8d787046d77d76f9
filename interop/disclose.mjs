// Signs credentials with ecdsa-sd-2023 and discloses parts of them, with an implementation that Assay does not contain.
//
//   node disclose.mjs FILE...
//
// Each file is {"credential", "key", "mandatoryPointers", "selectivePointers"}: with a key ({"publicKeyMultibase",
// "secretKeyMultibase"} on P-256) the credential is signed, with selective pointers it is derived from. One JSON line for
// each file: the credential that comes of it. Exit 64 for bad usage.
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as vc from '@digitalbazaar/vc';
import {createDiscloseCryptosuite, createSignCryptosuite} from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {documentLoader} from './documents.mjs';
import {readFileSync} from 'node:fs';

async function signed(credential, {publicKeyMultibase, secretKeyMultibase}, mandatoryPointers) {
  const controller = `did:key:${publicKeyMultibase}`;
  const key = await EcdsaMultikey.from({
    '@context': 'https://w3id.org/security/multikey/v1',
    type: 'Multikey',
    id: `${controller}#${publicKeyMultibase}`,
    controller,
    publicKeyMultibase,
    secretKeyMultibase
  });
  const suite = new DataIntegrityProof({
    signer: key.signer(), cryptosuite: createSignCryptosuite({mandatoryPointers})
  });
  return vc.issue({credential, suite, documentLoader});
}

async function derived(verifiableCredential, selectivePointers) {
  const suite = new DataIntegrityProof({cryptosuite: createDiscloseCryptosuite({selectivePointers})});
  return vc.derive({verifiableCredential, suite, documentLoader});
}

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: node disclose.mjs FILE...');
  process.exit(64);
}
for (const file of files) {
  const {credential, key, mandatoryPointers, selectivePointers} = JSON.parse(readFileSync(file, 'utf8'));
  const base = key ? await signed(credential, key, mandatoryPointers) : credential;
  console.log(JSON.stringify(selectivePointers ? await derived(base, selectivePointers) : base));
}
