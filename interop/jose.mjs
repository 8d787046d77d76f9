// Verifies and makes credentials as JSON Web Tokens with jose, an implementation that Assay does not contain. Never
// uses the network.
//
//   node jose.mjs verify FILE...    each FILE is {"token", "jwk", "typ"}; one line {"file", "verified", "payload"}
//   node jose.mjs sign FILE...      each FILE is {"payload", "alg", "typ", "kid"}; one line {"file", "token", "jwk"}
//
// Exit 0 when all are verified or signed, 1 when not, 64 for bad usage.
import {SignJWT, exportJWK, generateKeyPair, importJWK, compactVerify, decodeProtectedHeader} from 'jose';
import {readFileSync} from 'node:fs';

async function verify(file) {
  const {token, jwk, typ} = JSON.parse(readFileSync(file, 'utf8'));
  const {alg} = decodeProtectedHeader(token);
  const {payload, protectedHeader} = await compactVerify(token, await importJWK(jwk, alg));
  if (protectedHeader.typ !== typ) throw new Error(`typ is ${protectedHeader.typ}`);
  return {file, verified: true, payload: JSON.parse(new TextDecoder().decode(payload))};
}

async function sign(file) {
  const {payload, alg, typ, kid} = JSON.parse(readFileSync(file, 'utf8'));
  const {publicKey, privateKey} = await generateKeyPair(alg, {extractable: true});
  const token = await new SignJWT(payload).setProtectedHeader({alg, typ, kid}).sign(privateKey);
  return {file, token, jwk: await exportJWK(publicKey)};
}

const [verb, ...files] = process.argv.slice(2);
const act = {verify, sign}[verb];
if (!act || files.length === 0) {
  console.error('usage: node jose.mjs verify|sign FILE...');
  process.exit(64);
}
for (const file of files) {
  const line = await act(file).catch(error => ({file, verified: false, error: error.message}));
  if (line.error) process.exitCode = 1;
  console.log(JSON.stringify(line));
}
