// SPDX-License-Identifier: Apache-2.0
const OAuth = require('oauth-1.0a'), crypto = require('crypto'), http = require('http');
const base = process.argv[2];
const token = {key: 'tk1k3n5p7r9t1v3x5z7b9d1f3h5j7m9q', secret: 'ts0k2n4p6r8t0v2x4z6b8d0f2h4j6m8q'};
function signer(method, hash, encoding) {
  return new OAuth({consumer: {key: 'ck3k5n7p9r1t3v5x7z9b1d3f5h7j9m1q', secret: 'cs2k4n6p8r0t2v4x6z8b0d2f4h6j8m0q'},
    signature_method: method, hash_function: (text, key) => crypto.createHmac(hash, key).update(text).digest(encoding)});
}
const right = signer('HMAC-SHA256', 'sha256', 'base64');
async function call(name, method, path, oauth, said, body, noToken) {
  const what = Object.assign({url: base + path, method}, said);
  const header = oauth.toHeader(noToken ? oauth.authorize(what) : oauth.authorize(what, token));
  const headers = Object.assign({'X-Case': name}, header, body ? {'Content-Type': 'application/json'} : {});
  await new Promise(done => {
    const request = http.request(base + path, {method, headers}, answer => answer.resume().on('end', done));
    request.end(body);
  });
}
(async () => {
  const search = '/rest/V1/products?searchCriteria%5BpageSize%5D=20';
  await call('oauth-1.0a: raw brackets', 'GET', '/rest/V1/products?searchCriteria[filter_groups][0][filters][0][field]=sku&searchCriteria[pageSize]=20', right);
  await call('oauth-1.0a: space', 'GET', '/rest/V1/products?searchCriteria%5Bvalue%5D=red%20shoes', right);
  await call('oauth-1.0a: plus', 'GET', '/rest/V1/products?searchCriteria%5Bvalue%5D=red+shoes', right);
  await call('oauth-1.0a: query left out', 'GET', search, right, {url: base + '/rest/V1/products'});
  await call('oauth-1.0a: JSON as data', 'POST', '/rest/V1/products', right, {data: {product: 'x', saveOptions: 'true'}}, '{"product":"x","saveOptions":"true"}');
  await call('oauth-1.0a: SHA-1', 'GET', search, signer('HMAC-SHA1', 'sha1', 'base64'));
  await call('oauth-1.0a: says SHA-256, uses SHA-1', 'GET', search, signer('HMAC-SHA256', 'sha1', 'base64'));
  await call('oauth-1.0a: hex', 'GET', search, signer('HMAC-SHA256', 'sha256', 'hex'));
  await call('oauth-1.0a: other method', 'PUT', '/rest/V1/products/a', right, {method: 'POST'}, '{}');
  await call('oauth-1.0a: https signed', 'GET', search, right, {url: base.replace('http:', 'https:') + search});
  await call('oauth-1.0a: port left out', 'GET', search, right, {url: base.replace(/:\d+$/, '') + search});
})();
